import { scaleLinear } from 'd3-scale'
import type { CriterionAssessment } from '../../model/assessment.ts'
import { figureOf } from '../../model/result.ts'
import { BAND_CEILINGS, BAND_FLOORS, BAND_LABELS, BANDS } from '../../model/rubric.ts'
import { bottomAxis, bottomAxisHeight, type Plot, ticksAt, uprightHairlines } from './axes.ts'
import { bandCaption, scoreInWords, shareOf } from './bands-table.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import { formatGiven } from './format.ts'
import { block, blockLines, dot, letters, stroke } from './marks.ts'
import { drawRowLabels, layRows, marksLeft, type Row } from './rows.ts'
import type { Linear } from './scales.ts'

/** Scores by criterion against the bands: panel full, reference hollow, cap in vermilion. Private. */
export function bandChart(criteria: readonly CriterionAssessment[], options: ChartOptions): string {
  const caption = bandCaption(criteria)
  if (criteria.length === 0) return emptyDrawing(caption, options, '没有评分指标。')
  const canvas = canvasOf(options)
  const x = scaleLinear([0, 100], [marksLeft(canvas), canvas.width - 16])
  const top = canvas.line + 4
  const lines = Math.max(...criteria.map((each) => blockLines(canvas, noteOf(canvas, { each, x })).length))
  const rows = layRows(canvas, {
    items: criteria,
    label: ({ name, fullMarks }) => `${name}\n满分 ${formatGiven(fullMarks)}`,
    top: top + 4,
    height: lines * canvas.line + 24,
  })
  const bottom = (rows.at(-1)?.bottom ?? top) + 4
  return drawing(caption, options, bottom + bottomAxisHeight(canvas), [
    ...drawBands(canvas, { x, top, bottom }),
    ...drawRowLabels(canvas, rows),
    ...rows.flatMap((row) => drawScores(canvas, { row, x })),
  ])
}

interface Frame {
  readonly x: Linear
  readonly top: number
  readonly bottom: number
}

/** Limits of the bands, their names above, the share of full marks below. */
function drawBands(canvas: Canvas, { x, top, bottom }: Frame): Mark[] {
  const edges = [...BANDS.map((band) => BAND_FLOORS[band]), 100].sort((a, b) => a - b)
  const plot: Plot = { left: x(0), right: x(100), top, bottom }
  const axis = { plot, ticks: ticksAt(x, edges), name: '占满分的比例', unit: '%' }
  const names = BANDS.map((band) =>
    letters({
      x: x((BAND_FLOORS[band] + BAND_CEILINGS[band]) / 2),
      y: canvas.size,
      text: BAND_LABELS[band],
      anchor: 'middle',
    }),
  )
  return [...uprightHairlines(axis), ...bottomAxis(canvas, axis), ...names]
}

interface Place {
  readonly each: CriterionAssessment
  readonly x: Linear
}

/** What the marks of a row say, in words under them. */
function noteOf(canvas: Canvas, { each, x }: Place) {
  const cap = each.cap === null ? '' : `　┃ 上限 ${formatGiven(each.cap.max)}`
  const text = `● 评审 ${scoreInWords(each.panel, each)}　○ 参考 ${scoreInWords(each.reference, each)}${cap}`
  const left = canvas.narrow ? 0 : x(0)
  return { x: left, text, width: canvas.width - left, lines: 3 }
}

function drawScores(canvas: Canvas, { row, x }: { row: Row<CriterionAssessment>; x: Linear }): Mark[] {
  const { item } = row
  const note = noteOf(canvas, { each: item, x })
  const top = row.middle - (blockLines(canvas, note).length * canvas.line) / 2 + 4
  const y = top - 6
  const placeOf = (score: number) => x(Math.max(0, Math.min(100, shareOf(score, item))))
  const [panel, reference] = [figureOf(item.panel), figureOf(item.reference)]
  return [
    stroke('kc-base', [
      [x(0), y],
      [x(100), y],
    ]),
    ...(item.cap === null
      ? []
      : [
          stroke('kc-cap', [
            [placeOf(item.cap.max), y - 8],
            [placeOf(item.cap.max), y + 8],
          ]),
        ]),
    ...(reference === null ? [] : [dot('kc-open', [placeOf(reference), y], 6)]),
    ...(panel === null ? [] : [dot('kc-dot', [placeOf(panel), y], 5)]),
    block(canvas, { ...note, top, kind: 'kc-halo' }),
  ]
}
