import type { Cap } from '../../model/assessment.ts'
import type { Edition } from '../../model/corpus.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { type Criterion, criteriaOf } from '../../model/rubric.ts'
import type { Submission } from '../../model/submission.ts'
import { type Examination, examine } from '../examine.ts'
import { capOf, sheetConditions } from './caps.ts'
import { conflictOf } from './conflicts.ts'

/** A score on a sheet above what the data or the sheet's own findings allow. */
export interface CapBreach {
  readonly kind: 'cap'
  /** The sheet, relative to the content root; the score stands at 评分 › `criterion.id`. */
  readonly file: string
  readonly criterion: Criterion
  readonly score: number
  readonly cap: Cap
}

/** A sheet of a reviewer who should have recused themselves; the employer stands at 单位. */
export interface RecusalBreach {
  readonly kind: 'recusal'
  readonly file: string
  readonly employer: string
  readonly because: string
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
    return own.flatMap((sheet) => [
      ...recusalBreach(sheet, submission),
      ...capBreaches(sheet, examination, edition, criteriaOf(edition.rubrics[submission.track])),
    ])
  })
}

function recusalBreach(sheet: ReviewSheet, submission: Submission): readonly RecusalBreach[] {
  const because = conflictOf(submission, sheet)
  return because ? [{ kind: 'recusal', file: sheet.file, employer: sheet.employer, because }] : []
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
