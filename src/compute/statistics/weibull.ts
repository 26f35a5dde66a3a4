import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Interval } from '../../model/evidence.ts'
import { sumOf } from './moments.ts'
import { largest } from './order.ts'
import { bisect, bracketRoot } from './root.ts'

/** A life, or the time up to which a specimen had none (right-censored). Same unit throughout, > 0. */
export interface Life {
  readonly time: number
  readonly censored: boolean
}

/** R(t) = exp(−(t/scale)^shape) */
export interface Weibull {
  readonly shape: number
  readonly scale: number
}

/** A fit, or why there is none. */
export type WeibullOutcome =
  | { readonly kind: 'fit'; readonly weibull: Weibull }
  | { readonly kind: 'none'; readonly because: string }

const none = (because: string): WeibullOutcome => ({ kind: 'none', because })

/** The shape is looked for between 2^−30 and 2^30. */
const DOUBLINGS = 30

/**
 * Maximum likelihood with right censoring (Lawless, Statistical Models and Methods for Lifetime
 * Data, 2nd ed. 2003, section 5.2): the profile likelihood's derivative in the shape increases, so
 * its zero is bracketed and bisected; the scale follows.
 */
export function fitWeibull(lives: readonly Life[]): WeibullOutcome {
  const failures = lives.filter(({ censored }) => !censored)
  if (failures.length === 0) return none('全部样品的拟合轨迹都不会达到失效阈值，没有伪失效寿命')
  if (failures.length < 2) return none('只有 1 个伪失效寿命，至少需要 2 个')
  if (lives.some(({ time }) => !(time > 0))) return none('有样品在时间零点已达到失效阈值，寿命不大于零')
  const longest = largest(lives.map(({ time }) => time))
  const scaled = lives.map(({ time }) => ({ share: time / longest, log: Math.log(time / longest) }))
  const meanLog = sumOf(failures, ({ time }) => Math.log(time / longest)) / failures.length
  const derivative = (shape: number) => weightedLog(scaled, shape) - 1 / shape - meanLog
  const bracket = bracketRoot(derivative, 1, DOUBLINGS)
  if (!bracket) return none('各伪失效寿命几乎相同，似然函数没有极大值')
  const shape = bisect(derivative, bracket)
  const scale = longest * (sumOf(scaled, ({ share }) => share ** shape) / failures.length) ** (1 / shape)
  return { kind: 'fit', weibull: { shape, scale } }
}

/** Σ x^β ln x / Σ x^β */
function weightedLog(scaled: readonly { share: number; log: number }[], shape: number): number {
  const weighted = sumOf(scaled, ({ share, log }) => share ** shape * log)
  return weighted / sumOf(scaled, ({ share }) => share ** shape)
}

/** Probability of surviving `time`. */
export const reliabilityAt = ({ shape, scale }: Weibull, time: number): number =>
  Math.exp(-((time / scale) ** shape))

/** Time by which the share `failed` (0 to 1) has failed: B10 with 0.1. */
export const timeToShare = ({ shape, scale }: Weibull, failed: number): number =>
  scale * (-Math.log1p(-failed)) ** (1 / shape)

/**
 * 95 % interval of the reliability at `time`: delta method on ln(−ln R) = shape·(ln time − ln scale)
 * with the observed information in (ln scale, 1/shape) (Meeker & Escobar, Statistical Methods for
 * Reliability Data, 1998, section 8.4). Null where the information is singular.
 */
export function reliabilityInterval(weibull: Weibull, lives: readonly Life[], time: number): Interval | null {
  const { shape, scale } = weibull
  const standardise = (t: number) => shape * Math.log(t / scale)
  const failures = lives.filter(({ censored }) => !censored).length
  const cross = sumOf(lives, (life) => standardise(life.time) * Math.exp(standardise(life.time)))
  const square = sumOf(lives, (life) => standardise(life.time) ** 2 * Math.exp(standardise(life.time)))
  const determinant = failures * (failures + square) - cross ** 2
  const z = standardise(time)
  const variance = (failures + square - 2 * z * cross + z ** 2 * failures) / determinant
  if (!(determinant > 0) || !(variance >= 0)) return null
  const reach = normalQuantile(0.975, 0, 1) * Math.sqrt(variance)
  return [Math.exp(-Math.exp(z + reach)), Math.exp(-Math.exp(z - reach))]
}
