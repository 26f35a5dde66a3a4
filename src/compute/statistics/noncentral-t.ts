import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { bisect } from './root.ts'

/** ln of the integrand's decay at which a tail no longer counts in double precision. */
const NEGLIGIBLE = 40

/**
 * P(T ≤ t) for the noncentral t distribution with ν degrees of freedom and noncentrality δ:
 * E Φ(t·S − δ) with S = √(χ²(ν)/ν) (Johnson, Kotz & Balakrishnan, Continuous Univariate
 * Distributions 2, ch. 31). On the scale x = ln S the density e^{ν(x − e^{2x}/2)} falls off on both
 * sides, so the trapezoidal rule converges exponentially and carries its own normalisation.
 */
export function noncentralTCdf(t: number, degrees: number, noncentrality: number): number {
  const low = degrees >= 80 ? -Math.sqrt((2 * NEGLIGIBLE) / degrees) : -(NEGLIGIBLE / degrees + 0.5)
  const high = Math.sqrt(NEGLIGIBLE / degrees)
  const width = Math.min(1 / Math.sqrt(2 * degrees), 1 / Math.max(1, Math.abs(t)))
  const steps = Math.ceil((high - low) / Math.min(0.05, width / 4))
  let weights = 0
  let total = 0
  for (let step = 0; step <= steps; step++) {
    const x = low + ((high - low) * step) / steps
    const weight = Math.exp(degrees * (x + 0.5 - Math.exp(2 * x) / 2))
    weights += weight
    total += weight * normalCdf(t * Math.exp(x) - noncentrality, 0, 1)
  }
  return total / weights
}

/** The noncentrality δ at which P(T ≤ t) equals `probability`: the limit of a confidence interval for δ. */
export function noncentralityAt(t: number, degrees: number, probability: number): number {
  const missed = (noncentrality: number) => probability - noncentralTCdf(t, degrees, noncentrality)
  let reach = 1
  while (missed(t - reach) > 0) reach *= 2
  let beyond = 1
  while (missed(t + beyond) < 0) beyond *= 2
  return bisect(missed, { low: t - reach, high: t + beyond })
}
