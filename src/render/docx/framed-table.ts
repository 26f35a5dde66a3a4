import { TextRun, type XmlComponent } from 'docx'
import {
  type CellLine,
  type CellRole,
  type PlacedCell,
  placeCells,
  staysWithNext,
  type Table,
  type TableRow,
} from '../sheets/page.ts'
import { emsOf } from '../sheets/typography.ts'
import { fieldParagraph } from './field-paragraph.ts'
import { FRAMED, widthsOf } from './grid.ts'
import { gap, paragraph } from './paragraph.ts'
import { type Format, run } from './run.ts'
import type { Role } from './styles.ts'
import { type TableCell, tableOf, type TableRow as WordRow } from './table.ts'
import { points, twips } from './xml.ts'

/** Type of a cell's text, mm above and below it, and mm by which it stands in at both sides. */
interface CellType {
  readonly role: Role
  readonly padding: number
  readonly inset: number
}

/** Left and right of the text in every cell, in mm. */
const SIDE = 0.3

const TYPES: Readonly<Record<CellRole, CellType>> = {
  head: { role: 'head', padding: 2, inset: 0 },
  scoreHead: { role: 'scoreHead', padding: 0.9, inset: 0 },
  text: { role: 'listText', padding: 1, inset: 1.5 },
  center: { role: 'listCenter', padding: 0.9, inset: 0 },
  name: { role: 'scoreHead', padding: 0.9, inset: 0 },
  wording: { role: 'wording', padding: 0.9, inset: 1 },
  statement: { role: 'statement', padding: 2.2, inset: 2.1 },
  score: { role: 'score', padding: 0.9, inset: 0 },
  notes: { role: 'wording', padding: 1.5, inset: 2 },
  total: { role: 'total', padding: 1, inset: 2 },
  signing: { role: 'signing', padding: 1, inset: 20 },
  sum: { role: 'sum', padding: 1, inset: 2 },
}

/** The band that was reached. */
const MARKED = { shade: 'ECECEC', format: { bold: true } } as const
/** The sum of all scores, 14 pt. */
const SUM: Format = { bold: true, size: 28 }

/** A table with frame and repeated head; `stays` keeps its last row with what follows. */
export function framedTable(table: Table, { stays }: { readonly stays: boolean }): XmlComponent {
  const columns = table.columns.length
  const last = table.groups.length - 1
  const bodies = table.groups.flatMap((group, g) => {
    const placed = placeCells(group, columns)
    return placed.map((cells, i) => {
      const keepNext = staysWithNext(placed, i) || (stays && g === last && i === placed.length - 1)
      return rowOf(cells, { row: group[i], keepNext, repeats: false, columns: table.columns })
    })
  })
  const heads = placeCells(table.head, columns).map((cells, i) =>
    rowOf(cells, { row: table.head[i], keepNext: true, repeats: true, columns: table.columns }),
  )
  return tableOf({
    columns: widthsOf(table.columns),
    borders: FRAMED,
    padding: twips(SIDE),
    align: 'left',
    rows: [...heads, ...bodies],
  })
}

interface RowFlow {
  readonly row: TableRow | undefined
  readonly keepNext: boolean
  readonly repeats: boolean
  /** Widths in mm. */
  readonly columns: readonly number[]
}

const rowOf = (cells: readonly PlacedCell[], flow: RowFlow): WordRow => ({
  height: twips(flow.row?.height ?? 0),
  breaks: false,
  repeats: flow.repeats,
  cells: cells.map((placed) => cellOf(placed, flow)),
})

function cellOf({ cell, column, begins }: PlacedCell, { keepNext, columns }: RowFlow): TableCell {
  const across = columns.slice(column, column + cell.span).reduce((sum, width) => sum + width, 0)
  const width = twips(across - 2 * (SIDE + TYPES[cell.role].inset))
  const { padding } = TYPES[cell.role]
  const top = cell.role === 'notes' || cell.role === 'signing'
  return {
    span: cell.span,
    place: top ? 'top' : 'center',
    padding: twips(padding),
    edges: [],
    ...(cell.rows > 1 && { merge: begins ? 'restart' : 'continue' }),
    ...(cell.marked && { shade: MARKED.shade }),
    content: begins
      ? cell.lines.map((line, i) => lineOf(line, { cell, keepNext, width, index: i }))
      : [gap({ keepNext })],
  }
}

interface LinePlace {
  readonly cell: PlacedCell['cell']
  readonly keepNext: boolean
  /** Room for text in twips. */
  readonly width: number
  readonly index: number
}

/** What an empty field of a narrow column shows. */
const NARROW = '　　'

/** A line of a cell; the last part of the first one is what is filled in. */
function lineOf(line: CellLine, { cell, keepNext, width, index }: LinePlace): XmlComponent {
  const { role, inset } = TYPES[cell.role]
  const format = cell.role === 'total' ? SUM : {}
  if (cell.field !== null && index === 0) {
    const before = line.slice(0, -1).join('')
    return fieldParagraph({
      role,
      field: cell.field.key,
      label: cell.field.label,
      placeholder: NARROW,
      entry: 'text',
      before,
      lines: [line.at(-1) ?? ''],
      format,
      keepNext,
    })
  }
  const emphasis = cell.marked && cell.role === 'center' ? MARKED.format : {}
  const texts = linesOf(line, width).flatMap((text, i) => [
    ...(i > 0 ? [new TextRun({ break: 1 })] : []),
    ...(text ? [run(text, emphasis)] : []),
  ])
  return paragraph(role, texts, { keepNext, indent: { left: twips(inset), right: twips(inset) } })
}

/** An e-mail address wider than its cell breaks before its @; other lines break by themselves. */
function linesOf(line: CellLine, width: number): readonly string[] {
  const text = line.join('')
  const fits = emsOf(text) * points(10.5) <= width
  return !fits && line.at(-1)?.startsWith('@') ? line : [text]
}
