import type { EditionDossier } from '../../model/dossier.ts'
import type { Submission } from '../../model/submission.ts'
import type { Sheet, SheetId } from '../../render/sheets/sheet.ts'
import type { FormFormat } from './kinds.ts'

/** A form to be written. */
export interface FormJob {
  readonly id: SheetId
  /** Below the forms folder, without the ending: `2025/practice/gaas-laser/annex2`. */
  readonly path: string
  /** For whom it is, as progress and errors name it. */
  readonly about: string
  /** The submission it is about; null where there is none. */
  readonly submission: Submission | null
  /** Does it show the submission's photos? */
  readonly illustrated: boolean
  /** Is it for everybody to take away? Then it holds nobody's data. */
  readonly forAll: boolean
  readonly formats: readonly FormFormat[]
  /** ISO date and author written into the file. */
  readonly date: string
  readonly creator: string
  readonly draw: () => Sheet
}

/** An edition on a day. */
export interface Circumstances extends EditionDossier {
  readonly asOf: string
}

/** Every form of one kind that an edition has on a day. */
export type FormMaker = (circumstances: Circumstances) => FormJob[]
