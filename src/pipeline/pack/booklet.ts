import { PDFDocument } from '@cantoo/pdf-lib'

interface BookletOptions {
  readonly copies: number
  readonly title: string
  /** ISO date written into the file. */
  readonly date: string
}

/**
 * Printed documents one after another, the whole as often as copies are wanted, ready for a printer that
 * prints on both sides: a document of an odd number of pages is followed by an empty page. The same
 * documents and options give the same bytes.
 *
 * The file is for the printer alone and carries no tags or outline: the tags of a document belong to its own
 * tree, which a copy of its pages leaves behind, and two copies of each would read everything twice aloud.
 * Who reads on a screen takes the forms beside it in the pack, which are tagged.
 */
export async function booklet(
  pdfs: readonly Uint8Array[],
  { copies, title, date }: BookletOptions,
): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false })
  const day = new Date(`${date}T00:00:00Z`)
  whole.setTitle(title)
  whole.setLanguage('zh-CN')
  whole.setCreationDate(day)
  whole.setModificationDate(day)
  const documents = await Promise.all(pdfs.map((pdf) => PDFDocument.load(pdf, { updateMetadata: false })))
  for (let copy = 0; copy < copies; copy += 1) {
    for (const document of documents) await append(whole, document)
  }
  return whole.save()
}

async function append(whole: PDFDocument, document: PDFDocument): Promise<void> {
  const pages = await whole.copyPages(document, document.getPageIndices())
  for (const page of pages) whole.addPage(page)
  const last = pages.at(-1)
  if (last && pages.length % 2 === 1) whole.addPage([last.getWidth(), last.getHeight()])
}
