import { ascending } from 'd3-array'
import type { DegradationUnit } from '../../model/evidence.ts'

/** A pseudo life and the share failed by then that its rank stands for. */
export interface PlottedLife {
  readonly unit: string
  readonly life: number
  readonly share: number
}

/** Life, or the last measured time of a unit that has none. */
const timeOf = ({ pseudoLife, times }: DegradationUnit): number => pseudoLife ?? Math.max(0, ...times)

/**
 * Where lives stand on a probability plot: median ranks by Bernard's approximation (i − 0.3)/(n + 0.4),
 * the order numbers i adjusted for units without a life by Johnson's method, such a unit counting as
 * withdrawn at its last measurement (ReliaSoft, Reliability HotWire 104, "Median Rank Based on Mean Order
 * Number").
 * Shares between 0 and 1, ascending in life.
 */
export function plottingPositions(units: readonly DegradationUnit[]): PlottedLife[] {
  const ordered = [...units].sort((a, b) => ascending(timeOf(a), timeOf(b)))
  const lives: PlottedLife[] = []
  let order = 0
  for (const [index, { unit, pseudoLife }] of ordered.entries()) {
    if (pseudoLife === null) continue
    order += (units.length + 1 - order) / (units.length - index + 1)
    lives.push({ unit, life: pseudoLife, share: (order - 0.3) / (units.length + 0.4) })
  }
  return lives
}
