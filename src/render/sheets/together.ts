import { plainText } from '../../model/rich.ts'
import { SIGNATURE, TYPE_AREA } from './measures.ts'
import type { Passage, Row } from './sheet.ts'
import { emsOf } from './typography.ts'

/** A row as placed: `open` where the next one is the rest of the same row, without a line between them. */
export interface PlacedRow {
  readonly row: Row
  readonly open: boolean
}

/** Leading of long cells in mm (20 pt), the fewest characters on one of their lines. */
const LEADING = (20 / 72) * 25.4
const LINE = 28

/** Two signature boxes with words and padding; what is left of the page is for the row before them. */
const BOXES = 2 * SIGNATURE.sealHeight + SIGNATURE.hand + SIGNATURE.opinion + 4 * LEADING
const LEFT = TYPE_AREA.height - BOXES

/**
 * Rows in groups that do not break. Signature boxes form one group with the row before them, or with
 * the last part of it where it is long, so that no seal stands on a page of its own.
 */
export function groupsOf(rows: readonly Row[]): PlacedRow[][] {
  const groups: PlacedRow[][] = []
  for (const row of rows) {
    const group = row.flow === 'closing' ? groups.pop() : undefined
    if (group) groups.push(...joined(group, row))
    else groups.push([{ row, open: false }])
  }
  return groups
}

/** Is a row low enough to stand whole above the two signature boxes? */
export const isLow = (row: Row): boolean => heightOf(row) <= LEFT

/** The group with a closing row after it: one group, or two where its last row is too high to stay whole. */
function joined(group: readonly PlacedRow[], closing: Row): PlacedRow[][] {
  const placed = { row: closing, open: false }
  const before = group.at(-1)?.row
  if (!before || before.flow === 'closing' || isLow(before)) return [[...group, placed]]
  const parts = detach(before)
  if (!parts) return [[...group], [placed]]
  const [main, rest] = parts
  return [
    [...group.slice(0, -1), { row: main, open: true }],
    [{ row: rest, open: false }, placed],
  ]
}

/** Height of a row in mm, not less than it will be. */
const heightOf = ({ height, cells }: Row): number =>
  Math.max(
    height,
    ...cells.map(({ content }) => (content.kind === 'body' ? textHeight(content.passages) : 0)),
  )

const textHeight = (passages: readonly Passage[]): number =>
  LEADING * (1 + passages.reduce((lines, passage) => lines + linesOf(passage), 0))

function linesOf(passage: Passage): number {
  if (passage.kind === 'photos') return Number.POSITIVE_INFINITY
  if (passage.kind !== 'text') return 1
  if (passage.blocks.some(({ kind }) => kind === 'table' || kind === 'image')) return Number.POSITIVE_INFINITY
  const paragraphs = plainText(passage.blocks).split('\n')
  return paragraphs.reduce((lines, paragraph) => lines + Math.ceil((emsOf(paragraph) + 2) / LINE), 0)
}

/** Splits a row of one cell before its last titled part, where that part is low. */
function detach(row: Row): [Row, Row] | null {
  const [cell, ...others] = row.cells
  if (!cell || others.length > 0 || row.height > 0 || cell.content.kind !== 'body') return null
  const { passages } = cell.content
  const from = passages.findLastIndex(({ kind }) => kind === 'title')
  if (from <= 0 || textHeight(passages.slice(from)) > LEFT) return null
  const withPassages = (some: readonly Passage[]): Row => ({
    ...row,
    cells: [{ ...cell, content: { kind: 'body', passages: some } }],
  })
  return [withPassages(passages.slice(0, from)), withPassages(passages.slice(from))]
}
