import type { EditionSettings } from '../../model/edition.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { criteriaOf, type Rubric } from '../../model/rubric.ts'
import { capOf, capped, sheetConditions } from './caps.ts'
import { divide, multiply, type Rational, rational, roundHalfUp, total } from './rational.ts'

/** One criterion on one sheet: marks out of full marks, and weighted out of the criterion's weight. */
export interface SheetScore {
  readonly id: string
  readonly raw: number
  readonly weighted: number
  /** Share of full marks, in %. */
  readonly percent: number
}

export interface SheetResult {
  readonly scores: readonly SheetScore[]
  /** Sum of the weighted scores; null while a criterion has none. */
  readonly total: number | null
}

/**
 * What one reviewer's sheet comes to (Annex 1, notes c and d): raw scores not above what the sheet's own
 * findings allow, two decimals, each rounded half up once; the total from the exact scores.
 */
export function resultOf(sheet: ReviewSheet, rubric: Rubric, { caps }: EditionSettings): SheetResult {
  const weights: Rational[] = []
  const criteria = criteriaOf(rubric)
  const scores = criteria.flatMap(({ id, weight, fullMarks }): SheetScore[] => {
    const given = sheet.scores[id]
    if (given === undefined) return []
    const raw = capped(rational(given), capOf(id, sheetConditions(sheet, id), caps))
    const share = divide(raw, rational(fullMarks))
    const weighted = multiply(share, rational(weight))
    weights.push(weighted)
    return [
      {
        id,
        raw: roundHalfUp(raw, 2),
        weighted: roundHalfUp(weighted, 2),
        percent: roundHalfUp(multiply(share, rational(100)), 4),
      },
    ]
  })
  return { scores, total: scores.length === criteria.length ? roundHalfUp(total(weights), 2) : null }
}
