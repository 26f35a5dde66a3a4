import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'

/** A cell as text, with its place in the file (CSV) or in the sheet (row as line, column as column). */
export interface Cell {
  readonly text: string
  /** Row as a spreadsheet numbers it, from 1. */
  readonly row: number
  /** Column from 1. */
  readonly column: number
}

export interface Table {
  readonly file: string
  readonly header: readonly Cell[]
  readonly rows: readonly TableRow[]
  readonly placeOf: (cell: Pick<Cell, 'row' | 'column'>) => Place
}

export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

export type TableReading =
  | { readonly table: Table; readonly finding: null }
  | { readonly table: null; readonly finding: Finding }

export const TABLE_ROWS_MAX = 50_000
export const TABLE_COLUMNS_MAX = 200

/** Name of a column as a spreadsheet shows it: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  const letter = String.fromCharCode(65 + ((column - 1) % 26))
  return rest > 0 ? columnLetters(rest) + letter : letter
}

/** `B7`, as spreadsheets name a cell. */
export const addressOf = ({ row, column }: Pick<Cell, 'row' | 'column'>): string =>
  `${columnLetters(column)}${row}`
