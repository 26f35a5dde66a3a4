import { type Coefficients, DEGRADATION_PATHS } from '../../model/degradation-model.ts'
import type { DegradationModel } from '../../model/measurement.ts'
import { fitLine, type Line } from './line.ts'
import { meanOf, sumOf } from './moments.ts'
import { largest } from './order.ts'

/** A two-parameter path that is a straight line on its own scales of time and value. */
export interface PathModel {
  readonly name: DegradationModel
  readonly time: (t: number) => number
  readonly value: (y: number) => number
  readonly coefficients: (line: Line) => Coefficients
  readonly at: (coefficients: Coefficients, t: number) => number
  /** Time at which the path has the value; not finite where it never has. */
  readonly reach: (coefficients: Coefficients, y: number) => number
  /** Positive when the value rises with time, negative when it falls. */
  readonly rise: (coefficients: Coefficients) => number
}

const same = (x: number) => x

/** The models of spec and standard practice, the simplest first: it wins a tie. */
export const PATH_MODELS: readonly PathModel[] = [
  {
    name: '线性',
    time: same,
    value: same,
    coefficients: ({ intercept, slope }) => ({ a: intercept, b: slope }),
    at: DEGRADATION_PATHS.线性,
    reach: ({ a, b }, y) => (y - a) / b,
    rise: ({ b }) => b,
  },
  {
    name: '指数',
    time: same,
    value: Math.log,
    coefficients: ({ intercept, slope }) => ({ a: slope, b: Math.exp(intercept) }),
    at: DEGRADATION_PATHS.指数,
    reach: ({ a, b }, y) => Math.log(y / b) / a,
    rise: ({ a }) => a,
  },
  {
    name: '幂',
    time: Math.log,
    value: Math.log,
    coefficients: ({ intercept, slope }) => ({ a: slope, b: Math.exp(intercept) }),
    at: DEGRADATION_PATHS.幂,
    reach: ({ a, b }, y) => (y / b) ** (1 / a),
    rise: ({ a }) => a,
  },
  {
    name: '对数',
    time: Math.log,
    value: same,
    coefficients: ({ intercept, slope }) => ({ a: intercept, b: slope }),
    at: DEGRADATION_PATHS.对数,
    reach: ({ a, b }, y) => Math.exp((y - a) / b),
    rise: ({ b }) => b,
  },
]

/** Measured values over time. */
export interface MeasuredPath {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

export interface PathFit {
  readonly coefficients: Coefficients
  /** On the original scale. */
  readonly r2: number
  /** Akaike's criterion on the original scale; null when the curve is undefined at a measured time. */
  readonly aic: number | null
}

/** Residuals below this share of the largest value are rounding. */
const ROUNDING = 1e-12
/** Stands for no residuals at all where every value is zero: its logarithm is finite. */
const SMALLEST = 1e-300
/** Two coefficients and the residual variance. */
const FITTED_QUANTITIES = 3

/**
 * Least squares on the linearising scale, over the points that have a place on it (ln needs a
 * positive argument); goodness on the original scale over all points. Null without two such points,
 * or where the path leaves the range of numbers.
 */
export function fitPath(model: PathModel, path: MeasuredPath): PathFit | null {
  const points = path.times.map((t, i) => ({ t, y: path.values[i] ?? Number.NaN }))
  const onScale = points
    .map(({ t, y }) => ({ x: model.time(t), y: model.value(y) }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const line = fitLine(onScale)
  if (!line) return null
  const coefficients = model.coefficients(line)
  const defined = points.filter(({ t }) => Number.isFinite(model.at(coefficients, t)))
  const residuals = sumOf(defined, ({ t, y }) => (y - model.at(coefficients, t)) ** 2)
  if (defined.length === 0 || !Number.isFinite(residuals)) return null
  const n = defined.length
  const floor = Math.max(SMALLEST, n * (ROUNDING * largest(defined.map(({ y }) => Math.abs(y)))) ** 2)
  return {
    coefficients,
    r2: determination(
      residuals,
      defined.map(({ y }) => y),
      floor,
    ),
    aic: n < points.length ? null : n * Math.log(Math.max(residuals, floor) / n) + 2 * FITTED_QUANTITIES,
  }
}

/** 1 − SSE/SST; values that never change are explained wholly or not at all. */
function determination(residuals: number, values: readonly number[], floor: number): number {
  const mean = meanOf(values)
  const total = sumOf(values, (value) => (value - mean) ** 2)
  if (total <= floor) return residuals <= floor ? 1 : 0
  return 1 - residuals / total
}
