import writeXlsxFile from 'write-excel-file/universal'
import { repack } from '../repack.ts'
import type { Item, Page, Table } from '../sheets/page.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { strictStyles } from './cell-styles.ts'
import { printing } from './printing.ts'
import { coreProperties } from './properties.ts'
import { type Row, rowsOf } from './rows.ts'

/** Millimetres that one unit of column width takes: a digit of the default font, 7 pixels. */
const MM_PER_WIDTH = (7 / 96) * 25.4

export interface XlsxOptions {
  /** ISO date written as created and modified. */
  readonly date: string
  /** Core property: who hands the list on. */
  readonly creator: string
}

/**
 * A sheet of one list as an Excel workbook: titles and blanks above and below, the table with its head
 * frozen and repeated on paper, landscape A4 as wide as the page. Every cell is text and stays text when it
 * is typed again. The same sheet and options give the same bytes.
 * @throws where the sheet holds no list
 */
export async function toXlsx({ title, parts }: Sheet, { date, creator }: XlsxOptions): Promise<Uint8Array> {
  const page = parts.find((part): part is Page => part.kind === 'page')
  const table = page?.items.find((item): item is Table => item.kind === 'table')
  if (!page || !table) throw new Error(`${title} holds no list`)
  const { rows, headEnd } = layOut(page.items, table)
  const file = writeXlsxFile(
    rows,
    {
      sheet: SHEET,
      columns: table.columns.map((width) => ({ width: width / MM_PER_WIDTH })),
      orientation: 'landscape',
      stickyRowsCount: headEnd,
      showGridLines: false,
    },
    {
      fontFamily: '仿宋',
      fontSize: 10.5,
      features: [
        printing({ sheet: SHEET, columns: table.columns.length, rows: rows.length, headEnd }),
        coreProperties({ title, creator }),
        strictStyles,
      ],
    },
  )
  const blob = await file.toBlob()
  return repack(new Uint8Array(await blob.arrayBuffer()), date)
}

const SHEET = '推荐汇总表'

interface Layout {
  readonly rows: Row[]
  /** Number of rows down to the end of the table's head. */
  readonly headEnd: number
}

function layOut(items: readonly Item[], table: Table): Layout {
  const before = items.slice(0, items.indexOf(table))
  const above = before.flatMap((item) => rowsOf(item, table.columns))
  const all = items.flatMap((item) => rowsOf(item, table.columns))
  return { rows: all, headEnd: above.length + table.head.length }
}
