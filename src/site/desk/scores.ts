import type { DeskPanel } from '../../model/desk/panel.ts'
import type { DeskSheet, DeskSubmission } from '../../model/desk/submission.ts'
import type { DeskEdition } from '../../model/desk/view.ts'
import type { Band } from '../../model/rubric.ts'
import { formatGiven } from '../../render/charts/format.ts'
import { submissionOf } from './data.ts'
import { points } from './words.ts'

/** A cell of the matrix: a figure in its band, or a word. */
export type ScoreCell =
  | { readonly kind: 'none' }
  | { readonly kind: 'handedIn' }
  | { readonly kind: 'excluded'; readonly word: string; readonly because: string }
  | {
      readonly kind: 'score'
      readonly figure: string
      readonly band: Band
      /** Labels of criteria scored above a cap. */
      readonly over: readonly string[]
      readonly consensus: boolean
    }

const wordFor = (because: string): string => (because.includes('回避') ? '回避' : '冲突')

const sheetOf = ({ sheets }: DeskSubmission, reviewer: string): DeskSheet | undefined =>
  sheets.find((sheet) => sheet.reviewer === reviewer)

/** What a reviewer's sheet comes to, or its score on one criterion. */
export function cellOf(submission: DeskSubmission, reviewer: string, criterion: string | null): ScoreCell {
  const sheet = sheetOf(submission, reviewer)
  if (!sheet) return { kind: 'none' }
  if (sheet.excluded !== null)
    return { kind: 'excluded', word: wordFor(sheet.excluded), because: sheet.excluded }
  const { content } = sheet
  if (content.kind === 'withheld') return { kind: 'handedIn' }
  if (criterion === null) {
    if (content.total === null || content.band === null) return { kind: 'handedIn' }
    const over = content.scores.flatMap((score) => (score.above ? [score.label] : []))
    return { kind: 'score', figure: points(content.total), band: content.band, over, consensus: false }
  }
  const score = content.scores.find((each) => each.criterion === criterion)
  if (!score) return { kind: 'none' }
  return {
    kind: 'score',
    figure: formatGiven(score.given),
    band: score.band,
    over: score.above ? [score.label] : [],
    consensus: score.consensus !== null,
  }
}

/** The submissions of a panel's rows, in their order. */
export const rowsOf = (edition: DeskEdition, { rows }: DeskPanel) =>
  rows.flatMap((row) => {
    const submission = submissionOf(edition, row.slug)
    return submission ? [{ row, submission }] : []
  })
