import type { EditionSettings } from '../../model/edition.ts'
import type { Submission } from '../../model/submission.ts'
import { annex2 } from './annex2.ts'
import { annex4 } from './annex4.ts'
import type { Sheet } from './sheet.ts'

/** The blank form for null, and null for a submission of the other track. */
type Draw = (submission: Submission | null, settings: EditionSettings) => Sheet | null

/** Every form made from one submission: one line each. */
const forms: readonly Draw[] = [
  (submission, settings) => (submission?.track === 'fmea' ? null : annex2(submission, settings)),
  (submission, settings) => (submission?.track === 'practice' ? null : annex4(submission, settings)),
]

/** The sheets of one submission, or all blank ones for null. */
export const sheetsOf = (submission: Submission | null, settings: EditionSettings): Sheet[] =>
  forms.flatMap((draw) => draw(submission, settings) ?? [])
