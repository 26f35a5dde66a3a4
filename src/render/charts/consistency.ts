import type { ConsistencyEvidence } from '../../model/evidence.ts'
import { bottomAxis, bottomAxisHeight, levelTicks, type Plot, uprightHairlines } from './axes.ts'
import { type Callout, calloutHeight, drawCallouts } from './callouts.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { consistencyCaption, dispersion, stageName } from './consistency-table.ts'
import { emptyDrawing } from './empty.ts'
import { formatGiven, formatSpread, withUnit } from './format.ts'
import { block, blockLines, cross, dot, letters, rectangle, stroke } from './marks.ts'
import { type Linear, linearOver } from './scales.ts'
import { swarm } from './swarm.ts'

const SWARM_HEIGHT = 64
const MARGIN = 20

/**
 * Distributions of one parameter at its stages, one strip a stage: every value a dot (a cross outside the
 * limits), mean and ± s behind them, the specification limits through all strips.
 */
export function consistencyChart(evidence: readonly ConsistencyEvidence[], options: ChartOptions): string {
  const [first] = evidence
  const caption = consistencyCaption(evidence)
  if (!first) return emptyDrawing(caption, options, '没有一致性数据。')
  const canvas = canvasOf(options)
  const x = linearOver(
    evidence.flatMap((each) => [...each.values, each.mean, ...limitsOf(each).map((limit) => limit.value)]),
    [MARGIN, canvas.width - MARGIN],
    5,
  )
  const strips = layStrips(evidence, x, canvas)
  const plot: Plot = {
    left: MARGIN,
    right: canvas.width - MARGIN,
    top: 0,
    bottom: strips.at(-1)?.bottom ?? 0,
  }
  const axis = { plot, ticks: levelTicks(canvas, x), name: first.parameterName, unit: first.unit }
  return drawing(caption, options, plot.bottom + bottomAxisHeight(canvas), [
    ...uprightHairlines(axis),
    ...bottomAxis(canvas, axis),
    ...strips.flatMap((strip) => drawStrip(strip, x, canvas)),
  ])
}

/** One stage with its labels and the heights at which its parts stand. */
interface Strip {
  readonly evidence: ConsistencyEvidence
  readonly callouts: readonly Callout[]
  readonly top: number
  readonly dotsTop: number
  readonly bottom: number
}

const limitsOf = ({ limits }: ConsistencyEvidence): { name: string; value: number }[] => [
  ...(limits.lower === undefined ? [] : [{ name: '下限', value: limits.lower }]),
  ...(limits.upper === undefined ? [] : [{ name: '上限', value: limits.upper }]),
]

const headline = (evidence: ConsistencyEvidence): string => {
  const outside = evidence.outOfSpec > 0 ? `，超规格 ${evidence.outOfSpec} 个` : ''
  return `n = ${evidence.n}，${dispersion(evidence)}${outside}`
}

const headBlock = (evidence: ConsistencyEvidence, canvas: Canvas) => ({
  x: MARGIN,
  text: headline(evidence),
  width: canvas.width - 2 * MARGIN,
  lines: 2,
})

/** Label of the mean; the first strip also names the limits, for all. */
function calloutsOf(evidence: ConsistencyEvidence, index: number, x: Linear): Callout[] {
  const { mean, sd, unit } = evidence
  const limits = limitsOf(evidence).map(({ name, value }) => ({
    x: x(value),
    text: `${name} ${withUnit(formatGiven(value), unit)}`,
    kind: 'kc-seal kc-halo',
  }))
  const text = withUnit(`均值 ${formatSpread(mean, sd)}`, unit)
  return [{ x: x(mean), text, kind: 'kc-ink kc-halo' }, ...(index === 0 ? limits : [])]
}

function layStrips(evidence: readonly ConsistencyEvidence[], x: Linear, canvas: Canvas): Strip[] {
  let top = 0
  return evidence.map((each, index) => {
    const callouts = calloutsOf(each, index, x)
    const head = 1 + blockLines(canvas, headBlock(each, canvas)).length
    const dotsTop = top + head * canvas.line + calloutHeight(canvas, callouts) + 6
    const strip = { evidence: each, callouts, top, dotsTop, bottom: dotsTop + SWARM_HEIGHT }
    top = strip.bottom + 20
    return strip
  })
}

function drawStrip({ evidence, callouts, top, dotsTop, bottom }: Strip, x: Linear, canvas: Canvas): Mark[] {
  const { mean, sd } = evidence
  const low = x(mean - (sd ?? 0))
  const band = { x: low, y: dotsTop, width: x(mean + (sd ?? 0)) - low, height: SWARM_HEIGHT }
  const upright = (kind: string, place: number) =>
    stroke(kind, [
      [place, dotsTop - 3],
      [place, bottom],
    ])
  return [
    letters({ x: MARGIN, y: top + canvas.size, text: stageName(evidence), kind: 'kc-strong kc-halo' }),
    block(canvas, { ...headBlock(evidence, canvas), top: top + canvas.line, kind: 'kc-halo' }),
    ...(sd === null ? [] : [rectangle('kc-wash', band)]),
    ...limitsOf(evidence).map(({ value }) => upright('kc-limit', x(value))),
    upright('kc-mean', x(mean)),
    ...drawCallouts(canvas, callouts, dotsTop),
    ...dots(evidence, dotsTop, x, canvas),
  ]
}

function dots({ values, limits }: ConsistencyEvidence, top: number, x: Linear, canvas: Canvas): Mark[] {
  const radius = values.length > 100 ? 2.5 : canvas.narrow ? 3 : 3.5
  const lowest = limits.lower === undefined ? Number.NEGATIVE_INFINITY : x(limits.lower)
  const highest = limits.upper === undefined ? Number.POSITIVE_INFINITY : x(limits.upper)
  const places = values.map((value) => x(value))
  return swarm(places, { radius, height: SWARM_HEIGHT }).map((grain) => {
    const point = [grain.x, top + SWARM_HEIGHT / 2 + grain.offset] as const
    const isOutside = grain.x < lowest || grain.x > highest
    return isOutside ? cross('kc-outside', point, radius) : dot('kc-dot', point, radius)
  })
}
