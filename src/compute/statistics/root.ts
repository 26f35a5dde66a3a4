type Curve = (x: number) => number

export interface Bracket {
  readonly low: number
  readonly high: number
}

/**
 * Where an increasing function of a positive argument crosses zero, between two neighbours of the
 * doubling sequence through `start`; null when it does not within 2^±`doublings`.
 */
export function bracketRoot(increasing: Curve, start: number, doublings: number): Bracket | null {
  const ratio = increasing(start) < 0 ? 2 : 0.5
  let from = start
  for (let step = 0; step < doublings; step++) {
    const to = from * ratio
    if (increasing(to) >= 0 === ratio > 1)
      return ratio > 1 ? { low: from, high: to } : { low: to, high: from }
    from = to
  }
  return null
}

/** Zero of an increasing function by bisection, to the last bit that can be told apart. */
export function bisect(increasing: Curve, { low, high }: Bracket): number {
  let below = low
  let above = high
  for (;;) {
    const middle = below + (above - below) / 2
    if (middle <= below || middle >= above) return middle
    if (increasing(middle) < 0) below = middle
    else above = middle
  }
}
