import type { DegradationUnit } from '../../model/assessment.ts'
import type { DegradationModel } from '../../model/measurement.ts'

type Coefficients = DegradationUnit['coefficients']

/** y = a + bt, b·e^{at}, b·t^a, a + b·ln t, as the degradation models of the evaluation are written. */
const PATHS: Record<DegradationModel, (t: number, { a, b }: Coefficients) => number> = {
  线性: (t, { a, b }) => a + b * t,
  指数: (t, { a, b }) => b * Math.exp(a * t),
  幂: (t, { a, b }) => b * t ** a,
  对数: (t, { a, b }) => a + b * Math.log(t),
}

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
    return [t, PATHS[model](t, coefficients)]
  })
  const left = points.findIndex(([, y]) => !(y >= low && y <= high))
  const kept = left === -1 ? points : points.slice(0, left)
  const [first, last] = [kept.at(0), kept.at(-1)]
  return model === '线性' && first && last ? [first, last] : kept
}
