import { scaleLinear } from 'd3-scale'
import { bottomAxis, bottomAxisHeight, levelTicks, uprightHairlines } from './axes.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import { formatFixed } from './format.ts'
import { dot, letters, stroke } from './marks.ts'
import { type PanelScores, panelCaption } from './panel-table.ts'
import { drawRowLabels, layRows, marksLeft, type Row } from './rows.ts'
import type { Linear } from './scales.ts'

/** Totals of the sheets of each submission on one line, the panel's total full. In the order given. Private. */
export function panelChart(rows: readonly PanelScores[], options: ChartOptions): string {
  const caption = panelCaption(rows)
  if (rows.length === 0) return emptyDrawing(caption, options, '还没有总分。')
  const canvas = canvasOf(options)
  const values = rows.flatMap(({ total, sheets }) => [total, ...sheets.map((sheet) => sheet.total)])
  const x = scaleLinear([Math.min(...values), Math.max(...values)], [marksLeft(canvas), canvas.width - 56])
    .nice(5)
    .clamp(true)
  const laid = layRows(canvas, {
    items: rows,
    label: ({ name, rank }) => `${rank}　${name}`,
    top: 4,
    height: 20,
  })
  const bottom = laid.at(-1)?.bottom ?? 4
  const [left, right] = x.range()
  const plot = { left: left ?? 0, right: right ?? canvas.width, top: 0, bottom }
  const axis = { plot, ticks: levelTicks(canvas, x), name: '总分', unit: '分' }
  return drawing(caption, options, bottom + bottomAxisHeight(canvas), [
    ...uprightHairlines(axis),
    ...bottomAxis(canvas, axis),
    ...drawRowLabels(canvas, laid),
    ...laid.flatMap((row) => drawTotals(canvas, row, x)),
  ])
}

function drawTotals(canvas: Canvas, { item, middle }: Row<PanelScores>, x: Linear): Mark[] {
  const totals = item.sheets.map(({ total }) => total)
  const right = Math.max(item.total, ...totals)
  return [
    stroke('kc-base', [
      [x(Math.min(item.total, ...totals)), middle],
      [x(right), middle],
    ]),
    ...item.sheets.map(({ reviewer, total }) =>
      dot('kc-open', [x(total), middle], 5, `${reviewer} ${formatFixed(total, 2)}`),
    ),
    dot('kc-dot', [x(item.total), middle], 5, `总分 ${formatFixed(item.total, 2)}`),
    letters({
      x: x(right) + 10,
      y: middle + canvas.size * 0.36,
      text: formatFixed(item.total, 2),
      kind: 'kc-ink',
    }),
  ]
}
