import type { EditionSettings } from '../../model/edition.ts'
import type { Submission, Track } from '../../model/submission.ts'
import { annex2 } from './annex2.ts'
import { annex4 } from './annex4.ts'
import type { Sheet, SheetId } from './sheet.ts'

/** A form made from one submission; `draw` gives the blank form for null, and null for the other track. */
export interface SubmissionForm {
  readonly id: SheetId
  readonly track: Track
  readonly draw: (submission: Submission | null, settings: EditionSettings) => Sheet | null
}

/** Every form made from one submission: one line each. */
export const submissionForms: readonly SubmissionForm[] = [
  {
    id: 'annex2',
    track: 'practice',
    draw: (s, settings) => (s?.track === 'fmea' ? null : annex2(s, settings)),
  },
  {
    id: 'annex4',
    track: 'fmea',
    draw: (s, settings) => (s?.track === 'practice' ? null : annex4(s, settings)),
  },
]

/** The sheets of one submission, or all blank ones for null. */
export const sheetsOf = (submission: Submission | null, settings: EditionSettings): Sheet[] =>
  submissionForms.flatMap(({ draw }) => draw(submission, settings) ?? [])
