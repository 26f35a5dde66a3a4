import type { Node } from 'mdast'
import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { Image } from '../../model/rich.ts'
import type { SourceText } from '../text.ts'

/** A stretch of visible text and the stretch of the file it was written in (offsets). */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface PlacedImage {
  readonly image: Image
  readonly place: Place
}

/** What may stand in a text: a submission's section, or a page of the site (guide, notice, opinion). */
export type TextKind = 'section' | 'page'

/** The state of turning one Markdown text into blocks. */
export interface Conversion {
  readonly source: SourceText
  /** Offset in the file at which the Markdown begins. */
  readonly begin: number
  readonly kind: TextKind
  readonly pieces: Piece[]
  readonly images: PlacedImage[]
  readonly findings: Finding[]
}

/** Offsets of a node in the file; parts of a split text have none of their own and stand after the last. */
export function rangeOf({ position }: Node, { begin, pieces }: Conversion): { start: number; end: number } {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start !== undefined && end !== undefined) return { start, end }
  const last = pieces.at(-1)?.end ?? begin
  return { start: last, end: last }
}

export function placeOf(node: Node, conversion: Conversion): Place {
  const { start, end } = rangeOf(node, conversion)
  return conversion.source.lines.placeOf(start, end)
}

type Complaint = Pick<Finding, 'rule' | 'message' | 'actual' | 'expected' | 'fix'>

export function report(node: Node, conversion: Conversion, complaint: Complaint): void {
  const { file } = conversion.source
  conversion.findings.push({ ...complaint, file, place: placeOf(node, conversion) })
}

/** Says that a kind of Markdown is not used here; the text beside it is still read. */
export function unsupported(node: Node, conversion: Conversion, what: string, fix: string): void {
  report(node, conversion, {
    rule: 'unsupported-markdown',
    message: `正文里不能用${what}。`,
    actual: what,
    expected: '段落、强调、列表、表格、链接、小标题和本文件夹里的图片',
    fix,
  })
}
