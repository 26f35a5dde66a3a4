import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf'
import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import type { Interval } from '../../model/evidence.ts'

/** Events counted over an exposure > 0. */
export interface EventCount {
  readonly events: number
  readonly exposure: number
}

const TAIL = 0.025

/** Exact 95 % interval of a Poisson rate (Garwood, Biometrika 28, 1936): χ² quantiles over twice the exposure. */
export function rateInterval({ events, exposure }: EventCount): Interval {
  const low = events === 0 ? 0 : chisquareQuantile(TAIL, 2 * events) / 2
  const high = chisquareQuantile(1 - TAIL, 2 * events + 2) / 2
  return [low / exposure, high / exposure]
}

export interface RateComparison {
  /** after / before; null when nothing was counted before. */
  readonly ratio: number | null
  /** Exact 95 % interval of the ratio; its upper end null where it is unbounded. */
  readonly interval: readonly [number, number | null]
  /** One-sided: probability of so few events after, or fewer, had the rate not fallen. */
  readonly p: number
}

/**
 * Compares two Poisson rates given their total: events after are binomial with share
 * ρE₂/(E₁ + ρE₂), so the Clopper–Pearson limits of the share give those of the ratio ρ
 * (Przyborowski & Wilenski, Biometrika 31, 1940). Null when nothing was counted at all.
 */
export function compareRates(before: EventCount, after: EventCount): RateComparison | null {
  const total = before.events + after.events
  if (total === 0) return null
  const exposures = before.exposure / after.exposure
  const low = after.events === 0 ? 0 : betaQuantile(TAIL, after.events, before.events + 1)
  const high = before.events === 0 ? null : betaQuantile(1 - TAIL, after.events + 1, before.events)
  return {
    ratio: before.events === 0 ? null : (after.events / before.events) * exposures,
    interval: [odds(low) * exposures, high === null ? null : odds(high) * exposures],
    p: binomialCdf(after.events, total, 1 / (1 + exposures)),
  }
}

const odds = (share: number): number => share / (1 - share)
