import type { Canvas, Mark } from './canvas.ts'
import { formatGiven, formatTicks, unitInBrackets } from './format.ts'
import { shorten, textWidth } from './lettering.ts'
import { type Anchor, letters, stroke } from './marks.ts'
import { type Linear, type Logarithmic, logTickChoices } from './scales.ts'

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

/** The first choice of ticks whose labels stay apart on a level axis. */
function roomiest(canvas: Canvas, choices: readonly (readonly Tick[])[]): readonly Tick[] {
  const isRoomy = (ticks: readonly Tick[]): boolean => {
    const boxes = ticks.map(({ at, label }) => {
      const half = textWidth(label, canvas.size) / 2
      const middle = keepInside(canvas, label, at)
      return [middle - half, middle + half] as const
    })
    return boxes.every(([left], index) => left >= (boxes[index - 1]?.[1] ?? -8) + 8)
  }
  return choices.find(isRoomy) ?? (choices.at(-1) ?? []).slice(0, 1)
}

/** Ticks of a level linear scale. */
export const levelTicks = (canvas: Canvas, scale: Linear): readonly Tick[] =>
  roomiest(
    canvas,
    [8, 6, 5, 4, 3, 2].map((count) => ticksAt(scale, scale.ticks(count))),
  )

/** Ticks of a level logarithmic scale. */
export const logTicks = (canvas: Canvas, scale: Logarithmic): readonly Tick[] =>
  roomiest(
    canvas,
    logTickChoices(scale).map((values) =>
      values.map((value) => ({ at: scale(value), label: formatGiven(value) })),
    ),
  )

/** Width that the labels of an upright axis need. */
export const labelRoom = (canvas: Canvas, ticks: readonly Tick[]): number =>
  Math.max(...ticks.map((tick) => textWidth(tick.label, canvas.size)), 0) + 8

type TitlePlace = { readonly x: number; readonly y: number; readonly anchor: Anchor }

/** The title on one line: a long name is shortened, never the unit. */
function axisTitle(canvas: Canvas, { name, unit }: Axis, place: TitlePlace): Mark {
  const bracket = unitInBrackets(unit)
  const side = place.anchor === 'end' ? place.x : canvas.width - place.x
  const room = side - textWidth(bracket, canvas.size)
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
