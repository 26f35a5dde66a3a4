import type { FmeaEvidence, PriorityCounts, RatedRow, WorksheetRowEvidence } from '../../model/evidence.ts'
import type { FmeaSubmission } from '../../model/submission.ts'
import type { WorksheetRow } from '../../model/worksheet.ts'
import { madeBy } from '../formulas.ts'
import { meanOf } from '../statistics/moments.ts'
import { largest, smallest } from '../statistics/order.ts'
import { isRated, rate } from './action-priority.ts'
import { goalEvidence } from './goals.ts'
import { remarksOn } from './remarks.ts'
import { isMistakeProofed } from './row.ts'

/** All figures of an FMEA case. Rows whose ratings are not 1 to 10 are remarked on and counted nowhere. */
export function fmeaEvidence(submission: FmeaSubmission): FmeaEvidence {
  const source = submission.worksheet.rows.filter(({ before }) => isRated(before))
  const rows = source.map(rowEvidence)
  const final = rows.map((row) => row.after ?? row)
  return {
    kind: 'fmea',
    worksheet: {
      rows: rows.length,
      before: countPriorities(rows),
      after: countPriorities(final),
      closed: rows.filter((row) => row.ap !== 'L' && row.after?.ap === 'L').length,
      open: final.filter(({ ap }) => ap !== 'L').length,
      mistakeProofed: source.filter(isMistakeProofed).length,
    },
    rows,
    targets: submission.form.goals.map(goalEvidence),
    remarks: remarksOn(submission),
    from: madeBy({ file: submission.worksheet.file, rows: rowSpan(submission.worksheet.rows) }, 'F-1', 'F-2'),
  }
}

function rowSpan(rows: readonly WorksheetRow[]): string | null {
  const numbers = rows.map(({ row }) => row)
  return numbers.length > 0 ? `第 ${smallest(numbers)}–${largest(numbers)} 行` : null
}

function rowEvidence(row: WorksheetRow): WorksheetRowEvidence {
  const { step, failureMode, effect, cause, action, actionKind, after } = row
  return {
    row: row.row,
    step,
    failureMode,
    effect,
    cause,
    action,
    actionKind,
    ...rate(row.before),
    after: after && isRated(after) ? rate(after) : null,
  }
}

/** Counts by priority with mean and largest RPN; zeros for no rows. */
function countPriorities(rows: readonly RatedRow[]): PriorityCounts {
  const count = (priority: RatedRow['ap']) => rows.filter(({ ap }) => ap === priority).length
  const rpns = rows.map(({ rpn }) => rpn)
  return {
    H: count('H'),
    M: count('M'),
    L: count('L'),
    meanRpn: rpns.length > 0 ? meanOf(rpns) : 0,
    maxRpn: rpns.length > 0 ? largest(rpns) : 0,
  }
}
