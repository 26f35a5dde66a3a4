import { extent, max, mean, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { DegradationEvidence, DegradationUnit } from '../../model/assessment.ts'
import {
  type Axis,
  bottomAxis,
  bottomAxisHeight,
  labelRoom,
  leftAxis,
  levelHairlines,
  levelTicks,
  type Plot,
  ticksAt,
} from './axes.ts'
import { type Callout, calloutHeight, drawCallouts } from './callouts.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { degradationCaption, lifeName, thresholdName } from './degradation-table.ts'
import { emptyDrawing } from './empty.ts'
import { fittedPath } from './fitted-path.ts'
import { formatNumber, withUnit } from './format.ts'
import { dot, group, letters, stroke } from './marks.ts'
import { type Linear, linearOver } from './scales.ts'

/** Beyond so many times the design life (or the test) a pseudo life is told, not drawn. */
const FARTHEST = 2.5
/** From so many specimens on their paths are drawn thin. */
const MANY = 40

/**
 * Degradation paths: measured solid, extrapolated dashed, the threshold in vermilion with the pseudo
 * failure lives as dots on it, the design life dotted.
 */
export function degradationChart(evidence: DegradationEvidence, options: ChartOptions): string {
  const caption = degradationCaption(evidence)
  if (evidence.units.length === 0) return emptyDrawing(caption, options, '没有退化数据。')
  const canvas = canvasOf(options)
  const frame = layOut(canvas, evidence)
  const kind = evidence.units.length > MANY ? 'kc-many' : 'kc-few'
  return drawing(caption, options, frame.plot.bottom + bottomAxisHeight(canvas), [
    ...levelHairlines(frame.upright),
    ...leftAxis(canvas, frame.upright),
    ...bottomAxis(canvas, frame.level),
    group(
      kind,
      evidence.units.flatMap((unit) => drawUnit(frame, unit)),
    ),
    ...drawDivide(canvas, frame),
    ...drawLife(canvas, frame),
    ...drawThreshold(canvas, frame),
  ])
}

interface Frame {
  readonly evidence: DegradationEvidence
  readonly x: Linear
  readonly y: Linear
  readonly plot: Plot
  readonly upright: Axis
  readonly level: Axis
  readonly callouts: readonly Callout[]
  /** Last time measured, and last time shown. */
  readonly measured: number
  readonly end: number
  /** Is the threshold above the measured values? */
  readonly rising: boolean
}

function layOut(canvas: Canvas, evidence: DegradationEvidence): Frame {
  const { units, life, unit, parameterName } = evidence
  const times = units.flatMap((each) => each.times)
  const measured = max(times) ?? 0
  const farthest = FARTHEST * Math.max(measured, life.value)
  const lives = livesOf(evidence).filter((each) => each <= farthest)
  const end = Math.max(measured, life.value, ...lives) * 1.03
  const rising = evidence.threshold >= (mean(units, (each) => each.values[0]) ?? 0)
  const height = canvas.narrow ? 230 : 250
  const y = linearOver(heightsOf(evidence, rising), [height, 0], 5)
  const left = labelRoom(canvas, ticksAt(y, y.ticks(5)))
  const x = scaleLinear([min([0, ...times]) ?? 0, end], [left, canvas.width - 12])
  const callouts = calloutsOf(canvas, { evidence, x, end })
  const top = canvas.line + calloutHeight(canvas, callouts) + 4
  y.range([top + height, top])
  const plot = { left, right: canvas.width - 12, top, bottom: top + height }
  const upright = { plot, ticks: ticksAt(y, y.ticks(5)), name: parameterName, unit }
  const level = { plot, ticks: levelTicks(canvas, x), name: '时间', unit: life.unit }
  return { evidence, x, y, plot, upright, level, callouts, measured, end, rising }
}

const livesOf = ({ units }: DegradationEvidence): number[] => units.flatMap((unit) => unit.pseudoLife ?? [])

/** Heights that must be seen, with room for the label beyond the threshold. */
function heightsOf({ units, threshold }: DegradationEvidence, rising: boolean): number[] {
  const values = units.flatMap((unit) => unit.values)
  const [low = threshold, high = threshold] = extent([...values, threshold])
  const room = (high - low) * 0.1
  return [low, high, rising ? threshold + room : threshold - room]
}

/** Design life; what lies outside the chart; on a narrow chart also what the dots are. */
function calloutsOf(canvas: Canvas, { evidence, x, end }: Pick<Frame, 'evidence' | 'x' | 'end'>): Callout[] {
  const later = livesOf(evidence).filter((each) => each > end).length
  const never = evidence.units.filter((unit) => unit.pseudoLife === null).length
  const outside = [later > 0 && `${later} 个寿命在图外更晚处`, never > 0 && `${never} 个达不到阈值`].filter(
    Boolean,
  )
  const hasDots = livesOf(evidence).some((each) => each <= end)
  return [
    { x: x(evidence.life.value), text: lifeName(evidence), kind: 'kc-ink' },
    ...(outside.length > 0 ? [{ x: x(end), text: `${outside.join('，')} →` }] : []),
    ...(canvas.narrow && hasDots ? [{ x: x(end), text: '● 伪失效寿命', kind: 'kc-seal' }] : []),
  ]
}

function drawUnit({ evidence, x, y, end }: Frame, unit: DegradationUnit): Mark[] {
  const last = unit.times.at(-1) ?? 0
  const to = Math.min(unit.pseudoLife ?? end, end)
  const [low = 0, high = 0] = y.domain()
  const beyond =
    to > last ? fittedPath(unit, { model: evidence.model, from: last, to, within: [low, high] }) : []
  const measured = unit.times.map((t, index) => [x(t), y(unit.values[index] ?? 0)] as const)
  return [
    measured.length === 1
      ? dot('kc-dot', [x(last), y(unit.values[0] ?? 0)], 2.5)
      : stroke('kc-line', measured),
    ...(beyond.length > 1
      ? [
          stroke(
            'kc-beyond',
            beyond.map(([t, value]) => [x(t), y(value)] as const),
          ),
        ]
      : []),
  ]
}

/** Where measuring ends and extrapolation begins. */
function drawDivide(canvas: Canvas, { x, plot, measured, end, rising }: Frame): Mark[] {
  const room = 4 * canvas.size
  if (x(end) - x(measured) < room || x(measured) - plot.left < room) return []
  const y = rising ? plot.bottom - 8 : plot.top + canvas.size
  const common = { y, kind: 'kc-halo' }
  return [
    stroke('kc-divide', [
      [x(measured), plot.top],
      [x(measured), plot.bottom],
    ]),
    letters({ ...common, x: x(measured) - 6, text: '实测', anchor: 'end' }),
    letters({ ...common, x: x(measured) + 6, text: '外推' }),
  ]
}

function drawLife(canvas: Canvas, { evidence, x, plot, callouts }: Frame): Mark[] {
  const place = x(evidence.life.value)
  return [
    stroke('kc-life', [
      [place, plot.top],
      [place, plot.bottom],
    ]),
    ...drawCallouts(canvas, callouts, plot.top),
  ]
}

function drawThreshold(canvas: Canvas, { evidence, x, y, plot, end, rising }: Frame): Mark[] {
  const height = y(evidence.threshold)
  const shown = evidence.units.filter((unit) => unit.pseudoLife !== null && unit.pseudoLife <= end)
  const text = `${thresholdName(evidence)}${shown.length > 0 && !canvas.narrow ? '，点为伪失效寿命' : ''}`
  const lifeOf = (unit: DegradationUnit) =>
    withUnit(formatNumber(unit.pseudoLife ?? 0, 4), evidence.life.unit)
  return [
    stroke('kc-limit', [
      [plot.left, height],
      [plot.right, height],
    ]),
    letters({
      x: plot.right,
      y: rising ? height - 8 : height + canvas.size + 5,
      text,
      anchor: 'end',
      kind: 'kc-seal kc-halo',
    }),
    ...shown.map((unit) =>
      dot('kc-end', [x(unit.pseudoLife ?? 0), height], 3, `样品 ${unit.unit}：${lifeOf(unit)}`),
    ),
  ]
}
