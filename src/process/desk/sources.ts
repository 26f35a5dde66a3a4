import type { PanelAdvice } from '../../compute/scoring/advice.ts'
import type { SheetBreach } from '../../compute/scoring/breaches.ts'
import type { SheetResult } from '../../compute/scoring/one-sheet.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Edition } from '../../model/corpus.ts'
import type { DeskAudit } from '../../model/desk/register.ts'
import type { DeskComplaint, DeskFile } from '../../model/desk/submission.ts'
import type { EditionDossier } from '../../model/dossier.ts'
import type { EditionSettings } from '../../model/edition.ts'
import type { ReviewSheet } from '../../model/review.ts'
import type { Rubric } from '../../model/rubric.ts'

/** What computes figures; brought by the caller. */
export interface Scoring {
  readonly advise: (edition: Edition, assessments: readonly Assessment[]) => PanelAdvice
  readonly breachesOf: (edition: Edition) => readonly SheetBreach[]
  readonly resultOf: (sheet: ReviewSheet, rubric: Rubric, settings: EditionSettings) => SheetResult
}

/** A file about a submission, or about none. */
export interface FiledForm extends DeskFile {
  readonly year: string
  readonly slug: string | null
}

/** What the desk shows besides the dossier. */
export interface DeskSources {
  readonly scoring: Scoring
  readonly complaints: readonly DeskComplaint[]
  readonly files: readonly FiledForm[]
  readonly auditOf: (year: string) => DeskAudit
}

/** An edition as it is known on a day: sheets and objections of later days left out. */
export interface Known extends EditionDossier {
  readonly asOf: string
}

export const knownOn = (dossier: EditionDossier, asOf: string): Known => ({
  ...dossier,
  asOf,
  edition: {
    ...dossier.edition,
    reviews: dossier.edition.reviews.filter(({ date }) => date <= asOf),
    objections: dossier.edition.objections.filter(({ date }) => date <= asOf),
  },
})

/** Is the list decided, by its hash or by the first day of its publicity? Then what leads to it is over. */
export const isListDecided = ({ edition: { publicity }, asOf }: Known): boolean =>
  publicity !== null && (publicity.listHash !== undefined || publicity.startsOn <= asOf)
