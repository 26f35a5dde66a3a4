import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { PdfOpener, ScannedDocument } from './document.ts'
import { openPicture } from './picture.ts'
import { hasPoppler, openWithPoppler } from './poppler.ts'
import { unreadable } from './unreadable.ts'

/** What a file is by its first bytes, whatever its name says. */
type Kind = 'pdf' | 'picture'

const SIGNATURES: readonly (readonly [Kind, RegExp])[] = [
  // Readers accept what comes before the mark within the first kilobyte (ISO 32000-1, annex H).
  ['pdf', /%PDF-/],
  ['picture', /^\x89PNG/],
  ['picture', /^\xff\xd8\xff/],
  // TIFF: the order of bytes, then 42 in two of them.
  ['picture', /^(?:II\x2a|MM.\x2a)/s],
]

/** How PDFs are made into pixels: with Poppler's tools where they are, else with pdf.js. */
export const pdfOpener = async (): Promise<PdfOpener> =>
  hasPoppler() ? openWithPoppler : (await import('./pdfjs.ts')).openWithPdfjs

/**
 * Opens a scan: PDF, PNG, JPEG or TIFF.
 * @throws Problem (cannot read) where it is none of these, empty, damaged or locked
 */
export async function openScan(path: string, openPdf: PdfOpener): Promise<ScannedDocument> {
  const head = await firstBytes(path)
  if (head === '') throw unreadable(path, '文件是空的（0 字节）', '重新扫描，或换一份完好的文件')
  const kind = SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0]
  if (!kind)
    throw unreadable(
      path,
      '不是 PDF、PNG、JPEG 或 TIFF 文件',
      '把扫描件保存成 PDF 或图片；改后缀不能改变文件的格式',
    )
  return kind === 'pdf' ? openPdf(resolve(path)) : openPicture(path)
}

async function firstBytes(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory())
      throw unreadable(path, '是文件夹', '写出其中的文件，如 kekao verify 扫描/*.pdf')
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause
    throw unreadable(path, '读不到这个文件', '检查文件名和读取权限', cause)
  }
}
