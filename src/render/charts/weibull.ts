import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import type { DegradationEvidence } from '../../model/evidence.ts'
import {
  type Axis,
  bottomAxis,
  bottomAxisHeight,
  labelRoom,
  leftAxis,
  levelHairlines,
  logTicks,
  type Plot,
  type Tick,
  uprightHairlines,
} from './axes.ts'
import { calloutHeight, drawCallouts } from './callouts.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { lifeName } from './degradation-table.ts'
import { emptyDrawing } from './empty.ts'
import { formatGiven, formatNumber, withUnit } from './format.ts'
import { dot, group, letters, stroke } from './marks.ts'
import { type PlottedLife, plottingPositions } from './plotting-positions.ts'
import { type Linear, type Logarithmic, logOver } from './scales.ts'
import { fitInWords, reliabilityInWords, weibullCaption } from './weibull-table.ts'

const HEIGHT = 260
/** From so many lives on their dots are drawn faint. */
const MANY = 100
const SHARES = [0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.99, 0.999]

/** ln(−ln(1 − F)): on this scale a Weibull distribution is a straight line over ln t. */
const weibit = (share: number): number => Math.log(-Math.log1p(-share))

/** Weibull probability plot of the pseudo lives with the fitted line; the design life dotted. */
export function weibullChart(evidence: DegradationEvidence, options: ChartOptions): string {
  const caption = weibullCaption(evidence)
  const lives = plottingPositions(evidence.units).filter(({ life }) => life > 0)
  if (lives.length === 0) return emptyDrawing(caption, options, `${fitInWords(evidence).join('，')}。`)
  const canvas = canvasOf(options)
  const frame = layOut(canvas, { evidence, lives })
  return drawing(caption, options, frame.plot.bottom + bottomAxisHeight(canvas), [
    ...levelHairlines(frame.upright),
    ...uprightHairlines(frame.level),
    ...leftAxis(canvas, frame.upright),
    ...bottomAxis(canvas, frame.level),
    ...drawLife(canvas, frame),
    ...drawFit(canvas, frame),
    group(
      lives.length > MANY ? 'kc-many' : 'kc-few',
      lives.map(({ unit, life, share }) =>
        dot(
          'kc-dot',
          [frame.x(life), frame.y(weibit(share))],
          3.5,
          `样品 ${unit}：${lifeText(evidence, life)}`,
        ),
      ),
    ),
  ])
}

const lifeText = ({ life }: DegradationEvidence, value: number): string =>
  withUnit(formatNumber(value, 4), life.unit)

interface Frame {
  readonly evidence: DegradationEvidence
  readonly x: Logarithmic
  readonly y: Linear
  readonly plot: Plot
  readonly upright: Axis
  readonly level: Axis
}

interface Data {
  readonly evidence: DegradationEvidence
  readonly lives: readonly PlottedLife[]
}

function layOut(canvas: Canvas, { evidence, lives }: Data): Frame {
  const [lowest = 0.1, highest = 0.9] = extent(lives, ({ share }) => share)
  const domain = [weibit(Math.min(0.01, lowest / 2)), weibit(Math.max(0.99, (1 + highest) / 2))]
  const top = canvas.line + calloutHeight(canvas, lifeCallouts(evidence, 0)) + 14
  const y = scaleLinear(domain, [top + HEIGHT, top])
  const yTicks = shareTicks(canvas, y)
  const plot = { left: labelRoom(canvas, yTicks), right: canvas.width - 12, top, bottom: top + HEIGHT }
  const x = logOver([...lives.map(({ life }) => life), evidence.life.value], [plot.left, plot.right])
  const ticks = logTicks(canvas, x)
  const upright = { plot, ticks: yTicks, name: '累积失效概率', unit: '%' }
  const level = { plot, ticks, name: '伪失效寿命，对数刻度', unit: evidence.life.unit }
  return { evidence, x, y, plot, upright, level }
}

/** Usual shares, those left out that would stand too close. */
function shareTicks(canvas: Canvas, y: Linear): Tick[] {
  const [low = 0, high = 0] = y.domain()
  const ticks: Tick[] = []
  for (const share of SHARES.filter((each) => weibit(each) >= low && weibit(each) <= high)) {
    const at = y(weibit(share))
    const last = ticks.at(-1)
    if (!last || last.at - at >= canvas.line) ticks.push({ at, label: formatGiven(share * 100) })
  }
  return ticks
}

const lifeCallouts = (evidence: DegradationEvidence, x: number) =>
  [lifeName(evidence), reliabilityInWords(evidence)]
    .filter((text) => text !== '')
    .map((text) => ({ x, text, kind: 'kc-ink' }))
    .reverse()

function drawLife(canvas: Canvas, { evidence, x, plot }: Frame): Mark[] {
  const place = x(evidence.life.value)
  return [
    stroke('kc-life', [
      [place, plot.top - 8],
      [place, plot.bottom],
    ]),
    ...drawCallouts(canvas, lifeCallouts(evidence, place), plot.top - 8),
  ]
}

/** The fitted line as far as it lies in the plot, and its parameters in the empty corner below it. */
function drawFit(canvas: Canvas, { evidence, x, y, plot }: Frame): Mark[] {
  const words = fitInWords(evidence)
  const notes = words.map((text, index) =>
    letters({
      x: plot.right - 8,
      y: plot.bottom - 10 - (words.length - 1 - index) * canvas.line,
      text,
      anchor: 'end',
      kind: 'kc-ink kc-halo',
    }),
  )
  if (!evidence.weibull) return notes
  const { shape, scale } = evidence.weibull
  const [low = 0, high = 0] = y.domain()
  const [first = 1, last = 1] = x.domain()
  const heightAt = (t: number) => Math.min(high, Math.max(low, shape * Math.log(t / scale)))
  const timeAt = (height: number) => Math.min(last, Math.max(first, scale * Math.exp(height / shape)))
  const ends = [low, high].map((height) => timeAt(height))
  const line = stroke(
    'kc-fit',
    ends.map((t) => [x(t), y(heightAt(t))] as const),
  )
  return [line, ...notes]
}
