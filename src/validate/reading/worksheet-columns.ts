import { worksheetColumns } from '../../model/worksheet.ts'
import type { Cell, Table, TableRow } from '../../parse/table/table.ts'
import { nearest } from '../near.ts'
import { cellAt } from './columns.ts'
import type { FolderReader } from './folder.ts'

/** Index of each known column of a worksheet, by its key. */
export type Columns = ReadonlyMap<string, number>

const plain = (header: string) => header.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

const keyOfHeader = new Map(
  worksheetColumns.flatMap(({ key, label, synonyms }) =>
    [label, ...synonyms].map((word): [string, string] => [plain(word), key]),
  ),
)

const HEADER_ROWS_MAX = 10

/** The row among the first that has most of the known column names: titles may stand above it. */
export function headerOf(rows: readonly TableRow[]): TableRow {
  const known = ({ cells }: TableRow) => cells.filter(({ text }) => keyOfHeader.has(plain(text))).length
  const [first = { row: 1, cells: [] }, ...others] = rows.slice(0, HEADER_ROWS_MAX)
  return others.reduce((best, row) => (known(row) > known(best) ? row : best), first)
}

/** The columns of a worksheet, or null after a complaint about those that are not there. */
export function columnsOf(reader: FolderReader, table: Table, header: TableRow): Columns | null {
  const columns = new Map<string, number>()
  for (const cell of header.cells) {
    const key = keyOfHeader.get(plain(cell.text))
    if (key === undefined) continue
    const first = columns.get(key)
    if (first === undefined) columns.set(key, cell.column - 1)
    else if (header.cells[first]?.text !== cell.text)
      reportColumn(reader, table, cell, {
        message: `“${cell.text}”与“${header.cells[first]?.text ?? ''}”是同一列。`,
        actual: cell.text,
        expected: '每种内容一列',
        fix: '删去其中一列，或改成不同的列名',
      })
  }
  const absent = worksheetColumns.filter(({ key, required }) => required && !columns.has(key))
  const strangers = header.cells.map(({ text }) => text).filter((text) => !keyOfHeader.has(plain(text)))
  for (const { label, synonyms } of absent) {
    const near = nearest(label, strangers)
    reportColumn(reader, table, cellAt(header, 0), {
      message: `工作表缺少“${label}”列${near === null ? '。' : `；“${near}”是不是这一列？`}`,
      actual: near ?? '',
      expected: `列名“${label}”，或 ${synonyms.slice(0, 3).join('、')}`,
      fix: near === null ? `加上“${label}”列` : `把列名“${near}”改成“${label}”`,
    })
  }
  return absent.length > 0 ? null : columns
}

function reportColumn(
  reader: FolderReader,
  table: Table,
  cell: Cell,
  words: { message: string; actual: string; expected: string; fix: string },
): void {
  reader.findings.push({ rule: 'worksheet-column', file: table.file, place: table.placeOf(cell), ...words })
}
