/** Gamma function of half a whole number, by Γ(x + 1) = xΓ(x) from Γ(1/2) = √π and Γ(1) = 1; its logarithm. */
function logGammaOfHalf(halves: number): number {
  let log = halves % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let k = halves % 2 === 0 ? 2 : 1; k < halves; k += 2) log += Math.log(k / 2)
  return log
}

/** Distribution function of χ² by the power series of the incomplete gamma function (Abramowitz & Stegun 6.5.29). */
export function chisquareBelow(x: number, degrees: number): number {
  const [a, half] = [degrees / 2, x / 2]
  let term = 1 / a
  let series = term
  for (let k = 1; term > series * 1e-17; k++) {
    term *= half / (a + k)
    series += term
  }
  return series * Math.exp(a * Math.log(half) - half - logGammaOfHalf(degrees))
}

/** Probability that a standard normal variable is farther from zero than z: its square is χ² with one degree. */
export const normalBeyond = (z: number): number => 1 - chisquareBelow(z * z, 1)

/** Probability of at most `events` of `total`, each with the probability `share`. */
export function binomialUpTo(events: number, { total, share }: { total: number; share: number }): number {
  let term = (1 - share) ** total
  let below = term
  for (let k = 1; k <= events; k++) {
    term *= ((total - k + 1) / k) * (share / (1 - share))
    below += term
  }
  return below
}
