import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade, referenceOf } from '../../../src/compute/indicators/grade.ts'
import { bandOf } from '../../../src/model/rubric.ts'
import { origin, settings } from '../edition.ts'

const { consistency, scenarios } = settings.reference

describe('smaller is better: coefficient of variation 0.03 0.08 0.15 0.30', () => {
  it.each([
    { figure: 0, percent: 100 },
    { figure: 0.015, percent: 95.5 },
    { figure: 0.03, percent: 91 },
    { figure: 0.055, percent: 80.5 },
    { figure: 0.08, percent: 71 },
    { figure: 0.15, percent: 41 },
    { figure: 0.225, percent: 20 },
    { figure: 0.3, percent: 0 },
    { figure: 5, percent: 0 },
  ])('$figure gives $percent', ({ figure, percent }) => {
    expect(grade(figure, consistency).percent).toBeCloseTo(percent, 10)
  })
})

describe('larger is better: scenarios 7 5 3 0', () => {
  it.each([
    { figure: 12, percent: 100 },
    { figure: 9, percent: 100 },
    { figure: 8, percent: 95.5 },
    { figure: 7, percent: 91 },
    { figure: 6, percent: 80.5 },
    { figure: 4, percent: 55.5 },
    { figure: 3, percent: 41 },
    { figure: 0, percent: 0 },
  ])('$figure gives $percent', ({ figure, percent }) => {
    expect(grade(figure, scenarios).percent).toBeCloseTo(percent, 10)
  })
})

it('is monotone and lies in its own band', () => {
  const ascending = fc
    .tuple(...Array.from({ length: 4 }, () => fc.double({ min: 0.001, max: 1, noNaN: true })))
    .map((steps) => {
      const [excellent, good, fair, zero] = steps.map((_, i) => steps.slice(0, i + 1).reduce((a, b) => a + b))
      return { excellent: excellent ?? 0, good: good ?? 0, fair: fair ?? 0, zero: zero ?? 0 }
    })
  const figure = fc.double({ min: -1, max: 6, noNaN: true })
  fc.assert(
    fc.property(ascending, figure, figure, (thresholds, one, other) => {
      const [better, worse] = [Math.min(one, other), Math.max(one, other)]
      expect(grade(better, thresholds).percent).toBeGreaterThanOrEqual(grade(worse, thresholds).percent)
      expect(bandOf(grade(one, thresholds).percent)).toBe(grade(one, thresholds).band)
    }),
  )
})

it('says which limit was reached, and from what', () => {
  const reference = referenceOf({
    figure: 0.055,
    thresholds: consistency,
    label: '最大变异系数',
    show: (ratio) => `${ratio * 100}%`,
    from: [{ ...origin, formula: 'Ic-2' }],
  })
  expect(reference.reason).toBe('最大变异系数为5.5%，达到“较好”的界限8%，参考分80.5。')
  expect(reference.percent).toMatchObject({
    kind: 'value',
    from: [{ file: origin.file, formula: 'Ic-2、S-1' }],
  })
})
