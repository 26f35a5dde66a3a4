import { describe, expect, it } from 'vitest'
import { changesOf, consistency, consistencyOf } from '../../../src/compute/indicators/consistency.ts'
import { practiceEvidence } from '../../../src/compute/indicators/practice.ts'
import type { ConsistencySample } from '../../../src/model/submission.ts'
import { origin, parameter, practice, settings } from '../edition.ts'

const sample = (values: readonly number[], given: Partial<ConsistencySample> = {}): ConsistencySample => ({
  parameter: 'clearance',
  stage: '出厂',
  time: null,
  manner: null,
  sample: { values, from: origin },
  ...given,
})

const used = { stage: '使用后', time: { value: 2000, unit: 'h' }, manner: '现场' } as const
const bores = [9.98, 10.02, 10.05, 9.97, 10.01, 10.0, 9.99, 10.03, 10.04, 9.96]

const referenceOf = (samples: readonly ConsistencySample[], parameters = [parameter]) => {
  const submission = practice({ consistency: samples }, { parameters })
  return consistency.reference({ submission, evidence: practiceEvidence(submission, settings), settings })
}

const conditionsOf = (samples: readonly ConsistencySample[]) =>
  consistency.conditions(practiceEvidence(practice({ consistency: samples }), settings))

const evidenceOf = (values: readonly number[], changed: Partial<typeof parameter> = {}) => {
  const [evidence] = consistencyOf(
    practice({ consistency: [sample(values)] }, { parameters: [{ ...parameter, ...changed }] }),
  )
  if (!evidence) throw new Error('no evidence')
  return evidence
}

describe('a sample', () => {
  it('has every figure with its origin', () => {
    const evidence = evidenceOf(bores)
    expect(evidence).toMatchObject({ n: 10, method: 'modifiedMcKay', outOfSpec: 0, toleranceShare: null })
    expect(evidence.mean).toBeCloseTo(10.005, 12)
    expect(evidence.sd).toBeCloseTo(0.030276503540974938, 14)
    expect(evidence.cv).toBeCloseTo(0.00302613729, 11)
    expect(evidence.cvCorrected).toBeCloseTo(0.00302613729 * 1.025, 11)
    expect(evidence.from).toEqual({ ...origin, formula: 'Ic-1、Ic-2、Ic-3、Ic-4、Ic-7' })
  })

  // s = √2 of 8, 10, 10, 12 is √(8/3); limits 5 and 15: Cp = 10/(6s), Cpk = 5/(3s).
  it('has the capability of ISO 22514-2', () => {
    const s = Math.sqrt(8 / 3)
    const both = evidenceOf([8, 10, 10, 12])
    expect(both.cp).toBeCloseTo(10 / (6 * s), 12)
    expect(both.cpk).toBeCloseTo(5 / (3 * s), 12)
    const upperOnly = evidenceOf([8, 10, 10, 12], { limits: { lower: undefined, upper: 12 } })
    expect(upperOnly.cp).toBeNull()
    expect(upperOnly.cpk).toBeCloseTo(2 / (3 * s), 12)
    expect(evidenceOf([10, 10])).toMatchObject({ cv: 0, cp: null, cpk: null })
  })

  it('counts what lies outside the limits, not on them', () => {
    expect(evidenceOf([4.99, 5, 15, 15.01, 99]).outOfSpec).toBe(3)
  })

  it.each([
    { why: 'one value', values: [10] },
    { why: 'a mean of zero', values: [-1, 1] },
    { why: 'a negative mean', values: [-3, -2] },
  ])('has no coefficient of variation with $why', ({ values }) => {
    expect(evidenceOf(values)).toMatchObject({ cv: null, cvCorrected: null, interval: null, method: null })
  })

  it('on an interval scale has s over half the tolerance instead', () => {
    const evidence = evidenceOf([8, 10, 10, 12], { scale: '区间' })
    expect(evidence).toMatchObject({ cv: null, interval: null })
    expect(evidence.toleranceShare).toBeCloseTo(Math.sqrt(8 / 3) / 5, 12)
    const open = { scale: '区间', limits: { lower: undefined, upper: 15 } } as const
    expect(evidenceOf([8, 10], open).toleranceShare).toBeNull()
  })
})

describe('stages', () => {
  it('are compared parameter by parameter', () => {
    const submission = practice({ consistency: [sample([9, 10, 11]), sample([8, 10, 12], used)] })
    const [change] = changesOf(consistencyOf(submission))
    expect(change).toMatchObject({
      parameter: 'clearance',
      time: used.time,
      before: 0.1,
      after: 0.2,
      ratio: 2,
    })
    expect(change?.z).toBeGreaterThan(0)
  })

  it('are not compared without a delivered sample', () => {
    expect(changesOf(consistencyOf(practice({ consistency: [sample([8, 10, 12], used)] })))).toEqual([])
  })
})

describe('caps', () => {
  it.each([
    { samples: [], conditions: ['无出厂数据'] },
    { samples: [sample(bores, used)], conditions: ['无出厂数据'] },
    { samples: [sample(bores)], conditions: ['仅出厂数据'] },
    { samples: [sample(bores), sample(bores, { ...used, parameter: 'noise' })], conditions: ['仅出厂数据'] },
    { samples: [sample(bores), sample(bores, used)], conditions: [] },
  ])('$conditions', ({ samples, conditions }) => {
    const noise = { ...parameter, code: 'noise' }
    const submission = practice({ consistency: samples }, { parameters: [parameter, noise] })
    expect(consistency.conditions(practiceEvidence(submission, settings))).toEqual(conditions)
  })

  it('hold whether or not there is a figure', () => {
    expect(conditionsOf([sample([7])])).toEqual(['仅出厂数据'])
  })
})

describe('reference', () => {
  it('goes by the worst coefficient of variation', () => {
    const { percent, reason } = referenceOf([sample(bores), sample([9, 10, 11], used)])
    expect(percent).toMatchObject({ kind: 'value', unit: '%' })
    expect(reason).toMatch(/^最大变异系数（径向游隙，使用后2000 h）为10%，达到“一般”的界限15%，参考分\d/)
  })

  it('is missing without data', () => {
    expect(referenceOf([]).percent.kind).toBe('missing')
    expect(referenceOf([sample([7])]).percent.kind).toBe('missing')
  })

  it('does not apply to interval scales', () => {
    const interval = [{ ...parameter, scale: '区间' as const }]
    expect(referenceOf([sample(bores)], interval).percent.kind).toBe('notApplicable')
  })
})

it('takes two hundred thousand values', () => {
  const values = Array.from({ length: 200_000 }, (_, i) => 9 + 2 * (i % 2))
  expect(evidenceOf(values)).toMatchObject({ n: 200_000, mean: 10, outOfSpec: 0 })
})
