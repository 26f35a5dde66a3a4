import type { Cap } from '../../model/assessment.ts'
import type { Conflict } from '../../model/conflict.ts'
import type { Edition } from '../../model/corpus.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { type Criterion, criteriaOf } from '../../model/rubric.ts'
import { type Examination, examine } from '../examine.ts'
import { capOf, sheetConditions } from './caps.ts'
import { conflictsOn } from './conflicts.ts'

/** A score on a sheet above what the data or the sheet's own findings allow. */
export interface CapBreach {
  readonly kind: 'cap'
  /** The sheet, relative to the content root; the score stands at 评分 › `criterion.id`. */
  readonly file: string
  readonly criterion: Criterion
  readonly score: number
  readonly cap: Cap
}

/** A sheet of a reviewer who should have recused themselves. */
export interface RecusalBreach {
  readonly kind: 'recusal'
  readonly file: string
  readonly employer: string
  readonly conflict: Conflict
}

export type SheetBreach = CapBreach | RecusalBreach

/**
 * Every score above a cap and every recusal left out, sheet by sheet; recused sheets have none. What
 * the other reviewers found binds the total but is no breach of the sheet that judged otherwise.
 */
export function breachesOf(edition: Edition): readonly SheetBreach[] {
  const sheets = Map.groupBy(
    edition.reviews.filter(({ recusal }) => !recusal.recused),
    ({ slug }) => slug,
  )
  return edition.submissions.flatMap((submission) => {
    const own = sheets.get(submission.slug) ?? []
    if (own.length === 0) return []
    const examination = examine(submission, edition.settings)
    const codes = new Set(own.map(({ reviewer }) => reviewer))
    const reviewers = edition.reviewers.filter(({ code }) => codes.has(code))
    const conflicts = conflictsOn(submission, own, { reviewers })
    return own.flatMap((sheet) => [
      ...recusalBreach(sheet, conflicts),
      ...capBreaches(sheet, examination, edition, criteriaOf(edition.rubrics[submission.track])),
    ])
  })
}

function recusalBreach(
  { file, employer, reviewer }: ReviewSheet,
  conflicts: readonly Conflict[],
): readonly RecusalBreach[] {
  const conflict = conflicts.find((each) => each.reviewer === reviewer)
  return conflict ? [{ kind: 'recusal', file, employer, conflict }] : []
}

function capBreaches(
  sheet: ReviewSheet,
  { findings }: Examination,
  { settings }: Edition,
  criteria: readonly Criterion[],
): readonly CapBreach[] {
  return criteria.flatMap((criterion) => {
    const score = sheet.scores[criterion.id]
    const byData = findings.get(criterion.id)?.conditions ?? []
    const cap = capOf(criterion.id, [...byData, ...sheetConditions(sheet, criterion.id)], settings.caps)
    return score === undefined || !cap || score <= cap.max
      ? []
      : [{ kind: 'cap', file: sheet.file, criterion, score, cap }]
  })
}
