import type { CellObject } from 'write-excel-file/universal'
import type { Item, TableCell } from '../sheets/page.ts'
import { emsOf } from '../sheets/typography.ts'

export type Row = (CellObject | null)[]

const TEXT = { type: String, format: '@', wrap: true, alignVertical: 'center' } as const
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const
const HEAD = { fontFamily: '黑体', fontSize: 12, align: 'center' } as const
const ANNEX = { fontFamily: '黑体', fontSize: 16, align: 'left', height: 29 } as const
const TITLE = { fontFamily: '方正小标宋简体', fontSize: 22, align: 'center', height: 36 } as const

const SIZE = 10.5
/** Points of a line of 10.5 pt, of a line of 12 pt, and of the padding of a cell. */
const LEADING = 14
const HEAD_LEADING = 17
const PADDING = 8
/** Points that one step of indent takes away. */
const INDENT = 9
const POINTS_PER_MM = 72 / 25.4

/** What stands on a page, as rows of a worksheet with columns of the given widths in mm. */
export function rowsOf(item: Item, columns: readonly number[]): Row[] {
  switch (item.kind) {
    case 'line':
      return [across(item.text, columns, item.role === 'title' ? TITLE : ANNEX)]
    case 'fill': {
      const text = item.pieces
        .map((piece) => (piece.kind === 'words' ? piece.text : `　${piece.text || '　　'}　`))
        .join('')
      return [across(text, columns, { fontSize: 12, height: 24 })]
    }
    case 'facts':
      return item.lines.map((line) => across(line.join('　　'), columns, {}))
    case 'table':
      return [...item.head, ...item.groups.flat()].map(({ height, cells }) => {
        const lines = Math.max(...cells.map((cell, i) => linesOf(cell, columns[i] ?? 0)))
        const leading = cells.some(({ role }) => role === 'head') ? HEAD_LEADING : LEADING
        const least = Math.max(height * POINTS_PER_MM, leading * lines + PADDING)
        return cells.map((cell) => cellOf(cell, least))
      })
  }
}

/** A text over all columns; the cells it covers are left to it. */
const across = (value: string, columns: readonly number[], style: CellObject): Row => [
  { ...TEXT, ...style, value, columnSpan: columns.length },
  ...columns.slice(1).map(() => null),
]

/** Lines a cell needs in a column of so many mm: Excel does not heighten a row by itself. */
function linesOf({ lines }: TableCell, width: number): number {
  const room = width * POINTS_PER_MM - PADDING - INDENT
  return lines.reduce((sum, parts) => sum + Math.max(1, Math.ceil((emsOf(parts.join('')) * SIZE) / room)), 0)
}

const styleOf = (role: TableCell['role']): CellObject => {
  if (role === 'head') return HEAD
  return role === 'center' ? { align: 'center' } : { align: 'left', indent: 1 }
}

const cellOf = ({ role, lines }: TableCell, height: number): CellObject => ({
  ...TEXT,
  ...BORDER,
  ...styleOf(role),
  height,
  value: lines.map((parts) => parts.join('')).join('\n'),
})
