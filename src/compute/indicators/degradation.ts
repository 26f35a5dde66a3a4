import type { CapCondition, EditionSettings } from '../../model/edition.ts'
import type {
  DegradationEvidence,
  DegradationUnit,
  PracticeEvidence,
  WeibullFit,
} from '../../model/evidence.ts'
import type { Parameter } from '../../model/practice.ts'
import { missing } from '../../model/result.ts'
import type { DegradationTest, PracticeSubmission } from '../../model/submission.ts'
import { madeBy } from '../formulas.ts'
import { largest, largestBy, medianOf } from '../statistics/order.ts'
import {
  fitWeibull,
  type Life,
  reliabilityAt,
  reliabilityInterval,
  timeToShare,
  type Weibull,
} from '../statistics/weibull.ts'
import { inPercent } from '../wording.ts'
import { chooseModel, type ModelChoice, unitOf } from './degradation-paths.ts'
import { referenceOf } from './grade.ts'
import type { Case, Indicator } from './indicator.ts'
import { parameterOf } from './parameters.ts'
import { type Reference, withoutScore } from './reference.ts'
import { type Threshold, thresholdOf } from './threshold.ts'

/** A model is effective from this many specimens, each measured this many times. */
const FEWEST_UNITS = 3
const FEWEST_TIMES = 4

/** Evidence of the tests that can be evaluated, and why the others or some of their specimens cannot. */
export interface DegradationOutcome {
  readonly evidence: readonly DegradationEvidence[]
  readonly remarks: readonly string[]
}

/** Id: one evidence for each test that can be evaluated, in the order of the submission. */
export function degradationOf(submission: PracticeSubmission, settings: EditionSettings): DegradationOutcome {
  const outcomes = submission.data.degradation.map((test) => testOutcome(test, submission, settings))
  return {
    evidence: outcomes.flatMap(({ evidence }) => evidence),
    remarks: outcomes.flatMap(({ remarks }) => remarks),
  }
}

function testOutcome(
  test: DegradationTest,
  submission: PracticeSubmission,
  settings: EditionSettings,
): DegradationOutcome {
  const parameter = parameterOf(submission, test.parameter)
  const threshold = thresholdOf(test, parameter.limits)
  if (!threshold) return { evidence: [], remarks: [`${parameter.name}的退化数据没有可用的测量或失效阈值。`] }
  const choice = chooseModel(test)
  const { fitted, left, model } = choice.chosen
  const names = left.map(({ unit }) => unit).join('、')
  return {
    evidence: fitted.length === 0 ? [] : [testEvidence(test, { parameter, threshold, choice, settings })],
    remarks: names
      ? [`${parameter.name}的样品${names}不能用${model.name}模型拟合，没有计入退化的计算。`]
      : [],
  }
}

interface Fitting {
  readonly parameter: Parameter
  readonly threshold: Threshold
  /** At least one specimen is fitted. */
  readonly choice: ModelChoice
  readonly settings: EditionSettings
}

function testEvidence(
  test: DegradationTest,
  { parameter, threshold, choice, settings }: Fitting,
): DegradationEvidence {
  const { model, fitted } = choice.chosen
  const life = test.life.value
  const units = fitted.map((each) => unitOf(each, { model, threshold, life }))
  const weibull = weibullOf(units, life)
  const medianR2 = medianOf(units.map(({ r2 }) => r2))
  return {
    parameter: test.parameter,
    parameterName: parameter.name,
    unit: parameter.unit,
    life: test.life,
    threshold: threshold.value,
    model: model.name,
    declared: test.model !== '自动',
    aic: choice.aic,
    units,
    ...weibull,
    marginUsed: largest(units.map(({ marginUsed }) => marginUsed)),
    medianR2,
    effectiveModel: isMeasuredEnough(units) && medianR2 >= settings.reference.modelR2,
    reliabilityAtLife: weibull.weibull?.reliabilityAtLife ?? null,
    from: madeBy(test.from, 'Id-1', 'Id-2', 'Id-3', 'Id-4', 'Id-5', 'Id-6'),
  }
}

const isMeasuredEnough = (units: readonly DegradationUnit[]): boolean =>
  units.filter(({ times }) => new Set(times).size >= FEWEST_TIMES).length >= FEWEST_UNITS

/** A specimen that never fails is censored at its last measurement. */
const livesOf = (units: readonly DegradationUnit[]): readonly Life[] =>
  units.map(({ pseudoLife, times }) =>
    pseudoLife === null ? { time: largest(times), censored: true } : { time: pseudoLife, censored: false },
  )

function weibullOf(
  units: readonly DegradationUnit[],
  life: number,
): Pick<DegradationEvidence, 'weibull' | 'weibullMissing'> {
  const lives = livesOf(units)
  const outcome = fitWeibull(lives)
  return outcome.kind === 'fit'
    ? { weibull: describe(outcome.weibull, lives, life), weibullMissing: null }
    : { weibull: null, weibullMissing: outcome.because }
}

const describe = (weibull: Weibull, lives: readonly Life[], life: number): WeibullFit => ({
  ...weibull,
  b10: timeToShare(weibull, 0.1),
  reliabilityAtLife: reliabilityAt(weibull, life),
  reliabilityInterval: reliabilityInterval(weibull, lives, life),
  failures: lives.filter(({ censored }) => !censored).length,
  censored: lives.filter(({ censored }) => censored).length,
})

function reference({ evidence, settings }: Case<PracticeSubmission, PracticeEvidence>): Reference {
  const worst = largestBy(evidence.degradation, ({ marginUsed }) => marginUsed)
  if (!worst) return withoutScore(missing('关键性能退化量的实测数据（多个样品、多次测量）'))
  return referenceOf({
    figure: worst.marginUsed,
    thresholds: settings.reference.marginUsed,
    label: `寿命期末占用的最大裕量（${worst.parameterName}，${worst.model}模型）`,
    show: inPercent,
    from: [worst.from],
  })
}

function conditions({ degradation }: PracticeEvidence): readonly CapCondition[] {
  return [
    ...(degradation.some(({ effectiveModel }) => effectiveModel) ? [] : (['无有效退化模型'] as const)),
    ...(degradation.some(({ marginUsed }) => marginUsed > 1) ? (['寿命期内裕量用尽'] as const) : []),
  ]
}

export const degradation: Indicator<PracticeSubmission, PracticeEvidence> = {
  criterion: 'Id',
  reference,
  conditions,
}
