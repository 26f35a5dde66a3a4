/** Smallest value; Infinity for none. Works on arrays of any length. */
export function smallest(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY
  for (const value of values) if (value < least) least = value
  return least
}

/** Largest value; −Infinity for none. Works on arrays of any length. */
export function largest(values: Iterable<number>): number {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > most) most = value
  return most
}

/** Median; the mean of the two middle values for an even number. At least one value. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return lower + (upper - lower) / 2
}

/** The item with the largest figure, the first of equals; undefined for none. */
export function largestBy<T>(items: Iterable<T>, figure: (item: T) => number): T | undefined {
  let found: T | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const item of items) {
    if (found !== undefined && !(figure(item) > most)) continue
    found = item
    most = figure(item)
  }
  return found
}
