import { type CellObject, read, SSF, utils, type WorkSheet } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { TABLE_COLUMNS_MAX, TABLE_ROWS_MAX } from './table.ts'

const UNPACKED_BYTES_MAX = 40 * 1024 * 1024
const ENTRIES_MAX = 500
const MERGES_MAX = 5000

/**
 * The first sheet of a workbook as rows of texts, from A1 on: dates as ISO dates, merged cells filled with
 * what the spreadsheet shows in them. Null when the file is no workbook or unpacks to too much.
 */
export function readSheet(bytes: Uint8Array): string[][] | null {
  const sheet = firstSheet(bytes)
  if (!sheet) return null
  const reference = sheet['!ref']
  if (!reference) return []
  const { e: end } = utils.decode_range(reference)
  const lastRow = Math.min(end.r, TABLE_ROWS_MAX)
  const lastColumn = Math.min(end.c, TABLE_COLUMNS_MAX)
  const data = sheet['!data'] ?? []
  const rows = Array.from({ length: lastRow + 1 }, (_, r) =>
    data[r] ? Array.from({ length: lastColumn + 1 }, (_, c) => textOf(data[r]?.[c])) : [],
  )
  fillMerges(rows, sheet)
  return rows
}

function firstSheet(bytes: Uint8Array): WorkSheet | undefined {
  try {
    const packed = withoutBombs(bytes)
    if (!packed) return undefined
    const book = read(packed, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      sheets: 0,
      sheetRows: TABLE_ROWS_MAX + 1,
    })
    const [name] = book.SheetNames
    return name === undefined ? undefined : book.Sheets[name]
  } catch (error) {
    // Both readers throw plain errors at whatever is no workbook.
    if (error instanceof Error) return undefined
    throw error
  }
}

/** The workbook packed anew from the entries it declares, each cut at its declared size; null beyond the limits. */
function withoutBombs(bytes: Uint8Array): Uint8Array | null {
  let total = 0
  let count = 0
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false
      total += originalSize
      count += 1
      return total <= UNPACKED_BYTES_MAX && count <= ENTRIES_MAX
    },
  })
  return total > UNPACKED_BYTES_MAX || count > ENTRIES_MAX ? null : zipSync(entries, { level: 0 })
}

function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined) return ''
  if (cell.t === 'n' && SSF.is_date(String(cell.z ?? ''))) return SSF.format('yyyy-mm-dd', cell.v)
  return cell.t === 'e' ? (cell.w ?? '#错误') : String(cell.v)
}

function fillMerges(rows: string[][], sheet: WorkSheet): void {
  for (const { s: start, e: end } of (sheet['!merges'] ?? []).slice(0, MERGES_MAX)) {
    const shown = rows[start.r]?.[start.c] ?? ''
    for (let r = start.r; r <= Math.min(end.r, rows.length - 1); r += 1)
      for (let c = start.c; c <= end.c && c < (rows[r]?.length ?? 0); c += 1) {
        const row = rows[r]
        if (row) row[c] = shown
      }
  }
}
