/** Sample size, mean and standard deviation (n − 1; null with fewer than two values). */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly sd: number | null
}

/** Sum with a running compensation for rounding (Neumaier, ZAMM 54, 1974). */
export function sum(values: Iterable<number>): number {
  let total = 0
  let lost = 0
  for (const value of values) {
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return total + lost
}

/** Sum of `of(value)` over all values, compensated, without an array between. */
export function sumOf<T>(values: Iterable<T>, of: (value: T) => number): number {
  function* mapped() {
    for (const value of values) yield of(value)
  }
  return sum(mapped())
}

/** Arithmetic mean, corrected once by the mean residual. At least one value. */
export function meanOf(values: readonly number[]): number {
  const first = sum(values) / values.length
  return first + sumOf(values, (value) => value - first) / values.length
}

/** Mean and standard deviation by the corrected two-pass algorithm (Chan, Golub & LeVeque, 1983). At least one value. */
export function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  const mean = meanOf(values)
  if (n < 2) return { n, mean, sd: null }
  const squares = sumOf(values, (value) => (value - mean) ** 2)
  const residual = sumOf(values, (value) => value - mean)
  return { n, mean, sd: Math.sqrt(Math.max(0, squares - residual ** 2 / n) / (n - 1)) }
}
