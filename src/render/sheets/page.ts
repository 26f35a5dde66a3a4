import { balance } from './typography.ts'

/**
 * A part of a sheet that runs from top to bottom: title, lines to fill in, tables, text.
 * It takes as many pages as it needs. All lengths are millimetres on paper.
 */
export interface Page {
  readonly kind: 'page'
  readonly orientation: Orientation
  readonly items: readonly Item[]
}

export type Orientation = 'portrait' | 'landscape'

export type Item = Line | Fill | Facts | Table

/** A line or a paragraph of fixed wording or running text. */
export interface Line {
  readonly kind: 'line'
  /** 附件5; the title above a table; of a notice its title, a paragraph, who signs it and when. */
  readonly role: 'annex' | 'title' | 'headline' | 'paragraph' | 'issuer' | 'date'
  readonly text: string
}

/** Characters of 22 pt on a line of the type area. */
const TITLE_LINE: Readonly<Record<Orientation, number>> = { portrait: 20, landscape: 28 }

/** A line as it is broken: titles between words into lines about as long as each other, others not at all. */
export const brokenLine = ({ role, text }: Line, orientation: Orientation): string[] =>
  role === 'title' || role === 'headline' ? balance(text, TITLE_LINE[orientation]) : [text]

/** Words with ruled blanks between them, above a table or, kept with its last row, below it. */
export interface Fill {
  readonly kind: 'fill'
  readonly place: 'above' | 'below'
  readonly pieces: readonly FillPiece[]
}

export type FillPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'blank'; readonly text: string; readonly width: number }

/** Whose sheet it is, above its frame: lines of one text, or of two at both ends. */
export interface Facts {
  readonly kind: 'facts'
  readonly lines: readonly (readonly [string] | readonly [string, string])[]
}

/** A table with a frame; its head is repeated on each page. */
export interface Table {
  readonly kind: 'table'
  /** Widths; their sum is the width of the type area. */
  readonly columns: readonly number[]
  readonly head: readonly TableRow[]
  /**
   * A page may end between groups, and inside one where only the cell of its first column goes on to the
   * next row. No row breaks.
   */
  readonly groups: readonly (readonly TableRow[])[]
}

export interface TableRow {
  /** At least. */
  readonly height: number
  /** Cells that begin in this row, from the left. */
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly role: CellRole
  /** Columns and rows it covers. */
  readonly span: number
  readonly rows: number
  /** The field that is filled in here, the last part of the first line; null for fixed wording. */
  readonly field: { readonly key: string; readonly label: string } | null
  readonly lines: readonly CellLine[]
  /** Stands out: the band that was reached. */
  readonly marked: boolean
}

/** What a cell holds, which decides its type. */
export type CellRole =
  | 'head'
  | 'scoreHead'
  | 'text'
  | 'center'
  | 'name'
  | 'wording'
  | 'statement'
  | 'score'
  | 'notes'
  | 'total'
  | 'signing'
  | 'sum'

/** A line of a cell; its parts each stay together, and a line may end between them. */
export type CellLine = readonly string[]

/** A cell of fixed wording, one column wide and one row high unless more is said. */
export const cell = (
  role: CellRole,
  lines: readonly (string | CellLine)[],
  more: Partial<Pick<TableCell, 'span' | 'rows' | 'field' | 'marked'>> = {},
): TableCell => ({
  role,
  span: 1,
  rows: 1,
  field: null,
  marked: false,
  ...more,
  lines: lines.map((line) => (typeof line === 'string' ? [line] : line)),
})

/** A cell at the place it takes in the grid of its table. */
export interface PlacedCell {
  readonly cell: TableCell
  readonly column: number
  /** Does it begin in this row, or only go on from one above? */
  readonly begins: boolean
}

/** The cells of each row with those that reach into it from above, from the left. */
export function placeCells(rows: readonly TableRow[], columns: number): PlacedCell[][] {
  const reaching: ({ readonly cell: TableCell; left: number } | null)[] = Array(columns).fill(null)
  return rows.map(({ cells }) => {
    const waiting = [...cells]
    const placed: PlacedCell[] = []
    for (let column = 0; column < columns; ) {
      const above = reaching[column]
      const begins = !above
      const cell = above?.cell ?? waiting.shift()
      if (!cell) throw new Error(`a row has fewer cells than the table's ${columns} columns`)
      placed.push({ cell, column, begins })
      const left = (above?.left ?? cell.rows) - 1
      reaching[column] = left > 0 ? { cell, left } : null
      column += cell.span
    }
    if (waiting.length > 0) throw new Error(`a row has more cells than the table's ${columns} columns`)
    return placed
  })
}

/** Must this row of a group stay on the page of the next one? */
export function staysWithNext(group: readonly PlacedCell[][], row: number): boolean {
  const next = group[row + 1]
  if (!next) return false
  return !next.every(({ begins, column }) => begins === column > 0)
}
