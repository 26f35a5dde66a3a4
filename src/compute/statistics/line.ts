import { meanOf } from './moments.ts'

/** y = intercept + slope · x */
export interface Line {
  readonly intercept: number
  readonly slope: number
}

/** A measured point. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Ordinary least squares on centred data; null without two different x. */
export function fitLine(points: readonly Point[]): Line | null {
  if (points.length < 2) return null
  const meanX = meanOf(points.map(({ x }) => x))
  const meanY = meanOf(points.map(({ y }) => y))
  let sxx = 0
  let sxy = 0
  for (const { x, y } of points) {
    sxx += (x - meanX) ** 2
    sxy += (x - meanX) * (y - meanY)
  }
  if (!(sxx > 0)) return null
  const slope = sxy / sxx
  return { slope, intercept: meanY - slope * meanX }
}
