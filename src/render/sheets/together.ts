import { plainText } from '../../model/rich.ts'
import { SIGNATURE, TYPE_AREA } from './measures.ts'
import type { Passage, Row } from './sheet.ts'
import { emsOf } from './typography.ts'

/** Leading of long cells in mm (20 pt), the fewest characters on one of their lines. */
const LEADING = (20 / 72) * 25.4
const LINE = 28

/** Two signature boxes with words and padding; what is left of the page is for the row before them. */
const BOXES = 2 * SIGNATURE.sealHeight + SIGNATURE.hand + SIGNATURE.opinion + 4 * LEADING
const LEFT = TYPE_AREA.height - BOXES

/** Rows with the signature boxes after them: no seal stands on a page without what it is set to. */
export function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = row.flow === 'closing' ? groups.at(-1) : undefined
    if (group) group.push(row)
    else groups.push([row])
  }
  return groups
}

/** Is a row low enough to stand whole above the two signature boxes? */
export const isLow = (row: Row): boolean => heightOf(row) <= LEFT

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
