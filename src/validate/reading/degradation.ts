import type { Place } from '../../diagnostics/place.ts'
import type { Practice } from '../../model/practice.ts'
import type { Origin } from '../../model/result.ts'
import type { Partly } from '../../parse/record.ts'
import type { Cell, Table } from '../../parse/table/table.ts'
import type { Path } from '../../parse/yaml/plain.ts'
import { cellAt, columnNamed, numberIn } from './columns.ts'
import { type FolderReader, tableNamed } from './folder.ts'
import type { Locate } from './form.ts'
import { rowsInWords } from './series.ts'

/** One measurement of a specimen. */
export interface Point {
  readonly time: number
  readonly value: number
  readonly place: () => Place
}

/** All measurements of a specimen, by time. */
export interface Specimen {
  readonly unit: string
  readonly points: readonly Point[]
}

export interface DegradationReading {
  readonly file: string
  readonly specimens: readonly Specimen[]
  readonly from: Origin
}

type Reference = Partly<Practice['degradation'][number]['data']> | undefined

/** Measurements over time by specimen; null when file or columns are not there. */
export function readDegradation(
  reader: FolderReader,
  reference: Reference,
  { at, path }: { at: Locate; path: Path },
): DegradationReading | null {
  const { file, unit, time, value } = reference ?? {}
  const table = file === undefined ? null : tableNamed(reader, file, at([...path, '文件']))
  if (!table) return null
  const columnOf = (name: string | undefined, label: string) =>
    name === undefined ? null : columnNamed(reader, table, { name, place: at([...path, label]) })
  const columns = { unit: columnOf(unit, '样品'), time: columnOf(time, '时间'), value: columnOf(value, '值') }
  if (columns.unit === null || columns.time === null || columns.value === null) return null
  const specimens = new Map<string, Point[]>()
  for (const row of table.rows) {
    const name = specimenIn(reader, table, cellAt(row, columns.unit), unit ?? '')
    const atTime = numberIn(reader, table, cellAt(row, columns.time), time ?? '')
    const cell = cellAt(row, columns.value)
    const measured = numberIn(reader, table, cell, value ?? '')
    if (name === null || atTime === null || measured === null) continue
    const points = specimens.get(name) ?? []
    specimens.set(name, points)
    points.push({ time: atTime, value: measured, place: () => table.placeOf(cell) })
  }
  return {
    file: table.file,
    specimens: [...specimens].map(([name, points]) => ({
      unit: name,
      points: points.sort((a, b) => a.time - b.time),
    })),
    from: { file: table.file, rows: rowsOf(table), ...(value !== undefined && { column: value }) },
  }
}

const rowsOf = ({ rows }: Table) =>
  rows.length > 0 ? rowsInWords(rows[0]?.row ?? 1, rows.at(-1)?.row ?? 1) : null

function specimenIn(reader: FolderReader, table: Table, cell: Cell, column: string): string | null {
  if (cell.text !== '') return cell.text
  reader.findings.push({
    rule: 'data-cell',
    file: table.file,
    place: table.placeOf(cell),
    message: `“${column}”列第 ${cell.row} 行没有写样品编号。`,
    actual: '',
    expected: '样品编号',
    fix: '每一行都写上样品编号',
  })
  return null
}
