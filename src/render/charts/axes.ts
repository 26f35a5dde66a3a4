import type { Canvas, Mark } from './canvas.ts'
import { formatTicks, unitInBrackets } from './format.ts'
import { shorten, textWidth } from './lettering.ts'
import { type Anchor, letters, stroke } from './marks.ts'
import type { Linear } from './scales.ts'

/** The rectangle in which data are drawn. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A tick: where it is and what is written at it. */
export interface Tick {
  readonly at: number
  readonly label: string
}

/** An axis beside a plot; the unit 1 is not written. */
export interface Axis {
  readonly plot: Plot
  readonly ticks: readonly Tick[]
  readonly name: string
  readonly unit: string
}

/** Ticks at values, labelled alike. */
export function ticksAt(scale: (value: number) => number, values: readonly number[]): Tick[] {
  const labels = formatTicks(values)
  return values.map((value, index) => ({ at: scale(value), label: labels[index] ?? '' }))
}

/** Ticks of a level scale, few enough that their labels stay apart. */
export function levelTicks(canvas: Canvas, scale: Linear): Tick[] {
  const isRoomy = (ticks: readonly Tick[]): boolean => {
    const widest = Math.max(...ticks.map((tick) => textWidth(tick.label, canvas.size)))
    return ticks.every((tick, index) => index === 0 || tick.at - (ticks[index - 1]?.at ?? 0) >= widest + 8)
  }
  const choices = [8, 6, 5, 4, 3, 2].map((count) => ticksAt(scale, scale.ticks(count)))
  return choices.find(isRoomy) ?? ticksAt(scale, scale.domain()).slice(0, 1)
}

/** Width that the labels of an upright axis need. */
export const labelRoom = (canvas: Canvas, ticks: readonly Tick[]): number =>
  Math.max(...ticks.map((tick) => textWidth(tick.label, canvas.size)), 0) + 8

type TitlePlace = { readonly x: number; readonly y: number; readonly anchor: Anchor }

/** The title on one line: a long name is shortened, never the unit. */
function axisTitle(canvas: Canvas, { name, unit }: Axis, place: TitlePlace): Mark {
  const bracket = unitInBrackets(unit)
  const room = canvas.width - 16 - textWidth(bracket, canvas.size)
  const text = shorten(name, room, canvas.size) + bracket
  return letters({ ...place, text, kind: 'kc-ink kc-halo', full: name + bracket })
}

/** Upright hairlines at the ticks of a level axis. */
export const uprightHairlines = ({ plot, ticks }: Axis): Mark[] =>
  ticks.map(({ at }) =>
    stroke('kc-grid', [
      [at, plot.top],
      [at, plot.bottom],
    ]),
  )

/** Level hairlines at the ticks of an upright axis. */
export const levelHairlines = ({ plot, ticks }: Axis): Mark[] =>
  ticks.map(({ at }) =>
    stroke('kc-grid', [
      [plot.left, at],
      [plot.right, at],
    ]),
  )

/** The axis at the bottom: labels below the plot, the title under their right end. */
export function bottomAxis(canvas: Canvas, axis: Axis): Mark[] {
  const { plot, ticks } = axis
  const y = plot.bottom + canvas.size + 5
  return [
    ...ticks.map(({ at, label }) =>
      letters({ x: keepInside(canvas, label, at), y, text: label, anchor: 'middle' }),
    ),
    axisTitle(canvas, axis, { x: plot.right, y: y + canvas.line, anchor: 'end' }),
  ]
}

/** Height below a plot that `bottomAxis` takes. */
export const bottomAxisHeight = (canvas: Canvas): number => 2 * canvas.line + 8

/** The axis at the left: labels beside the plot, the title at the top of the chart. */
export function leftAxis(canvas: Canvas, axis: Axis): Mark[] {
  const { plot, ticks } = axis
  return [
    ...ticks.map(({ at, label }) =>
      letters({ x: plot.left - 8, y: at + canvas.size * 0.36, text: label, anchor: 'end' }),
    ),
    axisTitle(canvas, axis, { x: 0, y: canvas.size, anchor: 'start' }),
  ]
}

/** The middle of a label, moved so that the label stays on the canvas. */
export function keepInside(canvas: Canvas, label: string, x: number): number {
  const half = textWidth(label, canvas.size) / 2
  return Math.max(half, Math.min(canvas.width - half, x))
}
