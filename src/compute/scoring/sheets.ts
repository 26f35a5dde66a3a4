import type { Flag } from '../../model/assessment.ts'
import type { Conflict } from '../../model/conflict.ts'
import type { ReviewSheet } from '../../model/review.ts'

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

/** Sorts a submission's sheets and leaves out recused ones and those of people in conflict, saying so. */
export function panelOf(sheets: readonly ReviewSheet[], conflicts: readonly Conflict[]): Panel {
  const against = new Map(conflicts.map((each) => [each.reviewer, each]))
  const counting: ReviewSheet[] = []
  const flags: Flag[] = []
  for (const sheet of sheets.toSorted(inOrder)) {
    const flag = exclusion(sheet, against.get(sheet.reviewer))
    if (flag) flags.push(flag)
    else counting.push(sheet)
  }
  return { counting, flags }
}

function exclusion({ reviewer, recusal }: ReviewSheet, conflict: Conflict | undefined): Flag | null {
  const about = { criterion: null, reviewers: [reviewer] }
  if (recusal.recused) {
    return { kind: 'recused', ...about, text: `专家${reviewer}回避（${recusal.reason}），其评审表不计分。` }
  }
  return conflict
    ? { kind: 'conflict', ...about, text: `专家${reviewer}${conflict.reason}，其评审表不计分。` }
    : null
}
