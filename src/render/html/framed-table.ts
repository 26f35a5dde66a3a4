import { h } from 'hastscript'
import { type CellLine, type PlacedCell, placeCells, staysWithNext, type Table } from '../sheets/page.ts'
import { type Elements, tied } from './inline.ts'

/** A table with a frame that closes on every page; its head repeats. */
export function framedTable({ columns, head, groups }: Table): Elements[number] {
  return h('table.form.list', { style: `width:${columns.reduce((sum, width) => sum + width, 0)}mm` }, [
    h(
      'colgroup',
      columns.map((width) => h('col', { style: `width:${width}mm` })),
    ),
    h('thead', rowsOf(head, columns.length)),
    ...bodiesOf(groups).map((body) =>
      h(
        'tbody',
        body.flatMap((group) => rowsOf(group, columns.length)),
      ),
    ),
    h('tfoot', [h('tr.rule', { ariaHidden: 'true' }, [h('td', { colSpan: columns.length })])]),
  ])
}

type Group = Table['groups'][number]

/** Groups of one row share a body, so that what stays with the table stays with its last row. */
function bodiesOf(groups: readonly Group[]): Group[][] {
  const bodies: Group[][] = []
  for (const group of groups) {
    const last = bodies.at(-1)
    if (last && [...last, group].every(({ length }) => length === 1)) last.push(group)
    else bodies.push([group])
  }
  return bodies
}

function rowsOf(group: Group, columns: number): Elements {
  const placed = placeCells(group, columns)
  return placed.map((cells, i) => {
    const begun = cells.filter(({ begins }) => begins)
    const height = group[i]?.height ?? 0
    const stays = staysWithNext(placed, i)
    return h(
      stays ? 'tr.stays' : 'tr',
      begun.map((each) => cellOf(each, height, columns)),
    )
  })
}

const HEADS: ReadonlySet<PlacedCell['cell']['role']> = new Set(['head', 'scoreHead', 'name'])

function cellOf({ cell, column }: PlacedCell, height: number, columns: number): Elements[number] {
  const className = [
    cell.role,
    ...(cell.marked ? ['marked'] : []),
    ...(column === 0 ? ['first'] : []),
    ...(column + cell.span === columns ? ['last'] : []),
  ]
  const lines = cell.lines.map((line, i) => lineOf(line, i === 0 ? (cell.field?.key ?? null) : null))
  return h(
    HEADS.has(cell.role) ? 'th' : 'td',
    {
      className,
      ...(cell.span > 1 && { colSpan: cell.span }),
      ...(cell.rows > 1 && { rowSpan: cell.rows }),
      ...(height > 0 && cell.rows === 1 && { style: `height:${height}mm` }),
    },
    lines,
  )
}

/** A line; its last part is what is filled in, where there is a field. */
function lineOf(line: CellLine, field: string | null): Elements[number] {
  const parts = line.map((part, i) => {
    const text = tied(part)
    if (field !== null && i === line.length - 1) return h('span.part', { dataField: field }, text)
    return line.length > 1 ? h('span.part', text) : ({ type: 'text', value: text } as const)
  })
  return h('p', parts)
}
