import { describe, expect, it } from 'vitest'
import { failures, failuresOf } from '../../../src/compute/indicators/failures.ts'
import { practiceEvidence } from '../../../src/compute/indicators/practice.ts'
import type { FailurePeriod } from '../../../src/model/measurement.ts'
import type { FieldFailures } from '../../../src/model/submission.ts'
import { origin, practice, settings } from '../edition.ts'

const period = (count: number, exposure?: number): FailurePeriod => ({
  from: '2024-01',
  to: '2024-12',
  failures: count,
  exposure,
})

const field = (before: FailurePeriod | null, after: FailurePeriod): FieldFailures => ({
  exposureUnit: '台·年',
  before,
  after,
  from: origin,
})

const referenceOf = (data: FieldFailures | null) => {
  const submission = practice({ failures: data })
  return failures.reference({ submission, evidence: practiceEvidence(submission, settings), settings })
}

describe('field failures', () => {
  it('have rates, intervals, ratio and p', () => {
    const evidence = failuresOf(field(period(60, 51477.5), period(30, 54308.7)))
    expect(evidence?.before?.rate).toBeCloseTo(60 / 51477.5, 15)
    expect(evidence?.after.rate).toBeCloseTo(30 / 54308.7, 15)
    expect(evidence?.ratio).toBeCloseTo(1 / 2.11, 3)
    expect(evidence?.p).toBeCloseTo(0.000428, 6)
    expect(evidence).toMatchObject({ missing: null, from: { formula: 'W-1、W-2' } })
  })

  it.each([
    { why: 'no earlier period', before: null, after: period(3, 10), missing: '改进前的故障统计' },
    { why: 'no exposure', before: period(3), after: period(3), missing: '改进前和改进后的暴露量' },
    { why: 'no exposure before', before: period(3), after: period(3, 10), missing: '改进前的暴露量' },
    { why: 'no exposure after', before: period(3, 10), after: period(3, 0), missing: '改进后的暴露量' },
    { why: 'no failure before', before: period(0, 10), after: period(3, 10), missing: '改进前故障数' },
  ])('say what is missing: $why', ({ before, after, missing }) => {
    const evidence = failuresOf(field(before, after))
    expect(evidence?.ratio).toBeNull()
    expect(evidence?.missing).toContain(missing)
    expect(referenceOf(field(before, after)).percent).toEqual({ kind: 'missing', needs: evidence?.missing })
  })

  it('have no rate without exposure, and keep the count', () => {
    expect(failuresOf(field(null, period(3)))?.after).toMatchObject({
      failures: 3,
      rate: null,
      interval: null,
    })
  })

  it('may be zero after', () => {
    const evidence = failuresOf(field(period(5, 10), period(0, 30)))
    expect(evidence).toMatchObject({ ratio: 0, after: { rate: 0 } })
    expect(referenceOf(field(period(5, 10), period(0, 30))).percent).toMatchObject({
      kind: 'value',
      value: 100,
    })
  })

  it('may not be there', () => {
    expect(failuresOf(null)).toBeNull()
    expect(referenceOf(null).percent.kind).toBe('missing')
  })

  it('are graded by their ratio', () => {
    const { percent, reason } = referenceOf(field(period(10, 100), period(10, 200)))
    expect(percent).toMatchObject({ kind: 'value' })
    expect(reason).toMatch(/^改进后与改进前故障率之比为0\.5，达到“较好”的界限0\.6，/)
  })
})
