import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate } from '../../../src/compute/scoring/aggregate.ts'
import { rational, roundHalfUp } from '../../../src/compute/scoring/rational.ts'

const of = (scores: readonly number[], how: '平均' | '去极值平均' | '中位数') =>
  roundHalfUp(aggregate(scores.map(rational), how), 4)

describe('aggregation', () => {
  it.each([
    { how: '平均', scores: [80, 85, 90.1], result: 85.0333 },
    { how: '去极值平均', scores: [0, 80, 81, 82, 100], result: 81 },
    { how: '去极值平均', scores: [0, 80, 81, 100], result: 65.25 },
    { how: '中位数', scores: [90, 10, 80], result: 80 },
    { how: '中位数', scores: [90, 10, 80, 85.5], result: 82.75 },
    { how: '中位数', scores: [77], result: 77 },
  ] as const)('$how of $scores is $result', ({ how, scores, result }) => {
    expect(of(scores, how)).toBe(result)
  })

  it('lies between the lowest and the highest score, whatever their order', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 })
    const how = fc.constantFrom('平均', '去极值平均', '中位数')
    fc.assert(
      fc.property(scores, how, (tenths, method) => {
        const given = tenths.map((tenth) => tenth / 10)
        const result = of(given, method)
        expect(result).toBeGreaterThanOrEqual(Math.min(...given))
        expect(result).toBeLessThanOrEqual(Math.max(...given))
        expect(of(given.toReversed(), method)).toBe(result)
      }),
    )
  })
})
