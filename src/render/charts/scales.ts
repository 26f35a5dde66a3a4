import { extent } from 'd3-array'
import { type ScaleLinear, type ScaleLogarithmic, scaleLinear, scaleLog } from 'd3-scale'

export type Linear = ScaleLinear<number, number>
export type Logarithmic = ScaleLogarithmic<number, number>
type Range = readonly [number, number]

/** From the smallest to the largest; widened where all are equal, 0 to 1 where there are none. */
function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = extent(values.filter(Number.isFinite))
  if (low === undefined || high === undefined) return [0, 1]
  const room = low === 0 ? 1 : Math.abs(low) * 0.05
  // Closer together than a tick can tell: treated as equal.
  return high - low > Math.abs(high) * 1e-9 ? [low, high] : [low - room, high + room]
}

/** A linear scale over the values, its ends rounded out to ticks. */
export const linearOver = (values: readonly number[], range: Range, ticks: number): Linear =>
  scaleLinear(spanOf(values), range).nice(ticks)

/** A linear scale over the values with a little air at both ends, not rounded. */
export function looseOver(values: readonly number[], range: Range): Linear {
  const [low, high] = spanOf(values)
  const air = (high - low) * 0.06
  return scaleLinear([low - air, high + air], range)
}

/** A logarithmic scale over positive values, with air at both ends. */
export function logOver(values: readonly number[], range: Range): Logarithmic {
  const [low, high] = spanOf(values.filter((value) => value > 0).map(Math.log))
  const air = (high - low) * 0.1
  return scaleLog([Math.exp(low - air), Math.exp(high + air)], range)
}

const STEPS = [[1, 2, 5], [1, 3], [1]]

/** Ticks of a logarithmic scale, the densest choice first: even steps within a decade, else 1-2-5. */
export function logTickChoices(scale: Logarithmic): number[][] {
  const [low = 1, high = 10] = scale.domain()
  if (high / low < 10) return [6, 5, 4, 3, 2].map((count) => scaleLinear([low, high], [0, 1]).ticks(count))
  const first = Math.floor(Math.log10(low))
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, index) => first + index)
  const inside = (tick: number) => tick >= low && tick <= high
  const fine = STEPS.map((steps) => decades.flatMap((decade) => steps.map((step) => step * 10 ** decade)))
  const sparse = [2, 5, 20, 100].map((every) =>
    decades.filter((_, index) => index % every === 0).map((decade) => 10 ** decade),
  )
  return [...fine, ...sparse].map((ticks) => ticks.filter(inside))
}
