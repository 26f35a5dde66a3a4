import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Text that stands on one line: where it begins, in points from the left and lower edge of the page. */
export interface PrintedLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  /** Pieces of text as the PDF shows them, in its order. */
  readonly pieces: readonly PrintedLine[]
  /** From top to bottom; pieces of the same height joined from left to right. */
  readonly lines: readonly PrintedLine[]
}

/** The text of a PDF with its places. */
export async function readPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({
    data: Uint8Array.from(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  })
  const document = await task.promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    )
    pages.push({ width, height, pieces, lines: linesOf(pieces) })
  }
  await task.destroy()
  return pages
}

function linesOf(pieces: readonly PrintedLine[]): PrintedLine[] {
  const heights = [...new Set(pieces.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  return heights.flatMap((height) => {
    const inLine = pieces.filter(({ y }) => Math.round(y) === height).sort((a, b) => a.x - b.x)
    const [first] = inLine
    const text = inLine.map((piece) => piece.text).join('')
    return first && text.trim() !== '' ? [{ text, x: first.x, y: first.y }] : []
  })
}

/** All text without white space. */
export const textOf = (pages: readonly PrintedPage[]): string =>
  pages
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join('')
    .replace(/\s/gu, '')
