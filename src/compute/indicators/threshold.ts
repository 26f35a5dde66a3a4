import type { Limits } from '../../model/measurement.ts'
import type { DegradationTest } from '../../model/submission.ts'
import { fitLine } from '../statistics/line.ts'
import { medianOf } from '../statistics/order.ts'

/** The value at which a specimen has failed, and the side of it on which it starts. */
export interface Threshold {
  readonly value: number
  /** 1: failed above the value; −1: failed below it. */
  readonly side: 1 | -1
}

/**
 * The declared threshold, or the limit that the specimens move towards: with both limits the one in
 * the direction of the median slope, without any slope the nearer one. Null without paths or limits.
 */
export function thresholdOf(test: DegradationTest, limits: Limits): Threshold | null {
  const starts = test.paths.flatMap(({ values }) => values.slice(0, 1))
  if (starts.length === 0) return null
  const start = medianOf(starts)
  const value = test.threshold ?? limitAhead(test, limits, start)
  if (value === undefined) return null
  if (value === limits.upper && value !== limits.lower) return { value, side: 1 }
  if (value === limits.lower) return { value, side: -1 }
  return { value, side: value >= start ? 1 : -1 }
}

function limitAhead(test: DegradationTest, { lower, upper }: Limits, start: number): number | undefined {
  if (lower === undefined || upper === undefined) return lower ?? upper
  const slopes = test.paths.map(({ times, values }) => {
    const line = fitLine(times.map((x, i) => ({ x, y: values[i] ?? Number.NaN })))
    return line?.slope ?? 0
  })
  const slope = medianOf(slopes)
  if (slope === 0) return upper - start < start - lower ? upper : lower
  return slope > 0 ? upper : lower
}
