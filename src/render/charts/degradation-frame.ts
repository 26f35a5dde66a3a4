import { extent, max, mean, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { DegradationEvidence } from '../../model/evidence.ts'
import { type Axis, labelRoom, levelTicks, type Plot, ticksAt } from './axes.ts'
import { type Callout, calloutHeight } from './callouts.ts'
import type { Canvas } from './canvas.ts'
import { lifeName } from './degradation-table.ts'
import { type Linear, linearOver } from './scales.ts'

/** Beyond so many times the design life (or the test) a pseudo life is told, not drawn. */
const FARTHEST = 2.5

/** Scales, axes and labels of a degradation chart. */
export interface Frame {
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

/** Fits scales to what must be seen. */
export function layOut(canvas: Canvas, evidence: DegradationEvidence): Frame {
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
  const top = canvas.line + calloutHeight(canvas, callouts) + 12
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
