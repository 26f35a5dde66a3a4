import type { FailureEvidence, FailureRate, PracticeEvidence } from '../../model/evidence.ts'
import type { FailurePeriod } from '../../model/measurement.ts'
import { missing } from '../../model/result.ts'
import type { FieldFailures, PracticeSubmission } from '../../model/submission.ts'
import { madeBy } from '../formulas.ts'
import { compareRates, type EventCount, rateInterval } from '../statistics/poisson.ts'
import { inFigures } from '../wording.ts'
import { referenceOf } from './grade.ts'
import type { Case, Indicator } from './indicator.ts'
import { type Reference, withoutScore } from './reference.ts'

/** W: rates, their intervals and their ratio; null where nothing was handed in. */
export function failuresOf(failures: FieldFailures | null): FailureEvidence | null {
  if (!failures) return null
  const { exposureUnit, before, after, from } = failures
  const counts = { before: before && countOf(before), after: countOf(after) }
  const comparison = counts.before && counts.after ? compareRates(counts.before, counts.after) : null
  return {
    exposureUnit,
    before: before && rateOf(before),
    after: rateOf(after),
    ratio: comparison?.ratio ?? null,
    interval: comparison?.interval ?? null,
    p: comparison?.p ?? null,
    missing: whatIsMissing(failures),
    from: madeBy(from, 'W-1', 'W-2'),
  }
}

/** Failures over a positive exposure; null without one. */
const countOf = ({ failures, exposure }: FailurePeriod): EventCount | null =>
  exposure ? { events: failures, exposure } : null

function rateOf(period: FailurePeriod): FailureRate {
  const count = countOf(period)
  return {
    ...period,
    rate: count && count.events / count.exposure,
    interval: count && rateInterval(count),
  }
}

function whatIsMissing({ before, after }: FieldFailures): string | null {
  if (!before) return '改进前的故障统计'
  if (!countOf(before) && !countOf(after)) return '改进前和改进后的暴露量（在用量乘以时间）'
  if (!countOf(before)) return '改进前的暴露量（在用量乘以时间）'
  if (!countOf(after)) return '改进后的暴露量（在用量乘以时间）'
  if (before.failures === 0) return '可求比的改进前故障数（现为零，请按故障数和区间判断）'
  return null
}

function reference({ evidence, settings }: Case<PracticeSubmission, PracticeEvidence>): Reference {
  const { failures } = evidence
  if (!failures) return withoutScore(missing('售后责任故障的统计数据'))
  if (failures.ratio === null) return withoutScore(missing(failures.missing ?? '可比较的故障统计'))
  return referenceOf({
    figure: failures.ratio,
    thresholds: settings.reference.failureRatio,
    label: '改进后与改进前故障率之比',
    show: (ratio) => inFigures(ratio, 3),
    from: [failures.from],
  })
}

export const failures: Indicator<PracticeSubmission, PracticeEvidence> = {
  criterion: 'W',
  reference,
  conditions: () => [],
}
