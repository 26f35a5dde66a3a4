import { type Caption, type ChartOptions, canvasOf, drawing } from './canvas.ts'
import { block, blockLines, stroke } from './marks.ts'

/** A chart's place taken by the sentence that says why there is nothing to draw. */
export function emptyDrawing(caption: Caption, options: ChartOptions, reason: string): string {
  const canvas = canvasOf(options)
  const spec = { x: 0, top: 12, text: reason, width: canvas.width, lines: 4 }
  const height = blockLines(canvas, spec).length * canvas.line + 28
  const marks = [0.5, height - 0.5].map((y) =>
    stroke('kc-grid', [
      [0, y],
      [canvas.width, y],
    ]),
  )
  return drawing(caption, options, height, [...marks, block(canvas, spec)])
}
