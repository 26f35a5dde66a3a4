import { h } from 'hastscript'
import { type Block, type Image, type Inline, plainInline, type RichTable } from '../../model/rich.ts'
import type { Illustration } from '../sheets/picture.ts'
import {
  columnShares,
  hasLongWord,
  leadsTo,
  listMark,
  type Piece,
  piecesOf,
  TALL,
} from '../sheets/typography.ts'
import { type Elements, inlinesOf } from './inline.ts'

/** Where a block stands: how deep in lists, and what its headings and pictures become. */
interface Setting {
  readonly folder: string
  readonly rank: 1 | 2
  readonly depth: number
  readonly figures: (illustrations: readonly Illustration[]) => Elements
}

type Handlers = {
  readonly [K in Piece['kind']]: (
    piece: Extract<Piece, { kind: K }>,
    setting: Setting,
    stays: boolean,
  ) => Elements
}

const handlers: Handlers = {
  paragraph: ({ children }, _, stays) => [
    h('p', { className: stays ? ['stays'] : [], ...breaking(children) }, inlinesOf(children)),
  ],
  heading: ({ level, children }, { rank }) => [h(`h${Math.min(6, level + rank + 1)}`, inlinesOf(children))],
  list: (list, setting) => {
    const items = list.items.map((item, i) =>
      h(
        'li',
        item[0]?.kind === 'paragraph' ? breaking(item[0].children) : {},
        itemOf(listMark(list, i, setting.depth), item, setting),
      ),
    )
    return [h(list.ordered ? 'ol' : 'ul', items)]
  },
  quote: ({ children }, setting) => [h('blockquote', blocksOf(children, setting))],
  code: ({ text }) => [h('pre', text)],
  rule: () => [h('hr')],
  table: (table) => [tableOf(table)],
  images: ({ images }, { folder, figures }) => figures(images.map((image) => illustrationOf(image, folder))),
}

/** A word that no line can hold may break anywhere, so that the line before it is not torn apart. */
const breaking = (children: readonly Inline[]) =>
  hasLongWord(plainInline(children)) ? { style: 'word-break:break-all' } : {}

/** Blocks of a text. */
export function blocksOf(blocks: readonly Block[], setting: Setting): Elements {
  const pieces = piecesOf(blocks)
  return pieces.flatMap((piece, i) => pieceOf(piece, setting, leadsTo(piece, pieces[i + 1])))
}

const pieceOf = <K extends Piece['kind']>(
  piece: Extract<Piece, { kind: K }>,
  setting: Setting,
  stays: boolean,
): Elements => {
  const handler: Handlers[K] = handlers[piece.kind]
  return handler(piece, setting, stays)
}

const illustrationOf = ({ path, alt, caption }: Image, folder: string): Illustration => ({
  path: folder + path,
  alt,
  caption,
})

/** The mark joins the item's first paragraph as text. */
function itemOf(mark: string, item: readonly Block[], setting: Setting): Elements {
  const [first, ...rest] = item
  const inner = { ...setting, depth: setting.depth + 1 }
  if (first?.kind !== 'paragraph') return [{ type: 'text', value: mark }, ...blocksOf(item, inner)]
  return [{ type: 'text', value: mark }, ...inlinesOf(first.children), ...blocksOf(rest, inner)]
}

function tableOf(table: RichTable) {
  const { align, head, rows } = table
  const styleOf = (column: number, fallback: string) => ({ style: `text-align:${align[column] ?? fallback}` })
  const cells = (row: RichTable['rows'][number]) =>
    row.map((cell, i) => h('td', styleOf(i, i === 0 ? 'left' : 'center'), inlinesOf(cell)))
  return h('table.inner', { className: rows.length > TALL ? ['tall'] : [] }, [
    h(
      'colgroup',
      columnShares(table).map((share) => h('col', { style: `width:${(share * 100).toFixed(2)}%` })),
    ),
    h('thead', [
      h(
        'tr',
        head.map((cell) => h('th', { scope: 'col' }, inlinesOf(cell))),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) => h('tr', cells(row))),
    ),
  ])
}
