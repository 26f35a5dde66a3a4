import type { Assessment, Cap } from '../../model/assessment.ts'
import type { Edition } from '../../model/corpus.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { capOf, sheetConditions } from './caps.ts'

/** A score on a sheet above what the data, the panel or the sheet's own findings allow. */
export interface CapBreach {
  /** The sheet, relative to the content root; the score stands at 评分 › `criterion`. */
  readonly file: string
  readonly criterion: string
  readonly score: number
  readonly cap: Cap
}

/** Every score above a cap, sheet by sheet; recused sheets have none. The total is under the caps all the same. */
export function breachesOf(edition: Edition, assessments: readonly Assessment[]): readonly CapBreach[] {
  const bySlug = new Map(assessments.map((assessment) => [assessment.slug, assessment]))
  return edition.reviews.flatMap((sheet) => {
    const assessment = bySlug.get(sheet.slug)
    return assessment && !sheet.recusal.recused ? breachesIn(sheet, assessment, edition) : []
  })
}

function breachesIn(
  sheet: ReviewSheet,
  { criteria }: Assessment,
  { settings }: Edition,
): readonly CapBreach[] {
  return criteria.flatMap(({ id, cap }) => {
    const score = sheet.scores[id]
    const own = capOf(id, sheetConditions(sheet, id), settings.caps)
    const bound = own && (!cap || own.max < cap.max) ? own : cap
    return score === undefined || !bound || score <= bound.max
      ? []
      : [{ file: sheet.file, criterion: id, score, cap: bound }]
  })
}
