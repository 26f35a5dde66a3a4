import type { DegradationEvidence, DegradationUnit } from '../../model/evidence.ts'
import { bottomAxis, bottomAxisHeight, leftAxis, levelHairlines } from './axes.ts'
import { drawCallouts } from './callouts.ts'
import { type Canvas, type ChartOptions, canvasOf, drawing, type Mark } from './canvas.ts'
import { type Frame, layOut } from './degradation-frame.ts'
import { degradationCaption, thresholdName } from './degradation-table.ts'
import { emptyDrawing } from './empty.ts'
import { fittedPath } from './fitted-path.ts'
import { formatNumber, withUnit } from './format.ts'
import { dot, group, letters, stroke } from './marks.ts'

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
    ...drawLife(canvas, frame),
    ...drawDivide(canvas, frame),
    ...drawThreshold(canvas, frame),
  ])
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
      [place, plot.top - 8],
      [place, plot.bottom],
    ]),
    ...drawCallouts(canvas, callouts, plot.top - 8),
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
