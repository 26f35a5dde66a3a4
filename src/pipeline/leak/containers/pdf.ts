import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { APART, inside, type Passage, type Read } from '../passage.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The words of any value: strings at whatever depth. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/** PDF: the text, links and notes of each page, properties, XMP, outline and attached files. */
export function readPdf(read: Read): Read {
  return async (bytes, _, depth) => {
    const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const task = getDocument({
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      useSystemFonts: false,
      disableFontFace: true,
      cMapUrl: `${join(home, 'cmaps')}/`,
      standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    })
    try {
      const document = await task.promise
      const passages: Passage[] = []
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number)
        const { items } = await page.getTextContent()
        const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
        const notes = wordsIn(await page.getAnnotations()).join(APART)
        passages.push({ where: `第 ${number} 页`, text: `${text}${APART}${notes}` })
      }
      const { info, metadata } = await document.getMetadata()
      passages.push({ where: '文档属性', text: wordsIn(info).join(APART) })
      if (metadata) passages.push({ where: 'XMP', text: wordsIn([...metadata]).join(APART) })
      passages.push({ where: '书签', text: wordsIn(await document.getOutline()).join(APART) })
      return [...passages, ...(await attached(document, read, depth))]
    } finally {
      await task.destroy()
    }
  }
}

/** Names, descriptions and contents of attached files. */
async function attached(document: PDFDocumentProxy, read: Read, depth: number): Promise<Passage[]> {
  const files: ReadonlyMap<string, unknown> = (await document.getAttachments()) ?? new Map()
  const passages: Passage[] = []
  for (const [name, about] of files) {
    passages.push({ where: '附件', text: [name, ...wordsIn(about)].join(APART) })
    const content = await document.getAttachmentContent(name)
    if (content) passages.push(...inside(`附件 ${name}`, await read(content, name, depth + 1)))
  }
  return passages
}
