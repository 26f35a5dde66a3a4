import type { Coefficients } from '../../model/degradation-model.ts'
import type { DegradationEvidence, DegradationUnit } from '../../model/evidence.ts'
import type { DegradationPath, DegradationTest } from '../../model/submission.ts'
import { sum } from '../statistics/moments.ts'
import { fitPath, PATH_MODELS, type PathFit, type PathModel } from '../statistics/paths.ts'
import type { Threshold } from './threshold.ts'

/** Shares of the margin are given up to this size: beyond it extrapolation says no more than “all of it”. */
const LARGEST_SHARE = 9.99

interface FittedPath {
  readonly path: DegradationPath
  readonly fit: PathFit
}

/** A model with the specimens it fits and those it does not. */
export interface FittedModel {
  readonly model: PathModel
  readonly fitted: readonly FittedPath[]
  readonly left: readonly DegradationPath[]
}

/** Specimens that can be fitted at all: measured at two different times. */
const hasTwoTimes = ({ times }: DegradationPath): boolean => new Set(times).size > 1

function fitAll(model: PathModel, test: DegradationTest): FittedModel {
  const fitted: FittedPath[] = []
  const left: DegradationPath[] = []
  for (const path of test.paths) {
    const fit = hasTwoTimes(path) ? fitPath(model, path) : null
    if (fit && Number.isFinite(model.at(fit.coefficients, test.life.value))) fitted.push({ path, fit })
    else left.push(path)
  }
  return { model, fitted, left }
}

/** Sum of AIC over all specimens; null unless the model describes every measurement of each of them. */
function totalAic({ fitted, left }: FittedModel): number | null {
  const criteria = fitted.flatMap(({ fit }) => fit.aic ?? [])
  return criteria.length < fitted.length || left.some(hasTwoTimes) ? null : sum(criteria)
}

export interface ModelChoice {
  /** The declared model, or the one with the smallest total AIC, the first of equals; its `fitted` may be empty. */
  readonly chosen: FittedModel
  /** Total AIC of each model that describes all specimens. */
  readonly aic: DegradationEvidence['aic']
}

/** Fits the four models to every specimen and chooses. */
export function chooseModel(test: DegradationTest): ModelChoice {
  const candidates = PATH_MODELS.map((model) => fitAll(model, test))
  const rated = candidates.flatMap((candidate) => {
    const aic = totalAic(candidate)
    return aic === null ? [] : [{ candidate, aic }]
  })
  const best = rated.toSorted((a, b) => a.aic - b.aic).at(0)?.candidate
  const declared = candidates.find(({ model }) => model.name === test.model)
  const [linear] = candidates
  const chosen = declared ?? best ?? linear
  if (!chosen) throw new Error('there is no degradation model')
  return { chosen, aic: Object.fromEntries(rated.map(({ candidate, aic }) => [candidate.model.name, aic])) }
}

/** One specimen's evidence: fitted path, life, share of the margin used. */
export function unitOf(
  { path, fit }: FittedPath,
  { model, threshold, life }: { model: PathModel; threshold: Threshold; life: number },
): DegradationUnit {
  const { coefficients, r2 } = fit
  const start = startOf(model, coefficients, path)
  const atLife = model.at(coefficients, life)
  const room = (threshold.value - start) * threshold.side
  const pseudoLife = lifeOf(model, coefficients, threshold, room)
  return {
    unit: path.unit,
    times: path.times,
    values: path.values,
    coefficients: { a: coefficients.a, b: coefficients.b },
    r2,
    pseudoLife,
    censored: pseudoLife === null,
    atLife,
    marginUsed: room > 0 ? shareUsed(atLife - start, threshold.value - start) : LARGEST_SHARE,
  }
}

/** Fitted value at time zero, or the first measured one where the path has none there. */
function startOf(model: PathModel, coefficients: Coefficients, { values }: DegradationPath): number {
  const atZero = model.at(coefficients, 0)
  return Number.isFinite(atZero) ? atZero : (values[0] ?? Number.NaN)
}

/** Adding zero turns −0 into 0. */
const shareUsed = (change: number, margin: number): number =>
  Math.max(-LARGEST_SHARE, Math.min(LARGEST_SHARE, change / margin)) + 0

/** When the path leaves through the threshold; 0 without room at the start, null when it never does. */
function lifeOf(
  model: PathModel,
  coefficients: Coefficients,
  threshold: Threshold,
  room: number,
): number | null {
  if (room <= 0) return 0
  if (!(model.rise(coefficients) * threshold.side > 0)) return null
  const time = model.reach(coefficients, threshold.value)
  return Number.isFinite(time) && time > 0 ? time : null
}
