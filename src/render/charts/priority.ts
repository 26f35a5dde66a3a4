import { scaleLinear } from 'd3-scale'
import type { FmeaEvidence } from '../../model/evidence.ts'
import { ACTION_PRIORITIES, type ActionPriority } from '../../model/worksheet.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import { formatGiven } from './format.ts'
import { textWidth } from './lettering.ts'
import { block, blockLines, letters, rectangle, stroke } from './marks.ts'
import { PRIORITY_NAMES, priorityCaption, rpnInWords } from './priority-table.ts'
import { drawRowLabels, layRows, type Row } from './rows.ts'
import type { Linear } from './scales.ts'

const BAR = 15
const LEFT = 80

/** Failure chains by action priority, a hollow bar before and a full one after. */
export function priorityChart(evidence: FmeaEvidence, options: ChartOptions): string {
  const caption = priorityCaption(evidence)
  const { rows: total, before, after } = evidence.worksheet
  if (total === 0) return emptyDrawing(caption, options, '工作表没有失效链。')
  const canvas = canvasOf(options)
  const left = canvas.narrow ? 1 : LEFT
  const most = Math.max(1, ...ACTION_PRIORITIES.flatMap((ap) => [before[ap], after[ap]]))
  const room = textWidth(`改进前 ${formatGiven(most)}`, canvas.size) + 16
  const x = scaleLinear([0, most], [left, canvas.width - room])
  const rows = layRows(canvas, {
    items: ACTION_PRIORITIES,
    label: (ap) => PRIORITY_NAMES[ap],
    top: 0,
    height: 2 * BAR + 14,
  })
  const bottom = (rows.at(-1)?.bottom ?? 0) + 4
  const note = {
    x: 0,
    top: bottom + 6,
    text: rpnInWords(evidence),
    width: canvas.width,
    lines: 3,
    kind: 'kc-ink',
  }
  const height = note.top + blockLines(canvas, note).length * canvas.line
  return drawing(caption, options, height, [
    ...drawRowLabels(canvas, rows),
    ...rows.flatMap((row) => drawPair(canvas, { row, x, counts: [before[row.item], after[row.item]] })),
    ...(canvas.narrow
      ? []
      : [
          stroke('kc-base', [
            [left, 0],
            [left, bottom],
          ]),
        ]),
    block(canvas, note),
  ])
}

interface Pair {
  readonly row: Row<ActionPriority>
  readonly x: Linear
  readonly counts: readonly [number, number]
}

function drawPair(canvas: Canvas, { row, x, counts }: Pair): Mark[] {
  const [before, after] = counts
  const bars = [
    { kind: 'kc-bar-before', name: '改进前', count: before, y: row.middle - BAR - 2 },
    { kind: 'kc-bar', name: '改进后', count: after, y: row.middle + 2 },
  ]
  return bars.flatMap(({ kind, name, count, y }) => [
    rectangle(kind, { x: x(0), y, width: x(count) - x(0), height: BAR }),
    letters({
      x: x(count) + 7,
      y: y + BAR / 2 + canvas.size * 0.36,
      text: `${name} ${formatGiven(count)}`,
      kind: 'kc-ink',
    }),
  ])
}
