import type { FmeaEvidence } from '../../model/evidence.ts'
import { ACTION_PRIORITIES, type ActionPriority } from '../../model/worksheet.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import { formatGiven } from './format.ts'
import { letters, rectangle, stroke } from './marks.ts'
import { type RiskCell, ratedRows, riskCells } from './risk-cells.ts'
import { riskCaption } from './risk-table.ts'

const RATINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const MEANINGS: Record<ActionPriority, string> = {
  H: '格内最高为高（H）',
  M: '最高为中（M）',
  L: '全部为低（L）',
}

/** Severity over occurrence before and after, side by side; below each other on a narrow canvas. */
export function riskMatrix(evidence: FmeaEvidence, options: ChartOptions): string {
  const caption = riskCaption(evidence)
  if (evidence.rows.length === 0) return emptyDrawing(caption, options, '工作表没有失效链。')
  const canvas = canvasOf(options)
  const left = canvas.narrow ? 24 : 22
  const cell = canvas.narrow ? 33 : 28
  const height = matrixHeight(canvas, cell)
  const second = canvas.narrow ? { left, top: height + 12 } : { left: canvas.width - 10 * cell - 2, top: 0 }
  const key = second.top + height + 6
  return drawing(caption, options, key + canvas.line * (canvas.narrow ? 3 : 1), [
    ...drawMatrix(canvas, {
      name: '改进前',
      cells: riskCells(ratedRows(evidence, 'before')),
      left,
      top: 0,
      cell,
    }),
    ...drawMatrix(canvas, {
      name: '改进后',
      cells: riskCells(ratedRows(evidence, 'after')),
      ...second,
      cell,
    }),
    ...drawKey(canvas, key),
  ])
}

/** Name, title of the upright axis, cells, labels and title of the level axis. */
const matrixHeight = (canvas: Canvas, cell: number): number => 10 * cell + 4 * canvas.line + 6

interface Matrix {
  readonly name: string
  readonly cells: readonly RiskCell[]
  readonly left: number
  readonly top: number
  /** Width and height of a cell. */
  readonly cell: number
}

function drawMatrix(canvas: Canvas, matrix: Matrix): Mark[] {
  const { name, cells, left, top, cell } = matrix
  const gridTop = top + 2 * canvas.line + 4
  const gridBottom = gridTop + 10 * cell
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  const middle = canvas.size * 0.36
  return [
    letters({
      x: left,
      y: top + canvas.size,
      text: `${name}（${formatGiven(total)} 条）`,
      kind: 'kc-strong',
    }),
    letters({ x: left - 20, y: top + canvas.line + canvas.size, text: '严重度 S' }),
    ...RATINGS.map((s) =>
      letters({ x: left - 6, y: gridBottom - (s - 0.5) * cell + middle, text: String(s), anchor: 'end' }),
    ),
    ...RATINGS.map((o) =>
      letters({
        x: left + (o - 0.5) * cell,
        y: gridBottom + canvas.size + 4,
        text: String(o),
        anchor: 'middle',
      }),
    ),
    letters({
      x: left + 10 * cell,
      y: gridBottom + canvas.line + canvas.size + 4,
      text: '频度 O',
      anchor: 'end',
    }),
    ...drawGrid({ left, top: gridTop, cell }),
    ...cells.flatMap((each) => drawCell(canvas, { each, left, gridBottom, cell })),
  ]
}

function drawGrid({ left, top, cell }: Pick<Matrix, 'left' | 'top' | 'cell'>): Mark[] {
  return [0, ...RATINGS].flatMap((index) => [
    stroke('kc-grid', [
      [left, top + index * cell],
      [left + 10 * cell, top + index * cell],
    ]),
    stroke('kc-grid', [
      [left + index * cell, top],
      [left + index * cell, top + 10 * cell],
    ]),
  ])
}

interface Placed {
  readonly each: RiskCell
  readonly left: number
  readonly gridBottom: number
  readonly cell: number
}

function drawCell(canvas: Canvas, { each, left, gridBottom, cell }: Placed): Mark[] {
  const { s, o, count, worst } = each
  const x = left + (o - 1) * cell
  const y = gridBottom - s * cell
  const title = `S ${s}，O ${o}：${formatGiven(count)} 条，${MEANINGS[worst]}`
  return [
    rectangle(`kc-cell-${worst}`, { x, y, width: cell, height: cell }, title),
    letters({
      x: x + cell / 2,
      y: y + cell / 2 + canvas.size * 0.36,
      text: formatGiven(count),
      anchor: 'middle',
      kind: worst === 'H' ? 'kc-reverse' : 'kc-ink',
    }),
  ]
}

/** What the shades mean, directly below. */
function drawKey(canvas: Canvas, top: number): Mark[] {
  return ACTION_PRIORITIES.flatMap((ap, index) => {
    const x = canvas.narrow ? 24 : 22 + index * 170
    const y = top + (canvas.narrow ? index * canvas.line : 0)
    return [
      rectangle(`kc-cell-${ap}`, { x, y: y + 1, width: 13, height: 13 }),
      letters({ x: x + 20, y: y + canvas.size, text: MEANINGS[ap] }),
    ]
  })
}
