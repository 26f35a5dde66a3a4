import {
  PDFDocument,
  type PDFName,
  PDFOperator,
  type PDFOperatorNames,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import { MARK, PAGE } from '../../render/sheets/measures.ts'
import { embedFont, shown, widthOf } from './embed-font.ts'
import { type MarkFont, markFont } from './font.ts'
import { linesOf } from './lines.ts'
import type { Mark } from './mark.ts'
import { type PageOf, writePayload } from './payload.ts'
import { modulesOf } from './qr.ts'

/** Points to a millimetre. */
const MM = 72 / 25.4

/**
 * Draws the mark on every page of a printed form: the QR code of that page and the readable characters, in
 * the head margin, as artifacts, which readers of tagged documents pass over. Tags, outline and metadata stay;
 * the same document and mark give the same bytes.
 */
export async function drawMarks(pdf: Uint8Array, mark: Mark): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const font = await markFont()
  const reference = embedFont(document, font)
  const pages = document.getPages()
  for (const [i, page] of pages.entries()) {
    drawMark(page, { mark, place: { page: i + 1, of: pages.length }, font, reference })
  }
  return document.save({ updateFieldAppearances: false })
}

interface Drawing {
  readonly mark: Mark
  readonly place: PageOf
  readonly font: MarkFont
  readonly reference: PDFRef
}

function drawMark(page: PDFPage, { mark, place, font, reference }: Drawing): void {
  const right = page.getWidth() - PAGE.right * MM
  const top = page.getHeight()
  const name = page.node.newFontDictionary('Mark', reference)
  page.pushOperators(
    operator('BDC', '/Artifact', '<</Type /Pagination /Subtype /Header>>'),
    operator('q'),
    operator('g', 0),
    ...codeAt(writePayload(mark, place), { left: right - MARK.side * MM, top: top - MARK.top * MM }),
    ...wordsAt(linesOf(mark.code, place), { font, name, right: right - (MARK.side + MARK.gap) * MM, top }),
    operator('Q'),
    operator('EMC'),
  )
}

/** The library's list of names has no marked content with properties, and takes any text for an operand. */
const operator = (name: string, ...operands: (string | number)[]): PDFOperator =>
  PDFOperator.of(
    name as PDFOperatorNames,
    operands.map((each) => (typeof each === 'number' ? number(each) : each)),
  )

/** Thousandths of a point are finer than any printer. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** All dark modules as one path, so that no hairline shows between them; neighbours in a row are one bar. */
function codeAt(text: string, { left, top }: { left: number; top: number }): PDFOperator[] {
  const modules = modulesOf(text)
  const size = (MARK.side * MM) / modules.length
  const bars = modules.flatMap((row, y) =>
    barsOf(row).map(({ from, length }) =>
      operator('re', left + from * size, top - (y + 1) * size, length * size, size),
    ),
  )
  return [...bars, operator('f')]
}

function barsOf(row: readonly boolean[]): { from: number; length: number }[] {
  return row.flatMap((dark, from) => {
    if (!dark || row[from - 1]) return []
    const end = row.indexOf(false, from)
    return [{ from, length: (end === -1 ? row.length : end) - from }]
  })
}

interface Words {
  readonly font: MarkFont
  readonly name: PDFName
  readonly right: number
  /** Upper edge of the page. */
  readonly top: number
}

/** The readable lines, right-aligned; a line's letters stand in the middle of its leading. */
function wordsAt(lines: readonly string[], { font, name, right, top }: Words): PDFOperator[] {
  const { size, lead } = MARK
  const height = ((font.ascent - font.descent) * size) / 1000
  const first = top - MARK.text * MM - (lead - height) / 2 - (font.ascent * size) / 1000
  return [
    operator('BT'),
    operator('Tf', name.asString(), size),
    ...lines.flatMap((line, i) => [
      operator('Tm', 1, 0, 0, 1, right - widthOf(line, size, font), first - i * lead),
      operator('Tj', shown(line, font).toString()),
    ]),
    operator('ET'),
  ]
}
