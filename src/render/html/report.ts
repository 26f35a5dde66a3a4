import { h } from 'hastscript'
import type { Report, ReportFigure, ReportSection } from '../sheets/report.ts'
import { emsOf, fittedShares } from '../sheets/typography.ts'
import { type Elements, tied } from './inline.ts'

/** A working paper: heading, then every section with its charts, tables and sources. */
export const reportOf = ({ title, subject, basis, sections }: Report): Elements[number] =>
  h('main.report', [
    h('h1', title),
    h('p.subject', tied(subject)),
    h('p.basis', tied(basis)),
    ...sections.flatMap(sectionOf),
  ])

const sectionOf = ({ heading, aside, paragraphs, figures }: ReportSection): Elements => [
  h('h2', [h('span', heading), h('span.aside', tied(aside))]),
  ...paragraphs.map((text) => h('p.say', tied(text))),
  ...figures.flatMap(figureOf),
]

const figureOf = ({ title, svg, note, head, rows, source }: ReportFigure): Elements => [
  ...(title ? [h('h3', tied(title))] : []),
  // The charts are made here, of escaped text; nothing an applicant wrote stands in them as markup.
  ...(svg ? [h('div.chart', [{ type: 'raw', value: svg }])] : []),
  ...(note ? [h('p.say', tied(note))] : []),
  ...(rows.length > 0 ? [tableOf(head, rows)] : []),
  ...(source ? [h('p.source', tied(source))] : []),
]

/** Ems of 9 pt on the type area; a column with a text beyond `LONG` is set flush left; rows that stay on one page. */
const ROOM = 49
const LONG = 12
const SHORT_TABLE = 12

function tableOf(head: readonly string[], rows: ReportFigure['rows']) {
  const sides = head.map((_, i) => (rows.some((row) => emsOf(row[i] ?? '') > LONG) ? ['words'] : []))
  const cells = (tag: 'th' | 'td', texts: readonly string[]) =>
    texts.map((text, i) =>
      h(tag, { className: sides[i] ?? [], ...(tag === 'th' && { scope: 'col' }) }, tied(text)),
    )
  return h('table.inner', { className: rows.length > SHORT_TABLE ? ['tall'] : [] }, [
    h(
      'colgroup',
      fittedShares([head, ...rows], ROOM).map((share) =>
        h('col', { style: `width:${(share * 100).toFixed(2)}%` }),
      ),
    ),
    h('thead', [h('tr', cells('th', head))]),
    h(
      'tbody',
      rows.map((row) => h('tr', cells('td', row))),
    ),
  ])
}
