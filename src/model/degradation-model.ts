import type { DegradationModel } from './measurement.ts'

/** `a` and `b` of a degradation model. */
export interface Coefficients {
  readonly a: number
  readonly b: number
}

/** The four degradation models, y at time t: y = a + bt, b·e^{at}, b·t^a, a + b·ln t. */
export const DEGRADATION_PATHS: Readonly<
  Record<DegradationModel, (coefficients: Coefficients, t: number) => number>
> = {
  线性: ({ a, b }, t) => a + b * t,
  指数: ({ a, b }, t) => b * Math.exp(a * t),
  幂: ({ a, b }, t) => b * t ** a,
  对数: ({ a, b }, t) => a + b * Math.log(t),
}
