import type { FailureEvidence } from '../../model/evidence.ts'
import { bottomAxis, bottomAxisHeight, levelTicks, type Plot, uprightHairlines } from './axes.ts'
import { type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { emptyDrawing } from './empty.ts'
import {
  failuresCaption,
  type NamedPeriod,
  periodsOf,
  type RateUnit,
  rateUnitOf,
  ratioInWords,
} from './failures-table.ts'
import { formatGiven, formatNumber, withUnit } from './format.ts'
import { block, blockLines, dot, letters, stroke } from './marks.ts'
import { drawRowLabels, layRows, marksLeft, type Row } from './rows.ts'
import { type Linear, linearOver } from './scales.ts'

/** Failure rates of the periods with their 95 % intervals, from zero; hollow before, full after. */
export function failuresChart(evidence: FailureEvidence, options: ChartOptions): string {
  const caption = failuresCaption(evidence)
  if (periodsOf(evidence).every(({ period }) => period.rate === null)) {
    return emptyDrawing(caption, options, caption.summary)
  }
  const canvas = canvasOf(options)
  const unit = rateUnitOf(evidence)
  const rows = layRows(canvas, {
    items: periodsOf(evidence),
    label: (each) => periodInWords(each, evidence.exposureUnit),
    top: 8,
    height: 48,
  })
  const ends = periodsOf(evidence).flatMap(({ period }) => [period.rate ?? 0, period.interval?.[1] ?? 0])
  const x = linearOver([0, ...ends.map((end) => end * unit.times)], [marksLeft(canvas), canvas.width - 24], 4)
  const plot: Plot = {
    left: marksLeft(canvas),
    right: canvas.width - 24,
    top: 0,
    bottom: (rows.at(-1)?.bottom ?? 0) + 8,
  }
  const axis = {
    plot,
    ticks: levelTicks(canvas, x.domain([0, x.domain()[1] ?? 1])),
    name: '故障率',
    unit: `次，${unit.name}`,
  }
  const note = {
    x: 0,
    top: plot.bottom + bottomAxisHeight(canvas) + 4,
    text: ratioInWords(evidence),
    width: canvas.width,
    lines: 3,
    kind: 'kc-ink',
  }
  const height = note.top + blockLines(canvas, note).length * canvas.line
  return drawing(caption, options, height, [
    ...uprightHairlines(axis),
    ...bottomAxis(canvas, axis),
    ...drawRowLabels(canvas, rows),
    ...rows.flatMap((row) => drawRate({ row, x, unit })),
    block(canvas, note),
  ])
}

function periodInWords({ name, period }: NamedPeriod, exposureUnit: string): string {
  const exposure =
    period.exposure === undefined ? '' : ` / ${withUnit(formatGiven(period.exposure), exposureUnit)}`
  return `${name}（${period.from} 至 ${period.to}）\n${formatGiven(period.failures)} 次${exposure}`
}

interface Drawn {
  readonly row: Row<NamedPeriod>
  readonly x: Linear
  readonly unit: RateUnit
}

function drawRate({ row, x, unit }: Drawn): Mark[] {
  const { period, name } = row.item
  const y = row.middle + 8
  if (period.rate === null) {
    return [letters({ x: x(0) + 8, y: y + 4, text: '没有暴露量，求不出故障率', kind: 'kc-halo' })]
  }
  const [lower, upper] = period.interval ?? [period.rate, period.rate]
  const text = formatNumber(period.rate * unit.times)
  const place = x(period.rate * unit.times)
  return [
    stroke('kc-interval', [
      [x(lower * unit.times), y],
      [x(upper * unit.times), y],
    ]),
    dot(name === '改进前' ? 'kc-open' : 'kc-dot', [place, y], 6),
    letters({ x: Math.max(place, x(0) + 12), y: y - 12, text, anchor: 'middle', kind: 'kc-strong kc-halo' }),
  ]
}
