import type { Finding } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { ContentFile } from '../content-file.ts'
import { linesOf } from '../lines.ts'
import { decode } from '../text.ts'
import { type CsvField, readCsv } from './csv.ts'
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX, type Table, type TableReading } from './table.ts'
import { readSheet } from './xlsx.ts'

const CSV_BYTES_MAX = 10 * 1024 * 1024
const XLSX_BYTES_MAX = 2 * 1024 * 1024

/** Reads a CSV (UTF-8, byte order mark or GB 18030) or XLSX file; the first row that says something is the header. */
export function readTable(file: ContentFile): TableReading {
  const isCsv = /\.csv$/i.test(file.path)
  if (!isCsv && !/\.xlsx$/i.test(file.path))
    return refuse(file, '数据文件只能是 CSV 或 XLSX。', '在电子表格软件里另存为 CSV（UTF-8）或 XLSX')
  const max = isCsv ? CSV_BYTES_MAX : XLSX_BYTES_MAX
  if (file.size > max)
    return refuse(
      file,
      `数据文件超过 ${max / 1024 / 1024} MB。`,
      '只保留所引用的行和列，删去图片和其他工作表',
    )
  return isCsv ? csvTable(file) : xlsxTable(file)
}

function refuse({ path }: ContentFile, message: string, fix: string, place = FILE_START): TableReading {
  const finding: Finding = {
    rule: 'data-file',
    file: path,
    place,
    message,
    actual: '',
    expected: '第一行是列名、以下是数据的 CSV 或 XLSX 文件',
    fix,
  }
  return { table: null, finding }
}

const isBlank = (texts: readonly { text: string }[]) => texts.every(({ text }) => text.trim() === '')

function csvTable(file: ContentFile): TableReading {
  const bytes = file.bytes()
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')
  if (text === null)
    return refuse(file, '数据文件的编码读不出来。', '在电子表格软件里另存为“CSV UTF-8（逗号分隔）”')
  const lines = linesOf(text)
  const records: (readonly CsvField[])[] = []
  for (const { fields, isClosed } of readCsv(text, TABLE_ROWS_MAX + 1)) {
    const [first] = fields
    if (!isClosed && first)
      return refuse(file, '引号没有成对。', '检查这一行的半角双引号', lines.placeOf(first.start))
    records.push(fields)
  }
  const placeOf: Table['placeOf'] = ({ row, column }) => {
    const record = records[row - 1]
    const field = record?.[column - 1] ?? record?.at(-1)
    return field ? lines.placeOf(field.start, field.end) : lines.placeOf(text.length)
  }
  return tableOf(
    file,
    records.map((fields) => fields.map((field) => field.text)),
    placeOf,
  )
}

function xlsxTable(file: ContentFile): TableReading {
  const rows = readSheet(file.bytes())
  if (rows === null)
    return refuse(
      file,
      '打不开这个 XLSX 文件：它已损坏、加了密码，或内容过大。',
      '用电子表格软件打开后另存为不加密码的 XLSX',
    )
  return tableOf(file, rows, ({ row, column }) => ({
    line: row,
    column,
    endLine: row,
    endColumn: column + 1,
  }))
}

function tableOf(
  file: ContentFile,
  texts: readonly (readonly string[])[],
  placeOf: Table['placeOf'],
): TableReading {
  if (texts.length > TABLE_ROWS_MAX)
    return refuse(file, `数据超过 ${TABLE_ROWS_MAX} 行。`, '只保留所引用的数据，或先抽样')
  if (texts.some((row) => row.length > TABLE_COLUMNS_MAX))
    return refuse(file, `数据超过 ${TABLE_COLUMNS_MAX} 列。`, '只保留所引用的列')
  const rows = texts
    .map((cells, i) => ({
      row: i + 1,
      cells: cells.map((text, j) => ({ text: text.trim(), row: i + 1, column: j + 1 })),
    }))
    .filter(({ cells }) => !isBlank(cells))
  const [header, ...body] = rows
  if (!header) return refuse(file, '数据文件是空的。', '第一行写列名，以下各行写数据')
  return { table: { file: file.path, header: header.cells, rows: body, placeOf }, finding: null }
}
