import type { GoalEvidence } from '../../model/evidence.ts'
import type { Goal } from '../../model/fmea.ts'

/** How far a goal is reached: (before − actual)/(before − target); null without an actual value or a distance to go. */
export function goalEvidence({ name, unit, before, target, actual, smallerIsBetter }: Goal): GoalEvidence {
  const distance = before - target
  const reached = actual === undefined || distance === 0 ? null : (before - actual) / distance
  return { name, unit, before, target, actual: actual ?? null, smallerIsBetter, reached }
}

/** Does the goal ask for a change in the direction it calls better? */
export const asksForMore = ({ before, target, smallerIsBetter }: GoalEvidence): boolean =>
  smallerIsBetter ? target < before : target > before
