import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'

/** How a chart is to be drawn. */
export interface ChartOptions {
  /** Prefix of the ids in the chart, unlike that of any other chart on the page. */
  readonly id: string
  /** Width of the view box: 640, or 360 for a phone. */
  readonly width?: 640 | 360
}

/** Title and sentence of a chart: its `<title>` and `<desc>`. */
export interface Caption {
  readonly title: string
  readonly summary: string
}

/** What a chart draws on. Lengths in units of the view box. */
export interface Canvas {
  readonly width: number
  readonly narrow: boolean
  /** Size of the text: see `TEXT_SIZES`. */
  readonly size: number
  /** Height of a line of text. */
  readonly line: number
}

/** A phone shows the narrow chart a little reduced, so its text is drawn larger. */
export const TEXT_SIZES = { wide: 13, narrow: 14 } as const

export type Mark = Element

export function canvasOf({ width = 640 }: ChartOptions): Canvas {
  const narrow = width === 360
  const size = narrow ? TEXT_SIZES.narrow : TEXT_SIZES.wide
  return { width, narrow, size, line: size + 6 }
}

/** A coordinate: two decimals at most. A chart with a coordinate that is no number is our own bug. */
export function at(coordinate: number): number {
  if (!Number.isFinite(coordinate)) throw new Error(`A chart has a coordinate ${coordinate}`)
  return Math.round(coordinate * 100) / 100
}

/** The chart as SVG text: title and description named by `aria-labelledby`, no styles, no script. */
export function drawing(
  caption: Caption,
  options: ChartOptions,
  height: number,
  marks: readonly Mark[],
): string {
  const { width, narrow } = canvasOf(options)
  const variant = narrow ? 'narrow' : 'wide'
  const title = `${options.id}-${variant}-title`
  const description = `${options.id}-${variant}-desc`
  const properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${at(height)}`,
    className: ['kc', `kc-${variant}`],
    role: 'img',
    ariaLabelledBy: `${title} ${description}`,
  }
  const head = [s('title', { id: title }, caption.title), s('desc', { id: description }, caption.summary)]
  return toHtml(s('svg', properties, [...head, ...marks]), { space: 'svg', closeEmptyElements: true })
}
