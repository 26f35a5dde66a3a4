import chisquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile'
import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import type { Interval } from '../../model/evidence.ts'
import { noncentralityAt } from './noncentral-t.ts'

/** A coefficient of variation with the size of its sample. */
export interface Variation {
  readonly cv: number
  readonly n: number
}

/** Probability outside a 95 % interval, on either side. */
const TAIL = 0.025
/** Above it the modified McKay interval is no longer trusted (Vangel 1996, section 5). */
const MCKAY_LIMIT = 0.33

/** cv·(1 + 1/(4n)): nearly unbiased under normality (Sokal & Rohlf, Biometry, 1995, section 4.10). */
export const correctedCv = ({ cv, n }: Variation): number => cv * (1 + 1 / (4 * n))

/** χ² quantiles at which the modified McKay limits are taken; ν = n − 1. */
export const mckayQuantiles = (n: number): { readonly low: number; readonly high: number } => ({
  low: chisquareQuantile(1 - TAIL, n - 1),
  high: chisquareQuantile(TAIL, n - 1),
})

/**
 * 95 % interval of a normal coefficient of variation by Vangel's modified McKay method
 * (The American Statistician 50, 1996, equation 16); null where a limit is not real.
 */
export function modifiedMcKayInterval({ cv, n }: Variation): Interval | null {
  const limit = (u: number) => cv / Math.sqrt(((u + 2) / n - 1) * cv ** 2 + u / (n - 1))
  const quantiles = mckayQuantiles(n)
  const [low, high] = [limit(quantiles.low), limit(quantiles.high)]
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : null
}

/**
 * Exact 95 % interval: √n/cv follows the noncentral t with ν = n − 1 and δ = √n/γ
 * (Johnson & Welch, Biometrika 31, 1940); null where the upper limit is unbounded.
 */
export function exactInterval({ cv, n }: Variation): Interval | null {
  const root = Math.sqrt(n)
  const largest = noncentralityAt(root / cv, n - 1, TAIL)
  const smallest = noncentralityAt(root / cv, n - 1, 1 - TAIL)
  return smallest > 0 ? [root / largest, root / smallest] : null
}

export interface VariationInterval {
  readonly interval: Interval | null
  readonly method: 'modifiedMcKay' | 'noncentralT'
}

/** The 95 % interval of a coefficient of variation: modified McKay up to 0.33, exact beyond it. Needs n ≥ 2, cv ≥ 0. */
export function intervalOf(variation: Variation): VariationInterval {
  if (variation.cv === 0) return { interval: [0, 0], method: 'modifiedMcKay' }
  const approximate = variation.cv <= MCKAY_LIMIT ? modifiedMcKayInterval(variation) : null
  return approximate
    ? { interval: approximate, method: 'modifiedMcKay' }
    : { interval: exactInterval(variation), method: 'noncentralT' }
}

/**
 * Miller's asymptotic test that two coefficients of variation are equal (Communications in
 * Statistics – Theory and Methods 20, 1991): z > 0 when the second is larger; p two-sided. Null when both are zero.
 */
export function millerTest(first: Variation, second: Variation): { z: number; p: number } | null {
  const weights = first.n + second.n - 2
  const pooled = ((first.n - 1) * first.cv + (second.n - 1) * second.cv) / weights
  if (pooled === 0) return null
  const spread = pooled * Math.sqrt((1 / (first.n - 1) + 1 / (second.n - 1)) * (0.5 + pooled ** 2))
  const z = (second.cv - first.cv) / spread
  return { z, p: 2 * normalCdf(-Math.abs(z), 0, 1) }
}
