import { DEGRADATION_PATHS } from '../../model/degradation-model.ts'
import type { DegradationUnit } from '../../model/evidence.ts'
import type { DegradationModel } from '../../model/measurement.ts'

/** Part of a fitted path: from one time to another, as long as it stays between two heights. */
interface Stretch {
  readonly model: DegradationModel
  readonly from: number
  readonly to: number
  readonly within: readonly [number, number]
}

const STEPS = 24

/** Points `[t, y]` of a unit's fitted path; they end where it leaves the heights. */
export function fittedPath({ coefficients }: DegradationUnit, stretch: Stretch): [number, number][] {
  const { model, from, to, within } = stretch
  const [low, high] = within
  const points = Array.from({ length: STEPS + 1 }, (_, index): [number, number] => {
    const t = from + ((to - from) * index) / STEPS
    return [t, DEGRADATION_PATHS[model](coefficients, t)]
  })
  const left = points.findIndex(([, y]) => !(y >= low && y <= high))
  const kept = left === -1 ? points : points.slice(0, left)
  const [first, last] = [kept.at(0), kept.at(-1)]
  return model === '线性' && first && last ? [first, last] : kept
}
