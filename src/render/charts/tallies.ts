import { scaleLinear } from 'd3-scale'
import { bottomAxis, bottomAxisHeight, type Plot, ticksAt, uprightHairlines } from './axes.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import { textWidth } from './lettering.ts'
import { letters, rectangle } from './marks.ts'
import { drawRowLabels, layRows, marksLeft, type Row } from './rows.ts'
import type { Linear } from './scales.ts'
import { type Tallies, talliesCaption, tallyInWords } from './tallies-table.ts'

const BAR = 16

/** What was handed in by group as a hollow bar, what was put on the list as a full one within it. */
export function talliesChart(tallies: Tallies, options: ChartOptions): string {
  const caption = talliesCaption(tallies)
  const { items } = tallies
  if (items.length === 0) return emptyDrawing(caption, options, '没有申报。')
  const canvas = canvasOf(options)
  const noteRoom = Math.max(...items.map((each) => textWidth(tallyInWords(each), canvas.size))) + 16
  const most = Math.max(1, ...items.map(({ handedIn }) => handedIn))
  const x = scaleLinear([0, most], [marksLeft(canvas), canvas.width - noteRoom])
  const rows = layRows(canvas, { items, label: ({ name }) => name, top: 4, height: BAR + 8 })
  const plot: Plot = { left: x(0), right: x(most), top: 0, bottom: (rows.at(-1)?.bottom ?? 0) + 4 }
  const axis = { plot, ticks: ticksAt(x, wholeTicks(x)), name: '空心为申报，实心为入选', unit: '份' }
  return drawing(caption, options, plot.bottom + bottomAxisHeight(canvas), [
    ...uprightHairlines(axis),
    ...bottomAxis(canvas, axis),
    ...rows.flatMap((row) => drawTally(canvas, { row, x })),
    ...drawRowLabels(canvas, rows),
  ])
}

type Item = Tallies['items'][number]

/** Nobody hands in half a submission. */
const wholeTicks = (x: Linear): number[] => x.ticks(5).filter(Number.isInteger)

function drawTally(canvas: Canvas, { row, x }: { row: Row<Item>; x: Linear }): Mark[] {
  const { item, middle } = row
  const bar = (count: number) => ({ x: x(0), y: middle - BAR / 2, width: x(count) - x(0), height: BAR })
  return [
    ...(item.listed > 0 ? [rectangle('kc-bar', bar(item.listed))] : []),
    ...(item.handedIn > 0 ? [rectangle('kc-bar-before', bar(item.handedIn))] : []),
    letters({
      x: x(item.handedIn) + 8,
      y: middle + canvas.size * 0.36,
      text: tallyInWords(item),
      kind: 'kc-halo',
    }),
  ]
}
