import type { Place } from '../../diagnostics/place.ts'
import { isIsoDate, readNumber } from '../../model/scalar.ts'
import type { Worksheet } from '../../model/submission.ts'
import { ACTION_KINDS, type Ratings, type WorksheetRow, worksheetColumns } from '../../model/worksheet.ts'
import { addressOf, type Cell, type Table, type TableRow } from '../../parse/table/table.ts'
import { cellAt } from './columns.ts'
import { type FolderReader, tableNamed } from './folder.ts'
import { type Columns, columnsOf, headerOf } from './worksheet-columns.ts'

const labelOf = new Map(worksheetColumns.map(({ key, label }) => [key, label]))

/** Reads an FMEA worksheet; null when it is not there or lacks a needed column. */
export function readWorksheet(reader: FolderReader, path: string, place: Place): Worksheet | null {
  const table = tableNamed(reader, path, place)
  if (!table) return null
  const all: readonly TableRow[] = [{ row: table.header[0]?.row ?? 1, cells: table.header }, ...table.rows]
  const header = headerOf(all)
  const columns = columnsOf(reader, table, header)
  if (!columns) return null
  const sheet: Sheet = { reader, table, columns }
  const rows = all.slice(all.indexOf(header) + 1)
  if (rows.length === 0)
    complain(sheet, { cell: cellAt(header, 0), says: '工作表没有内容', expected: '至少一行' })
  return { file: table.file, rows: rows.flatMap((row) => rowOf(sheet, row)) }
}

interface Sheet {
  readonly reader: FolderReader
  readonly table: Table
  readonly columns: Columns
}

interface CellComplaint {
  readonly cell: Cell
  readonly says: string
  readonly expected: string
}

function complain({ reader, table }: Sheet, { cell, says, expected }: CellComplaint): null {
  reader.findings.push({
    rule: 'worksheet-cell',
    file: table.file,
    place: table.placeOf(cell),
    message: `${addressOf(cell)}：${says}。`,
    actual: cell.text.slice(0, 40),
    expected,
    fix: `改成：${expected}`,
  })
  return null
}

/** The cell of a column; blank where the worksheet has no such column. */
function cellOf({ columns }: Sheet, row: TableRow, key: string): Cell {
  const index = columns.get(key)
  return index === undefined ? { text: '', row: row.row, column: 1 } : cellAt(row, index)
}

function rowOf(sheet: Sheet, row: TableRow): WorksheetRow[] {
  const text = (key: string) => cellOf(sheet, row, key).text
  const before = ratingsOf(sheet, row, ['s', 'o', 'd'])
  const hasAfter = ['sAfter', 'oAfter', 'dAfter'].some((key) => text(key) !== '')
  const after = hasAfter ? ratingsOf(sheet, row, ['sAfter', 'oAfter', 'dAfter']) : null
  const read = {
    row: row.row,
    number: text('number'),
    step: text('step'),
    function: text('function'),
    requirement: text('requirement'),
    failureMode: text('failureMode'),
    effect: text('effect'),
    cause: text('cause'),
    prevention: text('prevention'),
    detection: text('detection'),
    characteristic: text('characteristic'),
    regulation: text('regulation'),
    action: text('action'),
    actionKind: actionKindOf(sheet, row),
    owner: text('owner'),
    dueOn: dateOf(sheet, row, 'dueOn'),
    doneOn: dateOf(sheet, row, 'doneOn'),
    taken: text('taken'),
    after,
    stated: {
      rpn: rpnOf(sheet, row, 'rpn'),
      ap: priorityOf(sheet, row, 'ap'),
      rpnAfter: rpnOf(sheet, row, 'rpnAfter'),
      apAfter: priorityOf(sheet, row, 'apAfter'),
    },
  }
  return before ? [{ ...read, before }] : []
}

function ratingsOf(sheet: Sheet, row: TableRow, keys: readonly [string, string, string]): Ratings | null {
  const [s, o, d] = [
    ratingOf(sheet, row, keys[0]),
    ratingOf(sheet, row, keys[1]),
    ratingOf(sheet, row, keys[2]),
  ]
  return s === null || o === null || d === null ? null : { s, o, d }
}

function ratingOf(sheet: Sheet, row: TableRow, key: string): number | null {
  const cell = cellOf(sheet, row, key)
  const rating = readNumber(cell.text)
  if (rating !== undefined && Number.isInteger(rating) && rating >= 1 && rating <= 10) return rating
  const label = labelOf.get(key) ?? key
  const says = cell.text === '' ? `${label} 没有填写` : `${label} 不能是“${cell.text.slice(0, 20)}”`
  return complain(sheet, { cell, says, expected: '1 到 10 的整数' })
}

function rpnOf(sheet: Sheet, row: TableRow, key: string): number | null {
  const cell = cellOf(sheet, row, key)
  if (cell.text === '') return null
  const rpn = readNumber(cell.text)
  if (rpn !== undefined && Number.isInteger(rpn) && rpn >= 1 && rpn <= 1000) return rpn
  return complain(sheet, {
    cell,
    says: `RPN 不能是“${cell.text.slice(0, 20)}”`,
    expected: '1 到 1000 的整数，或不填',
  })
}

const PRIORITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ H: 'H', M: 'M', L: 'L', 高: 'H', 中: 'M', 低: 'L' }),
)

function priorityOf(sheet: Sheet, row: TableRow, key: string): string | null {
  const cell = cellOf(sheet, row, key)
  if (cell.text === '') return null
  const priority = PRIORITIES.get(cell.text.normalize('NFKC').toUpperCase())
  const says = `措施优先级不能是“${cell.text.slice(0, 20)}”`
  return priority ?? complain(sheet, { cell, says, expected: 'H、M、L（高、中、低），或不填' })
}

function dateOf(sheet: Sheet, row: TableRow, key: string): string | null {
  const cell = cellOf(sheet, row, key)
  if (cell.text === '' || isIsoDate(cell.text)) return cell.text || null
  const says = `${labelOf.get(key) ?? key}“${cell.text.slice(0, 20)}”不是真实存在的日期`
  return complain(sheet, { cell, says, expected: '形如 2024-05-01 的日期，或不填' })
}

function actionKindOf(sheet: Sheet, row: TableRow): WorksheetRow['actionKind'] {
  const cell = cellOf(sheet, row, 'actionKind')
  const kind = ACTION_KINDS.find((each) => each === cell.text)
  if (kind || cell.text === '') return kind ?? null
  const says = `措施类型不能是“${cell.text.slice(0, 20)}”`
  return complain(sheet, { cell, says, expected: `${ACTION_KINDS.join('、')}之一，或不填` })
}
