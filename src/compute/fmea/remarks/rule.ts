import type { WorksheetRemark } from '../../../model/evidence.ts'
import type { FmeaCase } from '../../../model/fmea.ts'
import type { WorksheetRow } from '../../../model/worksheet.ts'

/** Something to look through a worksheet for. */
export interface WorksheetRule {
  /** What a remark of it doubts. */
  readonly about: 'failure' | 'rating' | 'action'
  readonly check: (rows: readonly WorksheetRow[], form: FmeaCase) => readonly WorksheetRemark[]
}

/** A rule that looks at one row and one column at a time; null where there is nothing to say. */
export const rowRule = (
  about: WorksheetRule['about'],
  column: string,
  say: (row: WorksheetRow, form: FmeaCase) => string | null,
): WorksheetRule => ({
  about,
  check: (rows, form) =>
    rows.flatMap((row) => {
      const text = say(row, form)
      return text === null ? [] : [{ row: row.row, column, text }]
    }),
})
