import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'

/** PostScript names of the fonts a finished PDF embeds, without the letters of the subset, sorted. */
export async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf)
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => {
      const name = object instanceof PDFDict ? object.get(PDFName.of('FontName')) : undefined
      return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : []
    })
    .sort()
}
