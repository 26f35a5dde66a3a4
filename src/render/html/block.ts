import { h } from 'hastscript'
import { type Block, type Image, type Inline, plainInline, type RichTable } from '../../model/rich.ts'
import { PHOTO } from '../sheets/measures.ts'
import type { Illustration } from '../sheets/picture.ts'
import {
  columnShares,
  emsOf,
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
  /** Do signature boxes follow its end? */
  readonly sealed: boolean
  /** Pictures, none higher than so many mm. */
  readonly figures: (illustrations: readonly Illustration[], most: number) => Elements
}

type Handlers = {
  readonly [K in Piece['kind']]: (
    piece: Extract<Piece, { kind: K }>,
    setting: Setting,
    stays: boolean,
  ) => Elements
}

const handlers: Handlers = {
  paragraph: ({ children }, { sealed }, stays) => {
    const className = [...(stays ? ['stays'] : []), ...(sealed ? [endOf(children)] : [])]
    // Set inline, it would lose its tag.
    const role = sealed ? { role: 'paragraph' } : {}
    return [h('p', { className, ...role, ...breaking(children) }, inlinesOf(children))]
  },
  heading: ({ level, children }, { rank }) => [h(`h${Math.min(6, level + rank + 1)}`, inlinesOf(children))],
  list: (list, setting) => {
    const items = list.items.map((item, i) => {
      const [first, ...more] = item
      const children = first?.kind === 'paragraph' ? first.children : []
      const ends = setting.sealed && i === list.items.length - 1 && more.length === 0
      const className = ends ? [endOf(children)] : []
      return h(
        'li',
        { className, ...breaking(children) },
        itemOf(listMark(list, i, setting.depth), item, setting),
      )
    })
    return [h(list.ordered ? 'ol' : 'ul', items)]
  },
  quote: ({ children }, setting) => [h('blockquote', blocksOf(children, setting))],
  code: ({ text }) => [h('pre', text)],
  rule: () => [h('hr')],
  table: (table) => [tableOf(table)],
  images: ({ images }, { folder, sealed, figures }) =>
    figures(
      images.map((image) => illustrationOf(image, folder)),
      sealed ? PHOTO.sealed : PHOTO.height,
    ),
}

/** A word that no line can hold may break anywhere, so that the line before it is not torn apart. */
const breaking = (children: readonly Inline[]) =>
  hasLongWord(plainInline(children)) ? { style: 'word-break:break-all' } : {}

/** Ems of five lines of 35 characters: a paragraph that has no more cannot leave three lines on either side. */
const SHORT = 5 * 35

/** How a text ends before signature boxes: its last paragraph moves whole, or three lines of it stay with them. */
const endOf = (children: readonly Inline[]): 'short' | 'last' =>
  emsOf(plainInline(children)) + 2 <= SHORT ? 'short' : 'last'

/** Blocks of a text. */
export function blocksOf(blocks: readonly Block[], setting: Setting): Elements {
  const pieces = piecesOf(blocks)
  return pieces.flatMap((piece, i) => {
    const sealed = setting.sealed && i === pieces.length - 1
    const next = pieces[i + 1]
    // Words, picture and boxes together take more than a page.
    const parts = setting.sealed && i === pieces.length - 2 && next?.kind === 'images'
    return pieceOf(piece, { ...setting, sealed }, leadsTo(piece, next) && !parts)
  })
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
  const inner = { ...setting, sealed: false, depth: setting.depth + 1 }
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
