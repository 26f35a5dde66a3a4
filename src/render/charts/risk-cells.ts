import { rollup } from 'd3-array'
import type { FmeaEvidence, RatedRow } from '../../model/evidence.ts'
import { ACTION_PRIORITIES, type ActionPriority } from '../../model/worksheet.ts'

/** Failure chains with the same severity and occurrence. */
export interface RiskCell {
  readonly s: number
  readonly o: number
  readonly count: number
  /** The highest action priority among them. */
  readonly worst: ActionPriority
}

const isOnScale = (rating: number): boolean => Number.isInteger(rating) && rating >= 1 && rating <= 10

/** Rows as rated before, or after the actions; a row without ratings after stands as before. */
export const ratedRows = ({ rows }: FmeaEvidence, when: 'before' | 'after'): RatedRow[] =>
  rows.map((row) => (when === 'after' && row.after ? row.after : row))

/** How many rows have no place in the matrix, their ratings not being whole numbers from 1 to 10. */
export const offScale = (rows: readonly RatedRow[]): number =>
  rows.filter(({ s, o }) => !isOnScale(s) || !isOnScale(o)).length

/** The cells of the matrix that are not empty, by severity from high to low, then by occurrence. */
export function riskCells(rows: readonly RatedRow[]): RiskCell[] {
  const placed = rows.filter(({ s, o }) => isOnScale(s) && isOnScale(o))
  const summary = (cell: RatedRow[]) => ({
    count: cell.length,
    worst: ACTION_PRIORITIES.find((ap) => cell.some((row) => row.ap === ap)) ?? 'L',
  })
  return [
    ...rollup(
      placed,
      summary,
      ({ s }) => s,
      ({ o }) => o,
    ),
  ]
    .flatMap(([s, columns]) => [...columns].map(([o, cell]) => ({ s, o, ...cell })))
    .sort((a, b) => b.s - a.s || a.o - b.o)
}
