import { scaleLinear } from 'd3-scale'
import type { FmeaEvidence, GoalEvidence } from '../../model/evidence.ts'
import { bottomAxis, bottomAxisHeight, levelTicks, type Plot, uprightHairlines } from './axes.ts'
import { drawCallouts } from './callouts.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import { goalInWords, goalsCaption, reachedInWords } from './goals-table.ts'
import { block, blockLines, rectangle, stroke } from './marks.ts'
import { drawRowLabels, layRows, marksLeft, type Row } from './rows.ts'
import type { Linear } from './scales.ts'

/** Shares beyond these, in %, are told by their figure; their bar ends at the edge. */
const LEAST = -50
const MOST = 200
const BAR = 14

/** The share of each goal that was reached, from where things stood before to the goal and beyond. */
export function goalsChart(evidence: FmeaEvidence, options: ChartOptions): string {
  const caption = goalsCaption(evidence)
  const { targets } = evidence
  if (targets.length === 0) return emptyDrawing(caption, options, '没有改进目标。')
  const canvas = canvasOf(options)
  const shares = targets.flatMap(({ reached }) => (reached === null ? [] : within(reached * 100)))
  const range = [marksLeft(canvas), canvas.width - (canvas.narrow ? 16 : 24)]
  const x = scaleLinear([Math.min(0, ...shares), Math.max(120, ...shares)], range)
  const top = canvas.line + 6
  const left = canvas.narrow ? 0 : marksLeft(canvas)
  const noteLines = (goal: GoalEvidence) => blockLines(canvas, noteOf(canvas, { goal, left })).length
  const rows = layRows(canvas, {
    items: targets,
    label: ({ name }) => name,
    top: top + 8,
    height: BAR + 10 + canvas.line * Math.max(...targets.map(noteLines)),
  })
  const plot: Plot = {
    left: x.range()[0] ?? 0,
    right: x.range()[1] ?? 0,
    top,
    bottom: (rows.at(-1)?.bottom ?? top) + 8,
  }
  const axis = { plot, ticks: levelTicks(canvas, x), name: '改进前为 0，达到目标为 100', unit: '%' }
  return drawing(caption, options, plot.bottom + bottomAxisHeight(canvas), [
    ...uprightHairlines(axis),
    ...bottomAxis(canvas, axis),
    ...rows.flatMap((row) => drawGoal(canvas, { row, x, left })),
    ...drawGoalLine(canvas, { x, plot }),
    ...drawRowLabels(canvas, rows),
    ...rows.map((row) => drawNote(canvas, { row, x, left })),
  ])
}

const within = (percent: number): number => Math.max(LEAST, Math.min(MOST, percent))

interface Drawn {
  readonly row: Row<GoalEvidence>
  readonly x: Linear
  /** Left end of the note. */
  readonly left: number
}

/** Top of bar and note, which stand in the middle of the row together. */
function topOf(canvas: Canvas, { row, left }: Drawn): number {
  const lines = blockLines(canvas, noteOf(canvas, { goal: row.item, left })).length
  return row.middle - (BAR + 4 + lines * canvas.line) / 2
}

const drawNote = (canvas: Canvas, drawn: Drawn): Mark =>
  block(canvas, {
    ...noteOf(canvas, { goal: drawn.row.item, left: drawn.left }),
    top: topOf(canvas, drawn) + BAR + 4,
  })

function drawGoal(canvas: Canvas, drawn: Drawn): Mark[] {
  const { row, x } = drawn
  const { reached } = row.item
  if (reached === null) return []
  const end = x(within(reached * 100))
  const bar = {
    x: Math.min(x(0), end),
    y: topOf(canvas, drawn),
    width: Math.abs(end - x(0)),
    height: BAR,
  }
  return [rectangle(reached >= 1 ? 'kc-bar' : 'kc-bar-before', bar)]
}

/** What the bar means, in figures, to stand below it. */
function noteOf(canvas: Canvas, { goal, left }: { goal: GoalEvidence; left: number }) {
  const isCut = goal.reached !== null && within(goal.reached * 100) !== goal.reached * 100
  const text = `${reachedInWords(goal)}${isCut ? '（超出图示范围）' : ''}：${goalInWords(goal)}`
  return { x: left, text, width: canvas.width - left, lines: 2, kind: 'kc-halo' }
}

function drawGoalLine(canvas: Canvas, { x, plot }: { x: Linear; plot: Plot }): Mark[] {
  return [
    stroke('kc-limit', [
      [x(100), plot.top],
      [x(100), plot.bottom],
    ]),
    ...drawCallouts(canvas, [{ x: x(100), text: '目标', kind: 'kc-seal' }], plot.top + 2),
  ]
}
