/** A stretch of a file; lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The start of a file: for what is wrong with it as a whole. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
