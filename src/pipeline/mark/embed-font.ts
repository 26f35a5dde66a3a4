import { type PDFDocument, PDFHexString, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import type { MarkFont } from './font.ts'

/** Six capitals and a plus name a subset (ISO 32000-1, 9.6.4). */
const NAME = 'KEKAOM+NotoSansSC-Regular'

/** Symbolic, since glyphs are chosen by number (ISO 32000-1, table 123). */
const SYMBOLIC = 4

/** Puts the font of marks into a document: a composite font whose codes are numbers of glyphs (ISO 32000-1, 9.7). */
export function embedFont(
  { context }: PDFDocument,
  { file, glyphs, ascent, descent, box }: MarkFont,
): PDFRef {
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: NAME,
      Flags: SYMBOLIC,
      FontBBox: [...box],
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: ascent,
      StemV: 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: NAME,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      CIDToGIDMap: 'Identity',
      FontDescriptor: descriptor,
      W: [...glyphs.values()].flatMap(({ id, width }) => [id, [width]]),
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: NAME,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(toUnicode(glyphs))),
    }),
  )
}

/** Numbers of a text's glyphs, as a PDF shows it. */
export const shown = (text: string, { glyphs }: MarkFont): PDFHexString =>
  PDFHexString.of(Array.from(text, (character) => hex(glyphOf(character, glyphs).id)).join(''))

/** Width of a text in points at a size. */
export const widthOf = (text: string, size: number, { glyphs }: MarkFont): number =>
  (Array.from(text).reduce((sum, character) => sum + glyphOf(character, glyphs).width, 0) * size) / 1000

function glyphOf(character: string, glyphs: MarkFont['glyphs']): { id: number; width: number } {
  const found = glyphs.get(character)
  if (!found) throw new Error(`a mark may not say ${character}`)
  return found
}

const hex = (number: number): string => number.toString(16).padStart(4, '0').toUpperCase()

/** What each glyph means, so that the text can be searched and copied (Adobe technical note 5411). */
const toUnicode = (glyphs: MarkFont['glyphs']): string => `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${glyphs.size} beginbfchar
${[...glyphs].map(([character, { id }]) => `<${hex(id)}><${hex(character.codePointAt(0) ?? 0)}>`).join('\n')}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
