import stringWidth from 'string-width'
import type { Paint } from '../diagnostics/report/report.ts'
import { wrap } from '../diagnostics/report/wrap.ts'

/** What is written on: colours, and the columns of the terminal, infinite where there is none. */
export interface Paper {
  readonly paint: Paint
  readonly width: number
}

type Row = readonly string[]

const GAP = '  '

/** A wrapped column keeps at least so many columns of the terminal; below that the table becomes records. */
const NARROWEST = 18

/**
 * A plain table, columns aligned for double-width characters. Where it is wider than the paper the longest
 * cells are wrapped, all but those of the first column, which name the row; where that leaves too little for
 * them, every row becomes a record of labelled values.
 */
export function table(head: Row, rows: readonly Row[], { paint, width }: Paper): string {
  const natural = head.map((title, i) =>
    Math.max(...[title, ...rows.map((row) => row[i] ?? '')].map((cell) => stringWidth(cell))),
  )
  const widths = fitted(natural, width)
  if (!widths) return `${rows.map((row) => record(head, row, { paint, width })).join('\n')}\n`
  const lines = rows.flatMap((row) => linesOf(row, widths))
  return `${[...linesOf(head, widths).map((line) => paint('strong', line)), ...lines].join('\n')}\n`
}

/** Widths that fit, the longest cut first; null where one would become too narrow. */
function fitted([first = 0, ...others]: readonly number[], width: number): readonly number[] | null {
  const room = width - first - GAP.length * others.length
  const fits = (most: number) => sum(others.map((each) => Math.min(each, most))) <= room
  let most = Math.max(0, ...others)
  while (most > NARROWEST && !fits(most)) most -= 1
  return fits(most) ? [first, ...others.map((each) => Math.min(each, most))] : null
}

/** A row on as many lines as its highest cell. */
function linesOf(row: Row, widths: readonly number[]): string[] {
  const cells = widths.map((width, i) => pieces(row[i] ?? '', width))
  const height = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, i) => pad(cell[line] ?? '', widths[i] ?? 0))
      .join(GAP)
      .trimEnd(),
  )
}

const pieces = (text: string, width: number): string[] =>
  stringWidth(text) <= width ? [text] : wrap(text, { width, hang: 0 }).split('\n')

/** The name of a row, below it its values with their labels, as many on a line as it holds. */
function record([, ...labels]: Row, [name = '', ...values]: Row, { paint, width }: Paper): string {
  const lines: string[] = []
  for (const [i, value] of values.entries()) {
    if (value === '' || value === '—') continue
    const field = `${paint('dim', labels[i] ?? '')} ${value}`
    const longer = `${lines.at(-1)}${GAP}${GAP}${field}`
    if (lines.length > 0 && stringWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(`${GAP}${cut(field, width)}`)
  }
  return [paint('strong', name), ...lines].join('\n')
}

/** A field that is wider than a line goes on below, indented. */
const cut = (field: string, width: number): string =>
  stringWidth(field) <= width - GAP.length ? field : wrap(field, { width: width - 4, hang: 4 })

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))

const sum = (widths: readonly number[]): number => widths.reduce((total, each) => total + each, 0)
