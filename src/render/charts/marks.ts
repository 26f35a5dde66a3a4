import { s } from 'hastscript'
import { at, type Canvas, type Mark } from './canvas.ts'
import { wrap } from './lettering.ts'

export type Anchor = 'start' | 'middle' | 'end'

interface Letters {
  readonly x: number
  /** The base line. */
  readonly y: number
  readonly text: string
  readonly anchor?: Anchor
  /** Classes besides `kc-text`. */
  readonly kind?: string
  /** The whole text, where `text` is a part of it. */
  readonly full?: string
}

/** One line of text. */
export function letters({ x, y, text, anchor = 'start', kind = '', full }: Letters): Mark {
  const className = ['kc-text', ...kind.split(' ').filter(Boolean)]
  const textAnchor = anchor === 'start' ? undefined : anchor
  const title = full === undefined || full === text ? [] : [s('title', full)]
  return s('text', { className, x: at(x), y: at(y), textAnchor }, [...title, text])
}

interface Block {
  readonly x: number
  readonly top: number
  readonly text: string
  readonly width: number
  /** At most so many lines; the rest is in the title. */
  readonly lines: number
  readonly anchor?: Anchor
  readonly kind?: string
}

/** Lines of a block of text. */
export const blockLines = (
  canvas: Canvas,
  { text, width, lines }: Pick<Block, 'text' | 'width' | 'lines'>,
): string[] => wrap(text, { width, size: canvas.size, lines })

/** A text on several lines, shortened if need be. */
export function block(canvas: Canvas, spec: Block): Mark {
  const lines = blockLines(canvas, spec)
  const full = lines.some((line) => line.endsWith('…')) ? spec.text : undefined
  const { x, top, anchor, kind } = spec
  return s(
    'g',
    lines.map((text, index) =>
      letters({ x, y: top + canvas.size + index * canvas.line, text, anchor, kind, full }),
    ),
  )
}

type Point = readonly [x: number, y: number]

/** A line through points. */
export const stroke = (kind: string, points: readonly Point[]): Mark =>
  s('path', {
    className: kind.split(' '),
    d: points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join(''),
  })

/** A dot, with a title for those who point at it. */
export const dot = (kind: string, [x, y]: Point, radius: number, title?: string): Mark =>
  s('circle', { className: kind.split(' '), cx: at(x), cy: at(y), r: at(radius) }, titled(title))

/** A cross, for what lies outside: its form tells it apart without colour. */
export const cross = (kind: string, [x, y]: Point, arm: number): Mark =>
  s('path', {
    className: kind.split(' '),
    d: `M${at(x - arm)} ${at(y - arm)}L${at(x + arm)} ${at(y + arm)}M${at(x - arm)} ${at(y + arm)}L${at(x + arm)} ${at(y - arm)}`,
  })

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const rectangle = (kind: string, { x, y, width, height }: Rectangle, title?: string): Mark =>
  s(
    'rect',
    { className: kind.split(' '), x: at(x), y: at(y), width: at(Math.max(0, width)), height: at(height) },
    titled(title),
  )

const titled = (title: string | undefined): Mark[] => (title === undefined ? [] : [s('title', title)])

export const group = (kind: string, marks: readonly Mark[]): Mark =>
  s('g', { className: kind.split(' ') }, [...marks])
