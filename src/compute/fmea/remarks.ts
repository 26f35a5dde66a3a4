import type { WorksheetRemark } from '../../model/evidence.ts'
import type { FmeaSubmission } from '../../model/submission.ts'
import {
  actionWithoutDate,
  actionWithoutOwner,
  completedBeforePlanned,
  graveWithoutAction,
  notCompleted,
  ratedWithoutAction,
  stillHigh,
} from './remarks/actions.ts'
import { anotherTable, statedPriority, statedRpn } from './remarks/agreement.ts'
import { duplicateRows, unmarkedRegulation, withoutCause, withoutEffect } from './remarks/failures.ts'
import {
  detectionWithoutControl,
  occurrenceWithoutPrevention,
  severityWithoutDesign,
} from './remarks/lowering.ts'
import { outsideScale, sameEffect } from './remarks/ratings.ts'
import type { WorksheetRule } from './remarks/rule.ts'

/** What a worksheet is looked through for; one line adds a rule. */
const RULES: readonly WorksheetRule[] = [
  withoutCause,
  withoutEffect,
  unmarkedRegulation,
  duplicateRows,
  outsideScale,
  sameEffect,
  statedRpn,
  statedPriority,
  anotherTable,
  severityWithoutDesign,
  occurrenceWithoutPrevention,
  detectionWithoutControl,
  ratedWithoutAction,
  graveWithoutAction,
  actionWithoutOwner,
  actionWithoutDate,
  notCompleted,
  completedBeforePlanned,
  stillHigh,
]

const checkAll = (rules: readonly WorksheetRule[], submission: FmeaSubmission): readonly WorksheetRemark[] =>
  rules
    .flatMap(({ check }) => check(submission.worksheet.rows, submission.form))
    .toSorted((a, b) => a.row - b.row)

/** All remarks on a worksheet, by row; within a row in the order of the rules. */
export const remarksOn = (submission: FmeaSubmission): readonly WorksheetRemark[] =>
  checkAll(RULES, submission)

/** Remarks of the rules that doubt a rating. */
export const ratingRemarks = (submission: FmeaSubmission): readonly WorksheetRemark[] =>
  checkAll(
    RULES.filter(({ about }) => about === 'rating'),
    submission,
  )
