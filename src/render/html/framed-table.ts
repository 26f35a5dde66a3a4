import { h } from 'hastscript'
import { type CellLine, type PlacedCell, placeCells, type Table, type TableRow } from '../sheets/page.ts'
import { type Elements, tied } from './inline.ts'

/** A table with a frame that closes on every page; its head repeats. */
export function framedTable({ columns, head, groups }: Table): Elements[number] {
  const rows = (of: readonly TableRow[]) =>
    placeCells(of, columns.length).map((cells, i) => rowOf(cells, of[i]?.height ?? 0, columns.length))
  return h('table.form.list', { style: `width:${columns.reduce((sum, width) => sum + width, 0)}mm` }, [
    h(
      'colgroup',
      columns.map((width) => h('col', { style: `width:${width}mm` })),
    ),
    h('thead', rows(head)),
    ...bodiesOf(groups).map((group) =>
      h('tbody', { className: group.together ? ['together'] : [] }, rows(group.rows)),
    ),
    h('tfoot', [h('tr.rule', [h('td', { colSpan: columns.length })])]),
  ])
}

interface RowGroup {
  readonly together: boolean
  readonly rows: TableRow[]
}

/** Rows that are groups of their own share one body: what is kept with the table is kept with its last row. */
function bodiesOf(groups: Table['groups']): RowGroup[] {
  const bodies: RowGroup[] = []
  for (const group of groups) {
    const last = bodies.at(-1)
    const together = group.length > 1
    if (last && !together && !last.together) last.rows.push(...group)
    else bodies.push({ together, rows: [...group] })
  }
  return bodies
}

const rowOf = (cells: readonly PlacedCell[], height: number, columns: number): Elements[number] =>
  h(
    'tr',
    cells.filter(({ begins }) => begins).map((placed) => cellOf(placed, height, columns)),
  )

const HEADS: ReadonlySet<PlacedCell['cell']['role']> = new Set(['head', 'scoreHead', 'name'])

function cellOf({ cell, column }: PlacedCell, height: number, columns: number): Elements[number] {
  const className = [
    cell.role,
    ...(cell.marked ? ['marked'] : []),
    ...(column === 0 ? ['first'] : []),
    ...(column + cell.span === columns ? ['last'] : []),
  ]
  const lines = cell.lines.map((line, i) => lineOf(line, i === 0 ? cell.field : null))
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
