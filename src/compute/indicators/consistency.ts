import type { CapCondition } from '../../model/edition.ts'
import type { ConsistencyChange, ConsistencyEvidence, PracticeEvidence } from '../../model/evidence.ts'
import type { Limits } from '../../model/measurement.ts'
import { missing, notApplicable } from '../../model/result.ts'
import type { ConsistencySample, PracticeSubmission } from '../../model/submission.ts'
import { madeBy } from '../formulas.ts'
import { momentsOf } from '../statistics/moments.ts'
import { largestBy } from '../statistics/order.ts'
import { correctedCv, intervalOf, millerTest } from '../statistics/variation.ts'
import { inPercent } from '../wording.ts'
import { referenceOf } from './grade.ts'
import type { Case, Indicator } from './indicator.ts'
import { parameterOf } from './parameters.ts'
import { type Reference, withoutScore } from './reference.ts'

/** Ic: one evidence for each sample, in the order of the submission. */
export const consistencyOf = (submission: PracticeSubmission): readonly ConsistencyEvidence[] =>
  submission.data.consistency.map((sample) => sampleEvidence(sample, submission))

function sampleEvidence(sample: ConsistencySample, submission: PracticeSubmission): ConsistencyEvidence {
  const { name, unit, limits, scale } = parameterOf(submission, sample.parameter)
  const { values, from } = sample.sample
  const { n, mean, sd } = momentsOf(values)
  const cv = scale === '比率' && sd !== null && mean > 0 ? sd / mean : null
  const interval = cv === null ? null : intervalOf({ cv, n })
  return {
    parameter: sample.parameter,
    parameterName: name,
    unit,
    stage: sample.stage,
    time: sample.time,
    manner: sample.manner,
    limits,
    values,
    n,
    mean,
    sd,
    cv,
    cvCorrected: cv === null ? null : correctedCv({ cv, n }),
    interval: interval?.interval ?? null,
    method: interval?.interval ? interval.method : null,
    toleranceShare: scale === '区间' ? toleranceShare(sd, limits) : null,
    outOfSpec: countOutside(values, limits),
    ...capability(mean, sd, limits),
    from:
      scale === '区间'
        ? madeBy(from, 'Ic-1', 'Ic-7', 'Ic-8')
        : madeBy(from, 'Ic-1', 'Ic-2', 'Ic-3', interval?.method === 'noncentralT' ? 'Ic-5' : 'Ic-4', 'Ic-7'),
  }
}

function toleranceShare(sd: number | null, { lower, upper }: Limits): number | null {
  if (sd === null || lower === undefined || upper === undefined || upper <= lower) return null
  return sd / ((upper - lower) / 2)
}

function countOutside(values: readonly number[], { lower, upper }: Limits): number {
  let outside = 0
  for (const each of values) {
    if ((lower !== undefined && each < lower) || (upper !== undefined && each > upper)) outside++
  }
  return outside
}

/**
 * Cp with both limits; Cpk with the limits there are: of a one-sided specification the standard takes
 * the side that is given (ISO 22514-2). Null without spread.
 */
function capability(mean: number, sd: number | null, { lower, upper }: Limits) {
  if (sd === null || sd === 0) return { cp: null, cpk: null }
  const sides = [
    ...(lower === undefined ? [] : [(mean - lower) / (3 * sd)]),
    ...(upper === undefined ? [] : [(upper - mean) / (3 * sd)]),
  ]
  return {
    cp: lower === undefined || upper === undefined ? null : (upper - lower) / (6 * sd),
    cpk: sides.length > 0 ? Math.min(...sides) : null,
  }
}

/** Each used stage against the parameter's first delivered sample, where both have a coefficient of variation. */
export function changesOf(consistency: readonly ConsistencyEvidence[]): readonly ConsistencyChange[] {
  return consistency.flatMap((used) => {
    const delivered = consistency.find((each) => each.parameter === used.parameter && each.stage === '出厂')
    if (used.stage !== '使用后' || used.cv === null || !delivered || !delivered.cv) return []
    const test = millerTest({ cv: delivered.cv, n: delivered.n }, { cv: used.cv, n: used.n })
    if (!test) return []
    const [before, after] = [delivered.cv, used.cv]
    return [{ parameter: used.parameter, time: used.time, before, after, ratio: after / before, ...test }]
  })
}

function reference({
  submission,
  evidence,
  settings,
}: Case<PracticeSubmission, PracticeEvidence>): Reference {
  const { consistency } = evidence
  const worst = largestBy(
    consistency.filter(({ cv }) => cv !== null),
    ({ cv }) => cv ?? 0,
  )
  if (worst && worst.cv !== null) {
    return referenceOf({
      figure: worst.cv,
      thresholds: settings.reference.consistency,
      label: `最大变异系数（${worst.parameterName}，${stageInWords(worst)}）`,
      show: inPercent,
      from: [worst.from],
    })
  }
  if (consistency.length === 0) return withoutScore(missing('关键性能一致性的实测数据，至少是出厂时的'))
  const ratio = consistency.some(({ parameter }) => parameterOf(submission, parameter).scale === '比率')
  return withoutScore(
    ratio
      ? missing('均值大于零、每个阶段至少 2 个实测值的数据，才能求变异系数')
      : notApplicable('关键性能参数都是区间标度，不计算变异系数'),
  )
}

/** `出厂` or `使用后 2000 h`. */
export const stageInWords = ({ stage, time }: ConsistencyEvidence): string =>
  time ? `${stage}${time.value} ${time.unit}` : stage

/** Both stages count once one parameter has been measured at both. */
function conditions({ consistency }: PracticeEvidence): readonly CapCondition[] {
  const delivered = new Set(
    consistency.filter(({ stage }) => stage === '出厂').map(({ parameter }) => parameter),
  )
  if (delivered.size === 0) return ['无出厂数据']
  const both = consistency.some(({ stage, parameter }) => stage === '使用后' && delivered.has(parameter))
  return both ? [] : ['仅出厂数据']
}

export const consistency: Indicator<PracticeSubmission, PracticeEvidence> = {
  criterion: 'Ic',
  reference,
  conditions,
}
