import { h } from 'hastscript'
import type { Facts, Fill, Item, Line, Page } from '../sheets/page.ts'
import { framedTable } from './framed-table.ts'
import { type Elements, tied } from './inline.ts'

/** Items of a page from top to bottom. */
export const pageOf = ({ orientation, items }: Page): Elements[number] =>
  h(`section.page.${orientation}`, items.map(itemOf))

function itemOf(item: Item): Elements[number] {
  switch (item.kind) {
    case 'line':
      return lineOf(item)
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
  salutation: 'p.salutation',
  heading: 'h2.body',
  signed: 'p.signed',
}

const lineOf = ({ role, text }: Line): Elements[number] => h(TAGS[role], tied(text))

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
