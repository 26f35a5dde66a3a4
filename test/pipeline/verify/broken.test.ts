import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT, Problem } from '../../../src/pipeline/problem.ts'
import { openScan } from '../../../src/pipeline/verify/open.ts'
import { openWithPdfjs } from '../../../src/pipeline/verify/pdfjs.ts'
import { hasPoppler, openWithPoppler } from '../../../src/pipeline/verify/poppler.ts'
import { LONG_SIDE } from '../../../src/pipeline/verify/raster.ts'

const folder = mkdtempSync(join(tmpdir(), 'kekao-broken-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function pdfOf(sizes: readonly [number, number][], password?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const size of sizes) pdf.addPage(size)
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: 'x' })
  return pdf.save({ addDefaultPage: false })
}

const openers = [
  ['pdf.js', openWithPdfjs],
  ...(hasPoppler() ? ([['Poppler', openWithPoppler]] as const) : []),
] as const

/** What stops the program at a file. */
async function problemAt(path: string, openPdf: typeof openWithPdfjs): Promise<Problem> {
  try {
    const document = await openScan(path, openPdf)
    await document.raster(1)
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error(`${path} could be read`)
}

describe.each(openers)('with %s, a scan that cannot be read', (_, openPdf) => {
  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['is not there', () => join(folder, 'nothing.pdf'), /读不到这个文件/],
    ['is a folder', () => folder, /是文件夹/],
    ['has no bytes', () => put('empty.pdf', ''), /0 字节/],
    ['is a text', () => put('text.pdf', '推荐表\n'), /不是 PDF、PNG、JPEG 或 TIFF/],
    ['is a web page', () => put('page.jpg', '<!doctype html>'), /不是 PDF、PNG、JPEG 或 TIFF/],
    ['is the beginning of a PDF', () => put('cut.pdf', '%PDF-1.4\n%'), /已损坏或不完整/],
    ['is a PDF without pages', async () => put('none.pdf', await pdfOf([])), /没有页面|已损坏或不完整/],
    ['is a locked PDF', async () => put('locked.pdf', await pdfOf([[595, 842]], 'secret')), /加了密码/],
    ['is half a JPEG', async () => put('half.jpg', (await jpeg()).subarray(0, 300)), /已损坏或不完整/],
    [
      'is the head of a PNG',
      () => put('head.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
      /已损坏或不完整/,
    ],
    ['says it is enormous', () => put('huge.png', enormous()), /图片太大：60000 × 60000/],
  ])('%s: is told with a mend', async (_, make, expected) => {
    const path = await make()
    const { message, mend, exitCode } = await problemAt(path, openPdf)
    expect(message).toMatch(expected)
    expect(message.startsWith(path)).toBe(true)
    expect(mend).toMatch(/[\u4e00-\u9fff]/)
    expect(exitCode).toBe(EXIT.unreadable)
  })

  it.each<[string, [number, number]]>([
    ['a poster', [14400, 14400]],
    ['a strip', [14400, 20]],
    ['a stamp', [20, 20]],
  ])('%s is looked at as large as any page', async (_, size) => {
    const document = await openScan(put('size.pdf', await pdfOf([size])), openPdf)
    const { width, height, pixels } = await document.raster(1)
    expect(Math.max(width, height)).toBeLessThanOrEqual(LONG_SIDE + 1)
    expect(pixels.length).toBe(3 * width * height)
  })
})

const jpeg = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 400, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()

/** A PNG of 60 000 by 60 000 pixels by its head, with hardly any data. */
function enormous(): Buffer {
  const head = Buffer.alloc(25)
  head.writeUInt32BE(13, 0)
  head.write('IHDR', 4, 'latin1')
  head.writeUInt32BE(60_000, 8)
  head.writeUInt32BE(60_000, 12)
  head.set([8, 0, 0, 0, 0], 16)
  head.writeUInt32BE(crc32(head.subarray(4, 21)), 21)
  const data = Buffer.from('0000000a49444154789c636000000002000148afa4710000000049454e44ae426082', 'hex')
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, data])
}

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}

describe('pictures', () => {
  it.each([
    ['grey', (image: Sharp) => image.toColourspace('b-w').jpeg()],
    ['with transparency', (image: Sharp) => image.ensureAlpha(0.5).png()],
    ['in CMYK', (image: Sharp) => image.toColourspace('cmyk').jpeg()],
    ['of 16 bits', (image: Sharp) => image.toColourspace('rgb16').png()],
    [
      'of one bit',
      (image: Sharp) => image.toColourspace('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4' }),
    ],
  ])('%s become three bytes a pixel', async (_, encode) => {
    const image = sharp({ create: { width: 120, height: 200, channels: 3, background: '#fff' } })
    const path = put('picture', await encode(image).toBuffer())
    const { width, height, pixels } = await (await openScan(path, openWithPdfjs)).raster(1)
    expect([width, height, pixels.length]).toEqual([1488, LONG_SIDE, 3 * 1488 * LONG_SIDE])
  })

  it('may be a TIFF of several pages', async () => {
    const pages = await Promise.all(
      [10, 200].map((shade) =>
        sharp({
          create: { width: 40, height: 60, channels: 3, background: { r: shade, g: shade, b: shade } },
        })
          .png()
          .toBuffer(),
      ),
    )
    const path = put(
      'two.tiff',
      await sharp(pages, { join: { animated: true } })
        .tiff()
        .toBuffer(),
    )
    const document = await openScan(path, openWithPdfjs)
    expect(document.pages).toBe(2)
    expect((await document.raster(1)).pixels[0]).toBe(10)
    expect((await document.raster(2)).pixels[0]).toBe(200)
  })
})
