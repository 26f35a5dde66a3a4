import { createServer } from 'node:http'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverageOf, covers } from '../../../src/pipeline/print/coverage.ts'
import { FACES } from '../../../src/pipeline/print/faces.ts'
import { prepareFonts } from '../../../src/pipeline/print/fonts.ts'
import { missingGlyphs } from '../../../src/pipeline/print/glyphs.ts'
import { inspectEnvironment } from '../../../src/pipeline/print/inspect.ts'
import { createPool } from '../../../src/pipeline/print/pool.ts'
import { openPrinter, type Printer } from '../../../src/pipeline/print/printer.ts'
import { createStock } from '../../../src/pipeline/print/stock.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import { fmea, images, practice, settings } from '../../render/example.ts'

const cacheDir = join(process.cwd(), '.kekao')
const finishing = { date: '2025-09-30', author: '示例公司' }
const pagesOf = async (pdf: Uint8Array): Promise<number> => (await PDFDocument.load(pdf)).getPageCount()

describe('the printer', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter({ cacheDir })
  }, 120_000)
  afterAll(() => printer.close())

  const practiceHtml = toHtml(annex2(practice, settings), { images })
  const fmeaHtml = toHtml(annex4(fmea, settings), { images })

  it('gives the same bytes whatever was printed before', async () => {
    const [first, ...others] = await Promise.all(
      [fmeaHtml, practiceHtml, fmeaHtml, fmeaHtml].map((html) => printer.print(html, finishing)),
    )
    expect(others[1]).toEqual(first)
    expect(others[2]).toEqual(first)
    expect(others[0]).not.toEqual(first)
  })

  it('says which characters it cannot print', async () => {
    const print = printer.print('<!doctype html><title>字</title><p>示例𠮷㛃䶮公司</p>', finishing)
    await expect(print).rejects.toMatchObject({ name: 'MissingGlyphsError', characters: ['𠮷'], exitCode: 1 })
  })

  it('runs no script and fetches nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    await printer.print(
      `<!doctype html><title>x</title><link rel=stylesheet href="${host}/css"><style>@import "${host}/import"; p { background: url(${host}/background) }</style>
       <p>x</p><img src="${host}/image"><iframe src="${host}/frame"></iframe><iframe src="file:///etc/hostname"></iframe>
       <script src="${host}/script"></script><script>new Image().src = "${host}/run"</script><video src="${host}/video"></video>`,
      finishing,
    )
    server.close()
    expect(asked).toEqual([])
  })

  it('says what the machine has', async () => {
    const inspection = await inspectEnvironment({ cacheDir })
    expect(inspection).toMatchObject({ kind: 'ready', browser: { version: expect.stringMatching(/Chrome/) } })
    expect(inspection.kind === 'ready' && inspection.fonts).toEqual([
      ...new Set(FACES.map(({ name }) => name)),
    ])
  }, 60_000)

  it('hands the fonts over where the browser does not see them', async () => {
    const served = await openPrinter({ cacheDir, delivery: 'served' })
    try {
      const pages = await pagesOf(await served.print(fmeaHtml, finishing))
      expect(pages).toBe(await pagesOf(await printer.print(fmeaHtml, finishing)))
    } finally {
      await served.close()
    }
  }, 60_000)
})

describe('coverage', () => {
  // Checked with fontconfig: fc-query -f '%{charset}'.
  it.each([
    ['可', ['Kekao Song', 'Kekao Hei', 'Noto Serif SC', 'Noto Sans SC']],
    ['䶮', ['Noto Serif SC', 'Noto Sans SC']],
    ['𬭚', ['Noto Serif SC', 'Noto Sans SC']],
    ['⺅', ['Noto Serif SC', 'Noto Sans SC']],
    ['☑', ['Noto Sans Symbols 2']],
    ['𠮷', []],
  ])('%s is in %j', async (character, families) => {
    const faces = await prepareFonts(cacheDir)
    const codePoint = character.codePointAt(0) ?? 0
    const having: string[] = []
    for (const { family, path } of faces) {
      if (covers(await coverageOf(path), codePoint)) having.push(family)
    }
    expect([...new Set(having)].sort()).toEqual([...families].sort())
  })

  it('asks no glyph for what prints nothing', () => {
    expect(missingGlyphs('\u3000\u00a0\u200b\u2060\ufe0f\u200d甲', [])).toEqual(['甲'])
  })
})

describe('pages', () => {
  const page = (print: () => Promise<Uint8Array>, printed = 0) => ({
    printed: () => printed,
    print,
    close: () => Promise.resolve(),
  })
  const fine = () => Promise.resolve(new Uint8Array([1]))
  const crash = () => Promise.reject(new Error('Page crashed!'))

  it('tries a document once more after a crash', async () => {
    const pages = [page(crash), page(fine)]
    const print = createStock(async () => pages.shift() ?? page(crash))
    expect(await print('')).toEqual(new Uint8Array([1]))
    expect(pages).toEqual([])
  })

  it('gives up after the second', async () => {
    const print = createStock(async () => page(crash))
    await expect(print('')).rejects.toMatchObject({ name: 'EnvironmentError', exitCode: 4 })
  })

  it.each([
    [199, 1],
    [200, 2],
  ])('a page that has printed %i documents makes %i pages for two', async (printed, pages) => {
    let opened = 0
    const print = createStock(async () => {
      opened += 1
      return page(fine, printed)
    })
    await print('')
    await print('')
    expect(opened).toBe(pages)
  })

  it('prints no more at once than allowed, in order', async () => {
    const run = createPool(2)
    const log: string[] = []
    let now = 0
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        run(async () => {
          now += 1
          log.push(`${name}${now}`)
          await new Promise((resolve) => setTimeout(resolve, 5))
          now -= 1
        }),
      ),
    )
    expect(log).toEqual(['a1', 'b2', 'c2', 'd2'])
  })
})
