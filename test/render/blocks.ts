import type { Block, Inline } from '../../src/model/rich.ts'

/** Short words for the blocks of a text. */
export const t = (text: string): Inline => ({ kind: 'text', text })
export const p = (...children: (string | Inline)[]): Block => ({
  kind: 'paragraph',
  children: children.map((each) => (typeof each === 'string' ? t(each) : each)),
})
export const h = (level: 1 | 2 | 3 | 4, text: string): Block => ({
  kind: 'heading',
  level,
  children: [t(text)],
})
export const ol = (...items: string[]): Block => ({
  kind: 'list',
  ordered: true,
  start: 1,
  items: items.map((item) => [p(item)]),
})
export const table = (head: string[], ...rows: string[][]): Block => ({
  kind: 'table',
  align: [],
  head: head.map((cell) => [t(cell)]),
  rows: rows.map((row) => row.map((cell) => [t(cell)])),
})
