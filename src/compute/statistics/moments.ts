/** Sample size, mean and standard deviation (n − 1; null with fewer than two values). */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly sd: number | null
}

/** Sum of `of(item)` over all items with a running compensation for rounding (Neumaier, ZAMM 54, 1974). */
export function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0
  let lost = 0
  for (const item of items) {
    const term = of(item)
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return total + lost
}

/** Compensated sum of numbers. */
export const sum = (values: readonly number[]): number => sumOf(values, (value) => value)

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
