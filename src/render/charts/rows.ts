import type { Canvas, Mark } from './canvas.ts'
import { block, blockLines } from './marks.ts'

/** A row of a chart that lists things: its label, and where its marks stand. */
export interface Row<T> {
  readonly item: T
  readonly label: string
  readonly top: number
  /** Height at which the marks stand. */
  readonly middle: number
  readonly bottom: number
}

interface Listing<T> {
  readonly items: readonly T[]
  readonly label: (item: T) => string
  readonly top: number
  /** Height that the marks of a row need. */
  readonly height: number
}

/** Width of the labels' column; on a narrow canvas labels stand above their row. */
export const labelColumn = (canvas: Canvas): number => (canvas.narrow ? canvas.width : 208)

/** Left end of the marks. */
export const marksLeft = (canvas: Canvas): number => (canvas.narrow ? 16 : labelColumn(canvas) + 24)

const labelBox = (canvas: Canvas, text: string) => ({
  text,
  width: labelColumn(canvas),
  lines: 3,
})

/** Lays rows below each other, each as high as its label and its marks need. */
export function layRows<T>(canvas: Canvas, { items, label, top, height }: Listing<T>): Row<T>[] {
  let next = top
  return items.map((item) => {
    const text = label(item)
    const room = blockLines(canvas, labelBox(canvas, text)).length * canvas.line
    const start = next
    const size = canvas.narrow ? room + height : Math.max(room, height)
    next += size + 10
    const middle = canvas.narrow ? start + room + height / 2 : start + size / 2
    return { item, label: text, top: start, middle, bottom: start + size }
  })
}

/** The rows' labels: beside the marks, or above them on a narrow canvas. */
export const drawRowLabels = <T>(canvas: Canvas, rows: readonly Row<T>[]): Mark[] =>
  rows.map(({ label, top, bottom }) => {
    const box = labelBox(canvas, label)
    const room = blockLines(canvas, box).length * canvas.line
    const start = canvas.narrow ? top : (top + bottom - room) / 2
    return block(canvas, { ...box, x: 0, top: start, kind: 'kc-ink kc-halo' })
  })
