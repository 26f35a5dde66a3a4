import type { Flag } from '../../model/assessment.ts'
import type { ReviewSheet } from '../../model/review.ts'
import type { Submission } from '../../model/submission.ts'
import { conflictOf } from './conflicts.ts'

/** A submission's sheets by whether they count. */
export interface Panel {
  /** By date, then by reviewer: the same whatever the order of the files. */
  readonly counting: readonly ReviewSheet[]
  /** Why the others do not count. */
  readonly flags: readonly Flag[]
}

const inOrder = (a: ReviewSheet, b: ReviewSheet): number =>
  a.date === b.date
    ? a.reviewer < b.reviewer
      ? -1
      : Number(a.reviewer > b.reviewer)
    : a.date < b.date
      ? -1
      : 1

/** Sorts a submission's sheets and leaves out recused and conflicted ones, saying so. */
export function panelOf(submission: Submission, sheets: readonly ReviewSheet[]): Panel {
  const counting: ReviewSheet[] = []
  const flags: Flag[] = []
  for (const sheet of sheets.toSorted(inOrder)) {
    const flag = exclusion(submission, sheet)
    if (flag) flags.push(flag)
    else counting.push(sheet)
  }
  return { counting, flags }
}

function exclusion(submission: Submission, sheet: ReviewSheet): Flag | null {
  const { reviewer, recusal } = sheet
  const about = { criterion: null, reviewers: [reviewer] }
  if (recusal.recused) {
    return { kind: 'recused', ...about, text: `专家${reviewer}回避（${recusal.reason}），其评审表不计分。` }
  }
  const conflict = conflictOf(submission, sheet)
  return conflict
    ? { kind: 'conflict', ...about, text: `专家${reviewer}所在单位${conflict}，其评审表不计分。` }
    : null
}
