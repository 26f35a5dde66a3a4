import type { Place } from '../../diagnostics/place.ts'
import { readNumber } from '../../model/scalar.ts'
import { addressOf, type Cell, type Table } from '../../parse/table/table.ts'
import { didYouMean, nearest } from '../near.ts'
import type { FolderReader } from './folder.ts'

/** Index of a named column, or null after a complaint at the place where it is named. */
export function columnNamed(
  reader: FolderReader,
  table: Table,
  { name, place }: { name: string; place: Place },
): number | null {
  const index = table.header.findIndex(({ text }) => text === name.trim())
  if (index !== -1) return index
  const names = table.header.map(({ text }) => text).filter(Boolean)
  const near = nearest(name, names)
  reader.findings.push({
    rule: 'data-column',
    file: reader.index,
    place,
    message: `${table.file.slice(reader.folder.length)} 里没有“${name}”列${didYouMean(near)}`,
    actual: name,
    expected: `列名之一：${names.slice(0, 12).join('、')}`,
    fix: near === null ? '改成文件第一行里的列名' : `改成“${near}”`,
  })
  return null
}

const SHOWN_MAX = 20

/** What keeps a cell from being a number, in words; the number it was meant to be, if that is clear. */
function reasonOf(text: string): { reason: string; meant: string | null } {
  const normal = text.normalize('NFKC').replaceAll(/\s/g, '')
  const plain = normal.replaceAll(',', '')
  const meant = readNumber(plain) === undefined ? null : plain
  if (text === '') return { reason: '是空的', meant: null }
  if (meant !== null && normal.includes(',')) return { reason: `有千位分隔符：“${text}”`, meant }
  if (meant !== null) return { reason: `有全角数字或空格：“${text}”`, meant }
  return { reason: `不是数字：“${text.slice(0, SHOWN_MAX)}”`, meant: null }
}

/** The number in a cell, or null after a complaint at its row and column. */
export function numberIn(reader: FolderReader, table: Table, cell: Cell, columnName: string): number | null {
  const number = readNumber(cell.text)
  if (number !== undefined) return number
  const { reason, meant } = reasonOf(cell.text)
  reader.findings.push({
    rule: 'data-cell',
    file: table.file,
    place: table.placeOf(cell),
    message: `单元格 ${addressOf(cell)}（“${columnName}”列第 ${cell.row} 行）${reason}。`,
    actual: cell.text,
    expected: '半角数字',
    fix: meant === null ? '填写测得的数值；没有测得的整行删去' : `改成“${meant}”`,
  })
  return null
}

/** The cell of a row at an index; a row that ends early has blank cells. */
export const cellAt = ({ cells, row }: Table['rows'][number], index: number): Cell =>
  cells[index] ?? { text: '', row, column: index + 1 }
