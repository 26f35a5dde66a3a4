import type { FmeaEvidence, WorksheetRowEvidence } from '../model/evidence.ts'
import { ACTION_PRIORITIES } from '../model/worksheet.ts'

const rank = ({ ap }: WorksheetRowEvidence) => ACTION_PRIORITIES.indexOf(ap)

/** The rows of the highest risk before the actions: by AP, then severity, then RPN. */
export const topRisks = ({ rows }: FmeaEvidence, count: number): readonly WorksheetRowEvidence[] =>
  rows
    .toSorted((one, other) => rank(one) - rank(other) || other.s - one.s || other.rpn - one.rpn)
    .slice(0, count)
