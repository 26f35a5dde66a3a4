import type { Canvas, Mark } from './canvas.ts'
import { textWidth } from './lettering.ts'
import { letters } from './marks.ts'

/** A label that belongs to a place on a level axis. */
export interface Callout {
  readonly x: number
  readonly text: string
  readonly kind?: string
}

interface Placed extends Callout {
  readonly left: number
  readonly right: number
  readonly row: number
}

/** Puts labels over their places, inside the canvas, on as many rows as keep them apart. */
function place(canvas: Canvas, callouts: readonly Callout[]): Placed[] {
  const placed: Placed[] = []
  for (const callout of callouts) {
    const width = textWidth(callout.text, canvas.size)
    const left = Math.max(0, Math.min(canvas.width - width, callout.x - width / 2))
    const meets = (row: number) =>
      placed.some((each) => each.row === row && left < each.right + 10 && each.left - 10 < left + width)
    let row = 0
    while (meets(row)) row += 1
    placed.push({ ...callout, left, right: left + width, row })
  }
  return placed
}

/** Height of the rows that the labels take. */
export const calloutHeight = (canvas: Canvas, callouts: readonly Callout[]): number =>
  (Math.max(-1, ...place(canvas, callouts).map((each) => each.row)) + 1) * canvas.line

/** The labels, the first row at the bottom, standing on `bottom`. */
export const drawCallouts = (canvas: Canvas, callouts: readonly Callout[], bottom: number): Mark[] =>
  place(canvas, callouts).map(({ left, right, text, kind, row }) =>
    letters({ x: (left + right) / 2, y: bottom - 6 - row * canvas.line, text, kind, anchor: 'middle' }),
  )
