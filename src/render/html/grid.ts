import { h } from 'hastscript'
import type { Pictures } from '../sheets/picture.ts'
import type { Body, Cell, Grid, Label, Row, Signature } from '../sheets/sheet.ts'
import { groupsOf, type PlacedRow } from '../sheets/together.ts'
import { broken, type Elements, tied } from './inline.ts'
import { passagesOf } from './passage.ts'

/** The table of a form, with a rule that closes it on every page. */
export function gridOf({ columns, rows }: Grid, images: Pictures): Elements[number] {
  const rule = () => h('tr.rule', { ariaHidden: 'true' }, [h('td', { colSpan: columns.length })])
  const bodies = groupsOf(rows).map((group) =>
    h(
      'tbody',
      { className: group.length > 1 ? ['together'] : [] },
      group.map((placed) => rowOf(placed, columns.length, images)),
    ),
  )
  return h('table.form', [
    h(
      'colgroup',
      columns.map((width) => h('col', { style: `width:${width}mm` })),
    ),
    h('thead', [rule()]),
    ...bodies,
    h('tfoot', [rule()]),
  ])
}

function rowOf({ row, open }: PlacedRow, columns: number, images: Pictures): Elements[number] {
  if (row.flow === 'long') {
    const className = [...(row.height > 0 ? ['box'] : []), ...(open ? ['open'] : [])]
    return h('tr.long', { className }, [h('td', { colSpan: columns }, longCell(row, images))])
  }
  const sign = row.cells.some(({ content }) => content.kind === 'signature')
  return h('tr', { className: [row.flow, ...(sign ? ['sign'] : [])] }, row.cells.map(cellOf))
}

/** Label and text share one cell, see the style. */
const longCell = ({ cells, height }: Row, images: Pictures): Elements =>
  cells.map(({ content }) => {
    if (content.kind === 'label') return h('h2.label', tied(content.lines.join('')))
    if (content.kind === 'body') return textOf(content, height, images)
    throw new Error(`no ${content.kind} in a row that breaks`)
  })

const textOf = ({ passages }: Body, height: number, images: Pictures) =>
  h('div.text', height > 0 ? { style: `min-height:${height}mm` } : {}, passagesOf(passages, images))

function cellOf({ span, content }: Cell): Elements[number] {
  const colSpan = span > 1 ? { colSpan: span } : {}
  switch (content.kind) {
    case 'label':
      return labelCell(content)
    case 'heading':
      return h('th', { scope: 'rowgroup', ...colSpan }, [h('h2', content.text)])
    case 'value':
      return h('td', { ...colSpan, dataField: content.field }, broken(content.text))
    case 'signature':
      return h('td.text', colSpan, signatureOf(content))
    case 'body':
      throw new Error('a long text stands in a row that breaks')
  }
}

function labelCell({ lines }: Label): Elements[number] {
  const broken = lines.flatMap((line, i) => (i === 0 ? [line] : [h('br'), line]))
  return h('th', { scope: 'row', className: lines.length > 1 ? ['two'] : [] }, broken)
}

function signatureOf({ lead, sentence, signer, room, seal, date }: Signature): Elements {
  return [
    ...(lead ? [h('p.lead', lead)] : []),
    ...(sentence ? [h('p', sentence)] : []),
    ...(signer ? [h('div.hand', [h('p', signer)])] : []),
    ...(room > 0 ? [h('div', { style: `height:${room}mm` })] : []),
    h('div.seal', [h('p', seal), h('p.date', date)]),
  ]
}
