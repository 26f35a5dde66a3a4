import type { Place } from '../../diagnostics/place.ts'
import type { SeriesReference } from '../../model/measurement.ts'
import type { Origin } from '../../model/result.ts'
import type { Partly } from '../../parse/record.ts'
import { addressOf } from '../../parse/table/table.ts'
import type { Path } from '../../parse/yaml/plain.ts'
import { cellAt, columnNamed, numberIn } from './columns.ts'
import { type FolderReader, tableNamed } from './folder.ts'
import type { Locate } from './form.ts'

/** A measured value and where it was written. */
export interface Measured {
  readonly value: number
  readonly file: string
  readonly place: () => Place
  /** In words: `B7`, `第 3 个数`. */
  readonly where: string
}

export interface MeasuredSeries {
  readonly values: readonly Measured[]
  readonly from: Origin
}

/** `第 2–31 行`. */
export const rowsInWords = (first: number, last: number): string =>
  first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`

/** Numbers in place or of a column; null when the reference itself cannot be followed. */
export function readSeries(
  reader: FolderReader,
  reference: Partly<SeriesReference> | undefined,
  { at, path }: { at: Locate; path: Path },
): MeasuredSeries | null {
  if (reference === undefined) return null
  if (!isColumn(reference)) return inlineSeries(reader, reference, { at, path })
  const { file, column } = reference
  if (file === undefined || column === undefined) return null
  const table = tableNamed(reader, file, at([...path, '文件']))
  const index = table && columnNamed(reader, table, { name: column, place: at([...path, '列']) })
  if (table === null || index === null) return null
  const values = table.rows.flatMap((row): Measured[] => {
    const cell = cellAt(row, index)
    const value = numberIn(reader, table, cell, column)
    if (value === null) return []
    return [{ value, file: table.file, place: () => table.placeOf(cell), where: addressOf(cell) }]
  })
  const rows =
    table.rows.length > 0 ? rowsInWords(table.rows[0]?.row ?? 1, table.rows.at(-1)?.row ?? 1) : null
  return { values, from: { file: table.file, rows, column } }
}

type Column = { readonly file?: string; readonly column?: string }

const isColumn = (reference: Column | readonly (number | undefined)[]): reference is Column =>
  !Array.isArray(reference)

function inlineSeries(
  { index: file }: FolderReader,
  numbers: readonly (number | undefined)[],
  { at, path }: { at: Locate; path: Path },
): MeasuredSeries {
  const values = numbers.flatMap((value, i): Measured[] =>
    value === undefined ? [] : [{ value, file, place: () => at([...path, i]), where: `第 ${i + 1} 个数` }],
  )
  const { line, endLine } = at(path)
  return { values, from: { file, rows: rowsInWords(line, endLine) } }
}
