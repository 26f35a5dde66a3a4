import { BorderStyle, type XmlComponent } from 'docx'
import { type Block, type Image, type Inline, plainInline, type RichTable } from '../../model/rich.ts'
import type { Illustration, Pictures } from '../sheets/picture.ts'
import {
  columnShares,
  hasLongWord,
  leadsTo,
  listMark,
  type Piece,
  piecesOf,
  TALL,
} from '../sheets/typography.ts'
import { figuresOf } from './figure.ts'
import { gap, paragraph } from './paragraph.ts'
import { run, runsOf } from './run.ts'
import type { Role } from './styles.ts'
import { type TableCell, tableOf } from './table.ts'
import { points, twips } from './xml.ts'

/** Where a block stands. */
export interface Setting {
  readonly folder: string
  readonly rank: 1 | 2
  /** Level of lists it stands in. */
  readonly depth: number
  /** From the left edge of the text, in twips. */
  readonly indent: number
  /** Width of the text in twips. */
  readonly width: number
  readonly images: Pictures
}

/** Two characters of a long text. */
const STEP = points(24)

/** Does a piece stay with the next one; is it the first of its text? */
interface PieceFlow {
  readonly stays: boolean
  readonly first: boolean
}

type Handlers = {
  readonly [K in Piece['kind']]: (
    piece: Extract<Piece, { kind: K }>,
    setting: Setting,
    flow: PieceFlow,
  ) => XmlComponent[]
}

const handlers: Handlers = {
  paragraph: ({ children }, { indent }, { stays }) => [
    paragraph('text', runsOf(children), { keepNext: stays, ...breaking(children), ...indented(indent) }),
  ],
  heading: ({ level, children }, { rank }, { first }) => [
    paragraph(
      HEADINGS[level + rank - 2] ?? 'third',
      runsOf(children),
      first ? { spacing: { before: 0 } } : {},
    ),
  ],
  list: (list, setting) =>
    list.items.flatMap((item, i) => itemOf(listMark(list, i, setting.depth), item, setting)),
  quote: ({ children }, setting) => blocksOf(children, { ...setting, indent: setting.indent + STEP }),
  code: ({ text }, { indent }) =>
    text.split('\n').map((line) => paragraph('code', line, { indent: { left: indent + STEP } })),
  rule: () => [
    gap({
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } },
      spacing: { after: points(8) },
    }),
  ],
  table: (table, setting) => [
    gap({ keepNext: true, spacing: { before: points(2) } }),
    innerTable(table, setting),
    gap({ spacing: { before: points(8) } }),
  ],
  images: ({ images: shown }, { folder, images }) => figuresOf(shown.map(illustrationIn(folder)), images),
}

const HEADINGS: readonly Role[] = ['first', 'second']

/** Blocks of a text. */
export function blocksOf(blocks: readonly Block[], setting: Setting): XmlComponent[] {
  const pieces = piecesOf(blocks)
  return pieces.flatMap((piece, i) =>
    pieceOf(piece, setting, { stays: leadsTo(piece, pieces[i + 1]), first: i === 0 }),
  )
}

const pieceOf = <K extends Piece['kind']>(
  piece: Extract<Piece, { kind: K }>,
  setting: Setting,
  flow: PieceFlow,
): XmlComponent[] => {
  const handler: Handlers[K] = handlers[piece.kind]
  return handler(piece, setting, flow)
}

/** The style's own indent stands unless the paragraph lies deeper. */
const indented = (left: number) =>
  left > 0 ? { indent: { left, firstLine: STEP, firstLineChars: 200 } } : {}

/** A word that no line can hold may break anywhere, so that the line before it is not torn apart. */
const breaking = (children: readonly Inline[]) => ({ wordWrap: hasLongWord(plainInline(children)) })

const illustrationIn =
  (folder: string) =>
  ({ path, alt, caption }: Image): Illustration => ({ path: folder + path, alt, caption })

/** The mark joins the item's first paragraph as text. */
function itemOf(mark: string, item: readonly Block[], setting: Setting): XmlComponent[] {
  const [first, ...rest] = item
  const opens = first?.kind === 'paragraph'
  const runs = opens ? runsOf(first.children) : []
  const inner = { ...setting, depth: setting.depth + 1, indent: setting.indent + STEP }
  return [
    paragraph('text', [run(mark), ...runs], {
      ...(opens && breaking(first.children)),
      ...indented(setting.indent),
    }),
    ...blocksOf(opens ? rest : item, inner),
  ]
}

/** Three hairlines and no box; the head repeats, and a table of usual length stays whole. */
function innerTable(table: RichTable, { width }: Setting): XmlComponent {
  const { head, rows, align } = table
  const line = { side: 'bottom', size: 6 } as const
  const whole = rows.length <= TALL
  const cell = (content: XmlComponent, edges: TableCell['edges']): TableCell => ({
    span: 1,
    place: 'center',
    padding: twips(1),
    edges,
    content: [content],
  })
  return tableOf({
    columns: columnsOf(table, width),
    borders: [{ side: 'top', size: 6 }, line],
    padding: twips(1),
    align: 'left',
    rows: [
      {
        height: 0,
        breaks: false,
        repeats: true,
        cells: head.map((text) => cell(paragraph('smallHead', runsOf(text)), [line])),
      },
      ...rows.map((row, i) => ({
        height: 0,
        breaks: false,
        repeats: false,
        cells: row.map((text, column) => {
          const alignment = align[column] ?? (column === 0 ? 'left' : 'center')
          return cell(
            paragraph('small', runsOf(text), { alignment, keepNext: whole && i < rows.length - 1 }),
            [],
          )
        }),
      })),
    ],
  })
}

/** Widths in twips that add up to the width of the whole. */
function columnsOf(table: RichTable, width: number): number[] {
  const shares = columnShares(table)
  const ends = shares.map((_, i) => Math.round(shares.slice(0, i + 1).reduce((a, b) => a + b, 0) * width))
  return ends.map((end, i) => end - (ends[i - 1] ?? 0))
}
