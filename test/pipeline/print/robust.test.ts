import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../src/pipeline/browser/find.ts'
import { launchBrowser } from '../../../src/pipeline/browser/launch.ts'
import { readPictures } from '../../../src/pipeline/forms/pictures.ts'
import { writeFontConfig } from '../../../src/pipeline/print/font-config.ts'
import { prepareFonts } from '../../../src/pipeline/print/fonts.ts'
import { openPage } from '../../../src/pipeline/print/page.ts'
import { openPrinter } from '../../../src/pipeline/print/printer.ts'
import { openSession, type Session } from '../../../src/pipeline/print/session.ts'
import { createStock } from '../../../src/pipeline/print/stock.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { images, practice, settings } from '../../render/example.ts'

const cacheDir = join(process.cwd(), '.kekao')
const html = toHtml(annex2(practice, settings), { images })

describe('printing goes on', () => {
  let session: Session
  let print: (html: string) => Promise<Uint8Array>
  beforeAll(async () => {
    const found = await findBrowser({ cacheDir })
    const config = await writeFontConfig(await prepareFonts(cacheDir), cacheDir)
    session = await openSession(() => launchBrowser(found, { env: { FONTCONFIG_FILE: config } }))
    const page = { serve: () => false, timeLimit: 30_000 }
    print = createStock(async () => openPage(await session.browser(), page))
    await print(html)
  }, 60_000)
  afterAll(() => session.close())

  /** Crashes every page of a browser; a page that is gone does not answer. */
  async function crash(browser: Browser): Promise<void> {
    for (const page of await browser.pages()) {
      const tool = await page.createCDPSession()
      void tool.send('Page.crash').catch(() => undefined)
    }
  }

  it('after a page has crashed while it printed', async () => {
    const printing = print(html)
    await crash(await session.browser())
    expect((await printing).length).toBeGreaterThan(10_000)
  }, 60_000)

  it('after the browser was killed while it printed', async () => {
    // On pages that are well: a page crashed before would use up the second try.
    await print(html)
    const before = await session.browser()
    const printing = print(html)
    before.process()?.kill('SIGKILL')
    expect((await printing).length).toBeGreaterThan(10_000)
    expect(await session.browser()).not.toBe(before)
  }, 60_000)
})

describe('a document that takes too long', () => {
  it('is given up with a mend', async () => {
    const found = await findBrowser({ cacheDir })
    const browser = await launchBrowser(found)
    try {
      const open = (timeLimit: number) => openPage(browser, { serve: () => false, timeLimit })
      await expect(createStock(() => open(1))(html)).rejects.toMatchObject({
        name: 'EnvironmentError',
        exitCode: 4,
        mend: expect.stringContaining('图片和表格'),
      })
    } finally {
      await browser.close()
    }
  }, 60_000)
})

describe('photos', () => {
  it('of twelve megapixels are printed at 300 dpi: five of them make no heavy form', async () => {
    const [width, height] = [4000, 3000]
    const noise = await sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .blur(2)
      .jpeg({ quality: 92 })
      .toBuffer()
    const paths = Array.from({ length: 5 }, (_, i) => `editions/2025/practices/bearing/photos/${i}.jpg`)
    const photos = paths.map((path, i) => ({
      path,
      type: 'jpg' as const,
      width,
      height,
      alt: `照片${i}`,
      caption: null,
    }))
    const product = {
      ...practice.form.product,
      photos: paths.map((path) => path.slice(path.indexOf('photos/'))),
    }
    const submission = { ...practice, photos, form: { ...practice.form, product } }
    const files = paths.map((path) => ({ path, size: noise.length, bytes: () => new Uint8Array(noise) }))
    const pictures = await readPictures(submission, files)
    // The longer side is 90 mm on paper at most.
    for (const picture of pictures.values())
      expect(Math.max(picture.width, picture.height)).toBe(Math.ceil((90 / 25.4) * 300))
    const printer = await openPrinter({ cacheDir })
    try {
      const pdf = await printer.print(toHtml(annex2(submission, settings), { images: pictures }), {
        date: '2025-09-30',
        author: '',
      })
      expect(noise.length * 5).toBeGreaterThan(10_000_000)
      expect(pdf.length).toBeLessThan(3_000_000)
    } finally {
      await printer.close()
    }
  }, 60_000)
})
