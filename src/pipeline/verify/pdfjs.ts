import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ScannedDocument } from './document.ts'
import { LONG_SIDE, type Raster } from './raster.ts'
import { damaged, locked, withoutPages } from './unreadable.ts'

const FOLDER = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))
const inPackage = (folder: string): string => `${join(FOLDER, folder)}/`

/** Opens a PDF with pdf.js, where Poppler is not at hand. Its decoders and fonts come from the package. */
export async function openWithPdfjs(path: string): Promise<ScannedDocument> {
  const { getDocument, PasswordException, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: inPackage('cmaps'),
    standardFontDataUrl: inPackage('standard_fonts'),
    wasmUrl: inPackage('wasm'),
    iccUrl: inPackage('iccs'),
    isOffscreenCanvasSupported: false,
  })
  const document = await task.promise.catch((cause: unknown) => {
    throw cause instanceof PasswordException ? locked(path, cause) : damaged(path, cause)
  })
  if (document.numPages === 0) throw withoutPages(path)
  return {
    pages: document.numPages,
    raster: (page) =>
      rasterOf(document, page).catch((cause: unknown) => {
        throw damaged(`${path} 第 ${page} 页`, cause)
      }),
    close: () => task.destroy(),
  }
}

async function rasterOf(document: PDFDocumentProxy, number: number): Promise<Raster> {
  const page = await document.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) })
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  )
  const context = canvas.getContext('2d')
  // pdf.js is typed for a browser's canvas; this one has the same methods.
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    background: '#fff',
  }).promise
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  page.cleanup()
  return { width: canvas.width, height: canvas.height, pixels: withoutAlpha(data) }
}

function withoutAlpha(data: Uint8ClampedArray): Uint8Array {
  const pixels = new Uint8Array((data.length / 4) * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    pixels[to] = data[from] ?? 255
    pixels[to + 1] = data[from + 1] ?? 255
    pixels[to + 2] = data[from + 2] ?? 255
  }
  return pixels
}
