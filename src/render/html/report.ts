import { h } from 'hastscript'
import type { Report, ReportChart, ReportFigure, ReportSection, ReportTerm } from '../sheets/report.ts'
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

const sectionOf = ({ heading, aside, paragraphs, figures, terms }: ReportSection): Elements => [
  h('h2', [h('span', heading), h('span.aside', tied(aside))]),
  ...paragraphs.map((text) => h('p.say', tied(text))),
  ...figures.flatMap(figureOf),
  ...(terms.length > 0 ? [h('dl.terms', terms.map(termOf))] : []),
]

const termOf = ({ name, text }: ReportTerm): Elements[number] =>
  h('div', [h('dt', tied(name)), h('dd', tied(text))])

/** Ems of 9 pt on the type area and on half of it; a column with a text beyond `LONG` is set flush left. */
const ROOM = 49
const HALF = 23
const LONG = 12
/** Rows that stay on one page; rows that find room beside a chart. */
const SHORT_TABLE = 5
const BESIDE = 26

function figureOf(figure: ReportFigure): Elements {
  const { title, charts, head, rows, source } = figure
  const heading = title ? [h('h3', tied(title))] : []
  const [first, ...others] = charts
  if (first?.span === 'whole') return [...heading, ...charts.flatMap(chartOf), ...tableOf(figure, ROOM)]
  if (first && others.length === 0 && rows.length <= BESIDE && widthOf(figure) <= HALF)
    return [...heading, halves(chartOf({ ...first, note: '' }), [...noteOf(first), ...tableOf(figure, HALF)])]
  return [
    ...heading,
    ...pairsOf(charts).map(([left, right]) =>
      right ? halves(chartOf(left), chartOf(right)) : halves(chartOf({ ...left, note: '' }), noteOf(left)),
    ),
    ...tableOf({ head, rows, source }, ROOM),
  ]
}

/** Two things abreast; what belongs to them follows on the same page. */
const halves = (left: Elements, right: Elements): Elements[number] =>
  h('div.halves', [h('div', left), h('div', right)])

const pairsOf = (charts: readonly ReportChart[]): (readonly [ReportChart, ReportChart?])[] =>
  charts.flatMap((chart, i) => {
    const next = charts[i + 1]
    return i % 2 === 1 ? [] : [next ? ([chart, next] as const) : ([chart] as const)]
  })

const chartOf = (chart: ReportChart): Elements => [
  h('h3', tied(chart.title)),
  // The charts are made here, of escaped text; nothing an applicant wrote stands in them as markup.
  h('div.chart', { className: [chart.span] }, [{ type: 'raw', value: chart.svg }]),
  ...noteOf(chart),
]

const noteOf = ({ note }: ReportChart): Elements => (note ? [h('p.say', tied(note))] : [])

type Table = Pick<ReportFigure, 'head' | 'rows' | 'source'>

/** Ems of a table whose cells stay on one line. */
const widthOf = ({ head, rows }: Table): number =>
  head.reduce((sum, _, i) => sum + 1 + Math.max(...[head, ...rows].map((row) => emsOf(row[i] ?? ''))), 0)

function tableOf({ source, ...whole }: Table, room: number): Elements {
  const { head, rows } = withoutEmpty(whole)
  const columns = fittedShares([head, ...rows.filter(isFull)], room).map((share) =>
    h('col', { style: `width:${(share * 100).toFixed(2)}%` }),
  )
  const isLong = head.map((_, i) => rows.some((row) => isFull(row) && emsOf(row[i] ?? '') > LONG))
  const classOf = (column: number) => ({
    className: isLong[column] ? ['words'] : isVerbal(rows.filter(isFull), column) ? ['verbal'] : [],
  })
  const table = h('table.inner', { className: rows.length > SHORT_TABLE ? ['tall'] : [] }, [
    h('colgroup', columns),
    h('thead', [
      h(
        'tr',
        head.map((text, i) => h('th', { ...classOf(i), scope: 'col' }, tied(text))),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        isFull(row)
          ? h(
              'tr',
              row.map((text, i) => h('td', classOf(i), tied(text))),
            )
          : h('tr', [h('th', { scope: 'rowgroup', colSpan: head.length }, tied(row[0] ?? ''))]),
      ),
    ),
  ])
  return [...(rows.length > 0 ? [table] : []), ...(source ? [h('p.source', tied(source))] : [])]
}

const isFull = (row: readonly string[]): boolean => row.length > 1

/** Does a column hold Chinese words and no figures? */
const isVerbal = (rows: Table['rows'], column: number): boolean =>
  rows.some((row) => /\p{Script=Han}/u.test(row[column] ?? '')) &&
  rows.every((row) => !/\d/.test(row[column] ?? ''))

/** A column with nothing in it is left out. */
function withoutEmpty({ head, rows }: Pick<Table, 'head' | 'rows'>): Pick<Table, 'head' | 'rows'> {
  const isKept = head.map((_, i) => rows.some((row) => isFull(row) && row[i] !== ''))
  const keep = (row: readonly string[]) => row.filter((_, i) => isKept[i])
  return { head: keep(head), rows: rows.map((row) => (isFull(row) ? keep(row) : row)) }
}
