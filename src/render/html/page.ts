import { h } from 'hastscript'
import {
  brokenLine,
  type Facts,
  type Fill,
  type Item,
  type Line,
  type Orientation,
  type Page,
} from '../sheets/page.ts'
import { framedTable } from './framed-table.ts'
import { type Elements, tied } from './inline.ts'

/** Items of a page from top to bottom. */
export const pageOf = ({ orientation, items }: Page): Elements[number] =>
  h(
    `section.page.${orientation}`,
    items.map((item) => itemOf(item, orientation)),
  )

function itemOf(item: Item, orientation: Orientation): Elements[number] {
  switch (item.kind) {
    case 'line':
      return lineOf(item, orientation)
    case 'fill':
      return fillOf(item)
    case 'facts':
      return factsOf(item)
    case 'table':
      return framedTable(item)
  }
}

const TAGS: Readonly<Record<Line['role'], string>> = {
  annex: 'p.annex',
  title: 'h1.title',
  paragraph: 'p.body',
  headline: 'h1.headline',
  issuer: 'p.issuer',
  date: 'p.date',
}

const lineOf = (line: Line, orientation: Orientation): Elements[number] =>
  h(
    TAGS[line.role],
    brokenLine(line, orientation).flatMap((text, i) => (i > 0 ? [h('br'), tied(text)] : [tied(text)])),
  )

const fillOf = ({ place, pieces }: Fill): Elements[number] =>
  h(
    `p.fill.${place}`,
    pieces.map((piece) =>
      piece.kind === 'words'
        ? ({ type: 'text', value: piece.text } as const)
        : h('span.blank', { style: `min-width:${piece.width}mm` }, piece.text),
    ),
  )

const factsOf = ({ lines }: Facts): Elements[number] =>
  h(
    'div.facts',
    lines.map((line) =>
      h(
        'p',
        line.map((text) => h('span', tied(text))),
      ),
    ),
  )
