import { describeDocument } from './describe.ts'
import { type PdfObject, type PdfObjects, readObjects } from './objects.ts'
import { writeObjects } from './write.ts'

export interface Finishing {
  /** ISO date written into the file. */
  readonly date: string
  /** Who has written what is printed; '' where nobody in particular has. */
  readonly author: string
}

/**
 * Makes a PDF of Chromium the same for the same content, and small: the dates become the given one, the
 * ids of the structure tree, which grow with the page's history, count from 1, everything but the
 * streams is compressed. Adds the author, metadata as XMP, and what the tags of PDF 2.0 stand for in 1.7.
 */
export function finishPdf(pdf: Uint8Array, finishing: Finishing): Uint8Array {
  return writeObjects(describeDocument(withRoles(countNodes(readObjects(pdf))), finishing))
}

const NODE = /\(node(\d{8})\)/g

/** The ids of the structure tree from 1, in their order. */
function countNodes(pdf: PdfObjects): PdfObjects {
  const found = new Set(pdf.objects.flatMap(({ text }) => Array.from(text.matchAll(NODE), ([, id]) => id)))
  const numbers = new Map([...found].sort().map((id, i) => [id, String(i + 1).padStart(8, '0')]))
  return edited(pdf, ({ text }) => text.replace(NODE, (_, id: string) => `(node${numbers.get(id)})`))
}

/** ISO 32000-1, 14.8.4 knows neither; a reader of PDF 1.7 takes them for what they are mapped to. */
const ROLES = '/RoleMap <</Strong /Span /Em /Span>>'

const withRoles = (pdf: PdfObjects): PdfObjects =>
  edited(pdf, ({ text }) => text.replace(/^<<\/Type \/StructTreeRoot\b/, `$&\n${ROLES}`))

const edited = (pdf: PdfObjects, edit: (object: PdfObject) => string): PdfObjects => ({
  ...pdf,
  objects: pdf.objects.map((each) => ({ ...each, text: edit(each) })),
})
