import { ascending } from 'd3-array'
import type { DomainEvidence } from '../../model/evidence.ts'
import { bottomAxis, bottomAxisHeight, levelTicks, type Plot, uprightHairlines } from './axes.ts'
import { drawCallouts } from './callouts.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { domainCaption } from './domain-table.ts'
import { emptyDrawing } from './empty.ts'
import { formatNumber } from './format.ts'
import { textWidth } from './lettering.ts'
import { block, cross, dot, letters, stroke } from './marks.ts'
import { drawRowLabels, layRows, marksLeft, type Row } from './rows.ts'
import { type Linear, linearOver } from './scales.ts'

/** So many scenarios are drawn, those with the smallest margin; the others are counted. */
const MOST = 24

/** Margins by scenario, the smallest first, with the line of no margin in vermilion. */
export function domainChart(evidence: readonly DomainEvidence[], options: ChartOptions): string {
  const caption = domainCaption(evidence)
  if (evidence.length === 0) return emptyDrawing(caption, options, '没有极限应用场景的数据。')
  const canvas = canvasOf(options)
  const { shown, rest } = worstFirst(evidence)
  const top = canvas.line + 6
  const rows = layRows(canvas, { items: shown, label: labeller(evidence), top: top + 8, height: 24 })
  const x = linearOver([0, ...shown.flatMap(({ margin }) => margin ?? [])], rangeOf(canvas, shown), 4)
  const bottom = (rows.at(-1)?.bottom ?? top) + 8
  const plot: Plot = { left: x.range()[0] ?? 0, right: x.range()[1] ?? 0, top, bottom }
  const axis = { plot, ticks: levelTicks(canvas, x), name: '裕量（与允许偏差之比）', unit: '1' }
  const note = { x: 0, top: bottom + bottomAxisHeight(canvas), text: rest, width: canvas.width, lines: 2 }
  const height = note.top + (rest === '' ? 0 : 2 * canvas.line)
  return drawing(caption, options, height, [
    ...uprightHairlines(axis),
    ...bottomAxis(canvas, axis),
    ...drawZero(canvas, { x, plot }),
    ...drawRowLabels(canvas, rows),
    ...rows.flatMap((row) => drawMargin(canvas, { row, x })),
    block(canvas, note),
  ])
}

/** Where margins are drawn, with room for the longest figure at the right. */
function rangeOf(canvas: Canvas, shown: readonly DomainEvidence[]): [number, number] {
  const figures = shown.map(({ margin }) => (margin === null ? '' : formatNumber(margin, 2)))
  const room = Math.max(40, ...figures.map((figure) => textWidth(figure, canvas.size)))
  return [marksLeft(canvas) + 20, canvas.width - room - 16]
}

function worstFirst(evidence: readonly DomainEvidence[]) {
  const ordered = evidence.toSorted((a, b) =>
    ascending(a.margin ?? Number.POSITIVE_INFINITY, b.margin ?? Number.POSITIVE_INFINITY),
  )
  const hidden = ordered.slice(MOST)
  const used = hidden.filter(({ margin }) => margin !== null && margin <= 0).length
  const without = hidden.filter(({ margin }) => margin === null).length
  const parts = [used > 0 && `${used} 个裕量不大于零`, without > 0 && `${without} 个无法计算`].filter(Boolean)
  const which = parts.length > 0 ? `（其中 ${parts.join('，')}）` : ''
  const rest =
    hidden.length > 0 ? `图中为裕量最小的 ${MOST} 个场景；其余 ${hidden.length} 个${which}见数据表。` : ''
  return { shown: ordered.slice(0, MOST), rest }
}

/** The scenario's name; with the parameter where the scenarios speak of several. */
function labeller(evidence: readonly DomainEvidence[]): (each: DomainEvidence) => string {
  const several = new Set(evidence.map(({ parameter }) => parameter)).size > 1
  return ({ scenario, parameterName }) => (several ? `${scenario} · ${parameterName}` : scenario)
}

function drawZero(canvas: Canvas, { x, plot }: { x: Linear; plot: Plot }): Mark[] {
  return [
    stroke('kc-limit', [
      [x(0), plot.top],
      [x(0), plot.bottom],
    ]),
    ...drawCallouts(canvas, [{ x: x(0), text: '裕量为零', kind: 'kc-seal' }], plot.top + 2),
  ]
}

function drawMargin(canvas: Canvas, { row, x }: { row: Row<DomainEvidence>; x: Linear }): Mark[] {
  const { margin, missing } = row.item
  const y = row.middle + canvas.size * 0.36
  if (margin === null) {
    const text = `缺：${missing ?? '数据'}`
    const width = canvas.width - x(0) - 10
    return [block(canvas, { x: x(0) + 10, top: y - canvas.size, text, width, lines: 1, kind: 'kc-halo' })]
  }
  const point = [x(margin), row.middle] as const
  const text = formatNumber(margin, 2)
  const stem = stroke('kc-stem', [[x(0), row.middle], point])
  return margin > 0
    ? [stem, dot('kc-dot', point, 5), letters({ x: point[0] + 11, y, text, kind: 'kc-ink kc-halo' })]
    : [stem, cross('kc-outside', point, 4), letters({ x: x(0) + 11, y, text, kind: 'kc-seal kc-halo' })]
}
