import { describe, expect, it } from 'vitest'
import { domain, domainOf } from '../../../src/compute/indicators/domain.ts'
import { practiceEvidence } from '../../../src/compute/indicators/practice.ts'
import type { DomainTest } from '../../../src/model/submission.ts'
import { origin, parameter, practice, settings } from '../edition.ts'

const both = { lower: 5, upper: 15 }
const lower = { lower: 5, upper: undefined }
const upper = { lower: undefined, upper: 15 }

const test = (values: readonly number[], given: Partial<DomainTest> = {}): DomainTest => ({
  scenario: '高温满载',
  stresses: { 温度: '85 °C' },
  parameter: 'clearance',
  requirement: both,
  manner: '实验室',
  measured: { values, from: origin },
  ...given,
})

const at = (degrees: number, values: readonly number[] = [10], given: Partial<DomainTest> = {}) =>
  test(values, { scenario: `${degrees} 度`, stresses: { 温度: `${degrees} °C` }, ...given })

const evidenceOf = (tests: readonly DomainTest[], scaleRange?: number) =>
  domainOf(practice({ domain: tests }, { parameters: [{ ...parameter, scaleRange }] }))

const examined = (tests: readonly DomainTest[]) => practiceEvidence(practice({ domain: tests }), settings)

describe('margin', () => {
  it.each([
    { name: 'both limits: min(p − L, U − p)/((U − L)/2)', requirement: both, values: [7], margin: 0.4 },
    { name: 'lower limit: (p − L)/|L|', requirement: lower, values: [7], margin: 0.4 },
    { name: 'upper limit: (U − p)/|U|', requirement: upper, values: [12], margin: 0.2 },
    { name: 'a negative limit', requirement: { lower: -40, upper: undefined }, values: [-30], margin: 0.25 },
    { name: 'the worst sample', requirement: both, values: [10, 14, 9], margin: 0.2 },
    { name: 'outside', requirement: upper, values: [18], margin: -0.2 },
    { name: 'on the limit', requirement: lower, values: [5], margin: 0 },
  ])('$name', ({ requirement, values, margin }) => {
    const [evidence] = evidenceOf([test(values, { requirement })])
    expect(evidence?.margin).toBeCloseTo(margin, 12)
    expect(evidence?.missing).toBeNull()
  })

  it('at a zero limit is divided by the range of the scale', () => {
    const zero = test([3], { requirement: { lower: 0, upper: undefined } })
    expect(evidenceOf([zero], 30)[0]?.margin).toBeCloseTo(0.1, 12)
    expect(evidenceOf([zero])[0]).toMatchObject({
      margin: null,
      missing: expect.stringContaining('标度范围'),
    })
    expect(evidenceOf([zero], 0)[0]?.margin).toBeNull()
  })

  it('is missing without a sample', () => {
    expect(evidenceOf([test([])])[0]).toMatchObject({ samples: 0, margin: null, missing: expect.any(String) })
  })

  it('of replicates stands against twice their standard deviation', () => {
    // Margins 0.4, 0.6, 0.8: mean 0.6, s 0.2.
    expect(evidenceOf([test([7, 8, 9])])[0]?.mOverU).toBeCloseTo(0.6 / (2 * 0.2), 12)
    expect(evidenceOf([test([7])])[0]?.mOverU).toBeNull()
    expect(evidenceOf([test([7, 7])])[0]?.mOverU).toBeNull()
  })
})

describe('scenarios', () => {
  it('are told apart by stresses, not by name', () => {
    const tests = [
      test([10], { scenario: '甲', stresses: { 温度: '85 °C', 湿度: '85 %' } }),
      test([10], { scenario: '乙', stresses: { 湿度: '85%', 温度: '85℃' } }),
      test([10], { scenario: '甲', stresses: { 温度: '-40 °C' } }),
    ]
    expect(examined(tests).scenarios).toEqual({ distinct: 2, positive: 2 })
  })

  it('are pointed out when names make more of them', () => {
    const tests = [at(85), at(85, [10], { scenario: '酷热' }), at(-40)]
    expect(examined(tests).remarks).toEqual(['按名称有3种极限应用场景，按应力区分只有2种。'])
    expect(examined([at(85), at(-40)]).remarks).toEqual([])
  })

  it('keep a positive margin in every parameter or not at all', () => {
    const evidence = examined([at(85), at(85, [16]), at(-40), at(20, [5])])
    expect(evidence.scenarios).toEqual({ distinct: 3, positive: 1 })
    expect(evidence.remarks.filter((each) => each.includes('裕量不大于零'))).toHaveLength(2)
  })

  it('count by sign where the margin cannot be scaled', () => {
    expect(examined([at(85, [3], { requirement: { lower: 0, upper: undefined } })]).scenarios.positive).toBe(
      1,
    )
  })
})

describe('caps', () => {
  it.each([
    { name: 'none', tests: [], conditions: ['极限场景不足'] },
    { name: 'two', tests: [at(1), at(2)], conditions: ['极限场景不足'] },
    { name: 'three', tests: [at(1), at(2), at(3)], conditions: [] },
    { name: 'three, one outside', tests: [at(1), at(2), at(3, [99])], conditions: ['极限场景不足'] },
    { name: 'four, one empty', tests: [at(1), at(2), at(3), at(4, [])], conditions: ['场景无样品'] },
  ])('$name', ({ tests, conditions }) => {
    expect(domain.conditions(examined(tests))).toEqual(conditions)
  })
})

describe('reference', () => {
  const referenceOf = (tests: readonly DomainTest[]) =>
    domain.reference({ submission: practice({ domain: tests }), evidence: examined(tests), settings })

  it('counts scenarios with a positive margin', () => {
    const tests = [1, 2, 3, 4, 5].map((degrees) => at(degrees))
    expect(referenceOf(tests)).toMatchObject({
      percent: { kind: 'value', value: 71 },
      reason: '裕量大于零的极限应用场景为5种，达到“较好”的界限5种，参考分71。',
    })
  })

  it('is missing without data', () => {
    expect(referenceOf([]).percent.kind).toBe('missing')
  })
})
