import type { CapCondition } from '../../model/edition.ts'
import type { DomainEvidence, PracticeEvidence } from '../../model/evidence.ts'
import type { Limits } from '../../model/measurement.ts'
import { missing } from '../../model/result.ts'
import type { DomainTest, PracticeSubmission } from '../../model/submission.ts'
import { madeBy } from '../formulas.ts'
import { momentsOf } from '../statistics/moments.ts'
import { smallest } from '../statistics/order.ts'
import { referenceOf } from './grade.ts'
import type { Case, Indicator } from './indicator.ts'
import { parameterOf } from './parameters.ts'
import { type Reference, withoutScore } from './reference.ts'

/** The notice: 极限应用场景不少于3种. */
const FEWEST_SCENARIOS = 3
/** k of M/U: the uncertainty is two standard deviations. */
const COVERAGE = 2

/** Ir: one evidence for each test, in the order of the submission. */
export const domainOf = (submission: PracticeSubmission): readonly DomainEvidence[] =>
  submission.data.domain.map((test) => testEvidence(test, submission))

function testEvidence(test: DomainTest, submission: PracticeSubmission): DomainEvidence {
  const { name, unit, scaleRange } = parameterOf(submission, test.parameter)
  const { values, from } = test.measured
  const divisor = divisorOf(test.requirement, scaleRange)
  const margins =
    divisor && values.length > 0 ? values.map((each) => roomOf(each, test.requirement) / divisor) : null
  return {
    scenario: test.scenario,
    stresses: test.stresses,
    parameter: test.parameter,
    parameterName: name,
    unit,
    requirement: test.requirement,
    manner: test.manner,
    values,
    samples: values.length,
    margin: margins && smallest(margins),
    mOverU: margins && marginOverUncertainty(margins),
    missing: values.length === 0 ? '至少一个样品的实测值' : divisor ? null : missingDivisor(test.requirement),
    from: madeBy(from, 'Ir-1', 'Ir-2'),
  }
}

/** What a distance to a limit is divided by; null where that would be zero. */
function divisorOf({ lower, upper }: Limits, scaleRange: number | undefined): number | null {
  const size =
    lower !== undefined && upper !== undefined
      ? (upper - lower) / 2
      : Math.abs(lower ?? upper ?? 0) || (scaleRange ?? 0)
  return size > 0 ? size : null
}

const missingDivisor = ({ lower, upper }: Limits): string =>
  lower !== undefined && upper !== undefined
    ? '大于下限的上限'
    : '参数的“标度范围”：规格限为零，没有它不能折算裕量'

/** Distance to the nearer limit. */
const roomOf = (measured: number, { lower, upper }: Limits): number =>
  Math.min(
    lower === undefined ? Number.POSITIVE_INFINITY : measured - lower,
    upper === undefined ? Number.POSITIVE_INFINITY : upper - measured,
  )

/** Mean margin over 2s; null with one sample or none that differ. */
function marginOverUncertainty(margins: readonly number[]): number | null {
  const { mean, sd } = momentsOf(margins)
  return sd ? mean / (COVERAGE * sd) : null
}

/** Every sample strictly inside the requirement, and at least one of them: the margin's sign needs no divisor. */
export const keepsMargin = ({ values, requirement }: DomainEvidence): boolean =>
  values.length > 0 && values.every((each) => roomOf(each, requirement) > 0)

/** Scenarios are the same when their stresses are, however they are named, ordered or spaced. */
function stressKey(stresses: Readonly<Record<string, string>>): string {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '')
  return JSON.stringify(
    Object.entries(stresses)
      .map(([name, level]) => `${plain(name)}=${plain(level)}`)
      .toSorted(),
  )
}

/** Distinct scenarios, and those whose every test keeps a positive margin. */
export function scenariosOf(domain: readonly DomainEvidence[]): PracticeEvidence['scenarios'] {
  const byStresses = Map.groupBy(domain, ({ stresses }) => stressKey(stresses))
  const positive = [...byStresses.values()].filter((tests) => tests.every(keepsMargin))
  return { distinct: byStresses.size, positive: positive.length }
}

function reference({ evidence, settings }: Case<PracticeSubmission, PracticeEvidence>): Reference {
  if (evidence.domain.length === 0) return withoutScore(missing('极限应用场景的实测数据'))
  return referenceOf({
    figure: evidence.scenarios.positive,
    thresholds: settings.reference.scenarios,
    label: '裕量大于零的极限应用场景',
    show: (count) => `${count}种`,
    from: evidence.domain.map(({ from }) => from),
  })
}

function conditions({ domain, scenarios }: PracticeEvidence): readonly CapCondition[] {
  return [
    ...(scenarios.positive < FEWEST_SCENARIOS ? (['极限场景不足'] as const) : []),
    ...(domain.some(({ samples }) => samples === 0) ? (['场景无样品'] as const) : []),
  ]
}

export const domain: Indicator<PracticeSubmission, PracticeEvidence> = {
  criterion: 'Ir',
  reference,
  conditions,
}
