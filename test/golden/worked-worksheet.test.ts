import { describe, expect, it } from 'vitest'
import { rowsOf } from './data.ts'
import { partTitled } from './worked.ts'

/**
 * Action priority by the blocks of the AIAG & VDA table of 2019. Rows: S 9–10, 7–8, 4–6, 2–3; in each O 8–10, 6–7, 4–5,
 * 2–3, 1; letters for D 7–10, 5–6, 2–4, 1. S 1 is L throughout.
 */
const BLOCKS = [
  ['HHHH', 'HHHH', 'HHHM', 'HMLL', 'LLLL'],
  ['HHHH', 'HHHM', 'HMMM', 'MMLL', 'LLLL'],
  ['HHMM', 'MMML', 'MLLL', 'LLLL', 'LLLL'],
  ['MMLL', 'LLLL', 'LLLL', 'LLLL', 'LLLL'],
]

function priorityOf(s: number, o: number, d: number): string {
  const rank = (value: number, floors: readonly number[]) => floors.findIndex((floor) => value >= floor)
  return BLOCKS[rank(s, [9, 7, 4, 2])]?.[rank(o, [8, 6, 4, 2, 1])]?.[rank(d, [7, 5, 2, 1])] ?? 'L'
}

describe('every row of the worksheet', () => {
  const { codes, rows } = partTitled('工作表')
  const source = rowsOf(codes[0] ?? '')

  it('is in the table', () => {
    expect(rows.map(([row]) => Number(row))).toEqual(source.map((_, i) => i + 2))
  })

  it.each(rows.map((row) => ({ row: Number(row[0]), cells: row.slice(1) })))('row $row', ({ row, cells }) => {
    const from = source[row - 2] ?? {}
    const before = [from.严重度S, from.频度O, from.探测度D].map(Number)
    const after = from.改进后S ? [from.改进后S, from.改进后O, from.改进后D].map(Number) : before
    const expected = [before, after].flatMap(([s = 0, o = 0, d = 0]) => [
      s,
      o,
      d,
      s * o * d,
      priorityOf(s, o, d),
    ])
    expect(cells).toEqual(expected.map(String))
  })
})
