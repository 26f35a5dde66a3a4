import type { RatedRow } from '../../model/evidence.ts'
import { ACTION_PRIORITIES, type ActionPriority, type Ratings } from '../../model/worksheet.ts'
import table from './action-priority-2019.json' with { type: 'json' }

/** By S; then one string for each O from 1; then one letter for each D from 1. */
const LETTERS: Readonly<Record<string, readonly string[]>> = table.expanded

/** Is each rating a whole number from 1 to 10? */
export const isRated = ({ s, o, d }: Ratings): boolean => [s, o, d].every(isRating)

export const isRating = (rating: number): boolean => Number.isInteger(rating) && rating >= 1 && rating <= 10

/** Action priority by the table of the AIAG & VDA FMEA Handbook (1st ed. 2019), one for DFMEA and PFMEA. Ratings 1 to 10. */
export function actionPriorityOf({ s, o, d }: Ratings): ActionPriority {
  const letter = LETTERS[s]?.[o - 1]?.charAt(d - 1)
  const priority = ACTION_PRIORITIES.find((each) => each === letter)
  if (!priority) throw new Error(`no action priority for S ${s}, O ${o}, D ${d}`)
  return priority
}

/** Risk priority number: S · O · D. */
export const rpnOf = ({ s, o, d }: Ratings): number => s * o * d

/** Ratings with what follows from them. */
export const rate = ({ s, o, d }: Ratings): RatedRow => ({
  s,
  o,
  d,
  rpn: rpnOf({ s, o, d }),
  ap: actionPriorityOf({ s, o, d }),
})
