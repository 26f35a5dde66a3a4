import type { Cap } from '../../model/assessment.ts'
import type { CapCondition, EditionSettings } from '../../model/edition.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { type Rational, rational, smaller } from './rational.ts'

/** The lowest bound of a criterion under the conditions that hold, with the sentences of all of them; null without any. */
export function capOf(
  criterion: string,
  conditions: readonly CapCondition[],
  caps: EditionSettings['caps'],
): Cap | null {
  const holding = caps.filter((cap) => cap.criterion === criterion && conditions.includes(cap.condition))
  if (holding.length === 0) return null
  return {
    max: Math.min(...holding.map(({ max }) => max)),
    conditions: holding.map(({ condition }) => condition),
    reasons: [...new Set(holding.map(({ sentence }) => sentence))],
  }
}

/** A score under a cap: never more than it was. */
export const capped = (score: Rational, cap: Cap | null): Rational =>
  cap ? smaller(score, rational(cap.max)) : score

/** Does this sheet find one of the seven basic requirements unmet? */
function findsUnmet(sheet: ReviewSheet, criterion: string): boolean {
  const judged = Object.entries(sheet.basics ?? {}).find(([id]) => id === criterion)
  return judged !== undefined && Object.values(judged[1]).includes(false)
}

/** What one reviewer's own findings bind their own score to. */
export const sheetConditions = (sheet: ReviewSheet, criterion: string): readonly CapCondition[] => [
  ...(findsUnmet(sheet, criterion) ? (['基本要求不满足'] as const) : []),
  ...(sheet.fabricated.includes(criterion) ? (['造假'] as const) : []),
]

/**
 * What the panel as a whole has found: basic requirements are unmet unless more than half of the
 * sheets find them met; fabrication stands as soon as one sheet reports it.
 */
export function panelConditions(sheets: readonly ReviewSheet[], criterion: string): readonly CapCondition[] {
  const unmet = sheets.filter((sheet) => findsUnmet(sheet, criterion)).length
  return [
    ...(unmet > 0 && 2 * unmet >= sheets.length ? (['基本要求不满足'] as const) : []),
    ...(sheets.some(({ fabricated }) => fabricated.includes(criterion)) ? (['造假'] as const) : []),
  ]
}
