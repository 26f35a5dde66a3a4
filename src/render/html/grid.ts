import { h } from 'hastscript'
import type { Pictures } from '../sheets/picture.ts'
import type { Body, Cell, Grid, Label, Row, Signature } from '../sheets/sheet.ts'
import { groupsOf, isLow } from '../sheets/together.ts'
import { broken, type Elements, tied } from './inline.ts'
import { passagesOf } from './passage.ts'

/** The table of a form, with a rule that closes it on every page. */
export function gridOf({ columns, rows }: Grid, images: Pictures): Elements[number] {
  const rule = () => h('tr.rule', { ariaHidden: 'true' }, [h('td', { colSpan: columns.length })])
  const bodies = groupsOf(rows).map((group) => bodyOf(group, columns.length, images))
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

/**
 * A row; with signature boxes after it one that does not break. A long text breaks all the same: its cell
 * takes in the boxes, for Chromium keeps the end of a text with what follows in the same cell only. Where it
 * breaks it is drawn down to the foot of the page, so a blank one needs no height of its own.
 */
function bodyOf(rows: readonly Row[], columns: number, images: Pictures): Elements[number] {
  const [first, ...boxes] = rows
  if (first?.flow === 'long' && !(first.height > 0 && isLow(first)))
    return h('tbody', [longRow(first, boxes, { columns, images })])
  return h(
    'tbody',
    { className: boxes.length > 0 ? ['together'] : [] },
    rows.map((row) => rowOf(row, columns, images)),
  )
}

interface LongPlace {
  readonly columns: number
  readonly images: Pictures
}

/** Label and text share one cell, see the style; so do signature boxes. */
function longRow(row: Row, boxes: readonly Row[], { columns, images }: LongPlace) {
  const height = boxes.length > 0 ? 0 : row.height
  const content = row.cells.map(({ content }) => {
    if (content.kind === 'label') return h('h2.label', tied(content.lines.join('')))
    if (content.kind === 'body') return textOf(content, { height, images, boxes })
    throw new Error(`no ${content.kind} in a row that breaks`)
  })
  const className = [...(height > 0 ? ['box'] : []), ...(boxes.length > 0 ? ['sealed'] : [])]
  return h('tr.long', { className }, [h('td', { colSpan: columns }, content)])
}

interface LongText {
  /** At least, in mm; 0 where the text alone decides. */
  readonly height: number
  readonly images: Pictures
  /** Rows of signature after the text. */
  readonly boxes: readonly Row[]
}

function textOf({ passages }: Body, { height, images, boxes }: LongText) {
  const sealed = boxes.length > 0
  return h('div.text', height > 0 ? { style: `min-height:${height}mm` } : {}, [
    ...passagesOf(passages, images, sealed),
    ...(sealed ? [h('div.boxes', [h('div', boxes.map(boxOf))])] : []),
  ])
}

/** A row of signature as part of a long cell. */
const boxOf = ({ cells }: Row) =>
  h(
    'div.sign',
    cells.map(({ content }) => {
      if (content.kind === 'label') return h('h2', content.lines.join(''))
      if (content.kind === 'signature') return h('div.text', signatureOf(content))
      throw new Error(`no ${content.kind} beside a signature`)
    }),
  )

function rowOf(row: Row, columns: number, images: Pictures): Elements[number] {
  if (row.flow === 'long') return longRow(row, [], { columns, images })
  const sign = row.cells.some(({ content }) => content.kind === 'signature')
  return h('tr', { className: [row.flow, ...(sign ? ['sign'] : [])] }, row.cells.map(cellOf))
}

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
