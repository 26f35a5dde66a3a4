import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Damage, randomFrom, scanOf, UNDAMAGED } from '../../../scripts/bench/scan.ts'
import { recommendationForms } from '../../../src/pipeline/forms/recommendation.ts'
import { writeForms } from '../../../src/pipeline/forms/write.ts'
import { dossierOf, editionOf, load } from '../../../src/pipeline/load.ts'
import { codeOf } from '../../../src/pipeline/mark/code.ts'
import { openWithPdfjs } from '../../../src/pipeline/verify/pdfjs.ts'
import { hasPoppler, openWithPoppler } from '../../../src/pipeline/verify/poppler.ts'
import { verifyCode, verifyScans } from '../../../src/pipeline/verify/verify.ts'
import { people, temporaryRepository } from '../git/temporary-repository.ts'

const repository = temporaryRepository()
const { root, folder } = repository
afterAll(() => repository.remove())

const INDEX = 'editions/2025/practices/pump/index.md'
const PUMP = join(folder, '2025/practice/pump/annex2.pdf')
const PRESS_FIT = join(folder, '2025/fmea/press-fit/annex4.pdf')
const quiet = () => undefined
const options = { root, progress: quiet, openPdf: openWithPdfjs }

/** Prints the forms of the content as it is. */
async function printForms(slugs: readonly string[]): Promise<void> {
  const asOf = '2025-09-20'
  const circumstances = { ...editionOf(dossierOf(load({ root, asOf })), '2025'), asOf }
  const jobs = recommendationForms(circumstances).filter(({ submission }) =>
    slugs.includes(submission?.slug ?? ''),
  )
  const { files } = load({ root, asOf })
  await writeForms(jobs, { files, outDir: folder, cacheDir: '.kekao', formats: ['pdf'], progress: quiet })
}

/** The pages of the pump's form as pictures, made once. */
const pages: Buffer[] = []
beforeAll(async () => {
  await printForms(['pump', 'press-fit'])
  const document = await openWithPdfjs(PUMP)
  for (let page = 1; page <= document.pages; page += 1) {
    const { width, height, pixels } = await document.raster(page)
    pages.push(
      await sharp(pixels, { raw: { width, height, channels: 3 } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    )
  }
  await document.close()
})

const scanned = (page: number, damage: Partial<Damage>): Promise<Buffer> =>
  scanOf(pages[page - 1] ?? Buffer.alloc(0), { ...UNDAMAGED, ...damage }, randomFrom(page))

/** Writes a scan into the repository's folder and gives its path. */
async function scanFile(name: string, page: number, damage: Partial<Damage> = {}): Promise<string> {
  const path = join(folder, name)
  writeFileSync(path, await scanned(page, damage))
  return path
}

/** A PDF of pictures of the pump's pages. */
async function scanPdf(
  name: string,
  order: readonly number[],
  damage: Partial<Damage> = {},
): Promise<string> {
  const pdf = await PDFDocument.create()
  for (const page of order) {
    const image = await pdf.embedJpg(await scanned(page, damage))
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  const path = join(folder, name)
  writeFileSync(path, await pdf.save())
  return path
}

const all = () => pages.map((_, i) => i + 1)

describe('the printed form', () => {
  it('says the mark on every page as text that can be selected, and stays tagged', async () => {
    const document = await getDocument({ data: new Uint8Array(readFileSync(PUMP)) }).promise
    const codes = new Set<string>()
    for (const page of all()) {
      const { items } = await (await document.getPage(page)).getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      const [, code = '', place = ''] = /核验码 +(\w{4} \w{4} +\w{4}) (\d{4})/.exec(text) ?? []
      codes.add(code)
      const two = (number: number) => String(number).padStart(2, '0')
      expect(place).toBe(`${two(page)}${two(pages.length)}`)
    }
    expect(codes.size).toBe(1)
    expect(await document.getOutline()).not.toBeNull()
    const tree = JSON.stringify(await (await document.getPage(3)).getStructTree())
    expect(tree).toContain('"role":"TD"')
    expect(await (await document.getPage(3)).getStructTree()).not.toBeNull()
  })

  it('draws the mark as an artifact', async () => {
    const document = await getDocument({ data: new Uint8Array(readFileSync(PUMP)) }).promise
    const { items } = await (await document.getPage(1)).getTextContent({ includeMarkedContent: true })
    const at = items.findIndex((item) => 'str' in item && item.str === '核验码')
    const opened = items.slice(0, at).findLast((item) => 'tag' in item && item.tag)
    expect(opened).toMatchObject({ tag: 'Artifact' })
  })
})

describe('a scan of the pages as they are in git', () => {
  it('is told so, with the commit', async () => {
    const { verdict, piles } = await verifyScans([PUMP], options)
    expect(verdict).toBe('same')
    expect(piles).toMatchObject([
      {
        submission: { title: '示例水泵', company: '河北示例泵业有限公司', slug: 'pump' },
        printings: [
          {
            of: pages.length,
            order: all(),
            origin: {
              kind: 'current',
              commit: { commit: repository.run(['rev-parse', 'HEAD']), date: '2025-07-01' },
            },
          },
        ],
      },
    ])
  })

  it.each<[string, Partial<Damage>]>([
    ['in grey, 3° askew, with noise', { colour: 'grey', skew: 3, noise: 10, blur: 0.5, quality: 45 }],
    ['on its side', { skew: -2, turns: 1 }],
    ['upside down', { skew: 1, turns: 2, noise: 6 }],
    ['on its other side', { skew: 2.5, turns: 3, colour: 'grey' }],
    ['with a red seal on the code', { seal: { x: 172, y: 24, ink: 0.9 }, skew: 1.5, noise: 6 }],
    [
      'with a red seal near the code, in grey',
      { seal: { x: 150, y: 34, ink: 0.9 }, colour: 'grey', noise: 8 },
    ],
    [
      'with a red seal on the code, in grey',
      { seal: { x: 180, y: 35, ink: 0.8 }, colour: 'grey', skew: -1.5 },
    ],
  ])('%s', async (name, damage) => {
    const path = await scanFile(`${name}.jpg`, 2, damage)
    const { pages: found } = await verifyScans([path], options)
    expect(found).toMatchObject([{ kind: 'marked', payload: { slug: 'PUMP', place: { page: 2 } } }])
  })

  it.skipIf(!hasPoppler())('is read with Poppler as with pdf.js', async () => {
    const path = await scanPdf('scan.pdf', [1, 2], { colour: 'grey', skew: 1, noise: 5 })
    const withPoppler = await verifyScans([path], { ...options, openPdf: openWithPoppler })
    expect(withPoppler).toEqual(await verifyScans([path], options))
    expect(withPoppler.piles[0]?.printings).toMatchObject([{ order: [1, 2], origin: { kind: 'current' } }])
  })

  it('shows pages missing, doubled and out of order', async () => {
    const path = await scanPdf('shuffled.pdf', [1, 3, 2, 3])
    const { verdict, piles } = await verifyScans([path], options)
    expect(verdict).toBe('differs')
    expect(piles[0]?.printings).toMatchObject([
      { missing: all().slice(3), doubled: [3], order: [1, 3, 2, 3], inOrder: false },
    ])
  })

  it('shows a page of another submission', async () => {
    const stray = await verifyScans([await scanFile('one.jpg', 1), PRESS_FIT], options)
    expect(stray.verdict).toBe('differs')
    expect(stray.piles[0]?.slug).toBe('PRESS-FIT')
    expect(stray.piles[1]?.printings).toMatchObject([{ order: [1], scanned: [1] }])
  })

  it('takes an empty back for what it is, and a page without a code for unread', async () => {
    const paper = { create: { width: 1240, height: 1754, channels: 3, background: '#fdfdfb' } } as const
    const back = join(folder, 'back.png')
    await sharp(paper).png().toFile(back)
    const letter = join(folder, 'letter.tiff')
    const words = Buffer.from(
      '<svg width="1240" height="1754"><rect x="200" y="300" width="800" height="300"/></svg>',
    )
    await sharp(paper)
      .composite([{ input: words }])
      .tiff()
      .toFile(letter)
    const whole = await verifyScans([PUMP, back], options)
    expect(whole.verdict).toBe('same')
    expect(whole.pages.at(-1)?.kind).toBe('empty')
    const unread = await verifyScans([letter], options)
    expect(unread).toMatchObject({ verdict: 'differs', pages: [{ kind: 'unread' }], piles: [] })
  })
})

describe('a scan of what git no longer has', () => {
  let fingerprint = ''
  beforeAll(async () => {
    const { pages: found } = await verifyScans([await scanFile('first.jpg', 1)], options)
    fingerprint = found[0]?.payload?.fingerprint ?? ''
  })

  it('names the commit it was made of and what changed since', async () => {
    const printed = repository.run(['rev-parse', 'HEAD'])
    repository.commit(
      {
        [INDEX]: (before) =>
          before.replace('0312-0000100', '0312-0000199').replace('磨损决定寿命。', '磨损决定寿命和噪声。'),
        'editions/2025/practices/pump/data/factory.csv': (before) => before.replace('9.98', '9.99'),
      },
      { author: people.pump, date: '2025-08-21' },
    )
    const { verdict, piles } = await verifyScans([join(folder, 'first.jpg')], options)
    expect(verdict).toBe('differs')
    expect(piles[0]?.printings[0]?.origin).toEqual({
      kind: 'past',
      commit: { commit: printed, date: '2025-07-01' },
      isGone: false,
      changes: [
        { kind: 'field', where: '联系人 › 电话', before: '0312-0000100', after: '0312-0000199' },
        {
          kind: 'field',
          where: '关键性能参数 › 第 2 项 › 选取理由',
          before: '磨损决定寿命。',
          after: '磨损决定寿命和噪声。',
        },
        { kind: 'data', where: 'data/factory.csv 第 2 行 t0', before: '9.98', after: '9.99' },
      ],
    })
  })

  it('is found by the typed code as well', () => {
    const typed = codeOf({ year: '2025', slug: 'pump', fingerprint })
    const found = verifyCode(`${typed.toLowerCase()} 0103`, options)
    expect(found).toMatchObject({
      verdict: 'differs',
      submission: { slug: 'pump' },
      origin: { kind: 'past' },
    })
    expect(verifyCode(typed, { ...options, edition: '2024' }).origin.kind).toBe('unknown')
  })

  it('is current again after the change is taken back, and uncommitted content is told', async () => {
    repository.write({ [INDEX]: (before) => before.replace('0312-0000199', '0312-0000777') })
    await printForms(['pump'])
    const fresh = await verifyScans([PUMP], options)
    expect(fresh.piles[0]?.printings[0]?.origin).toEqual({ kind: 'current', commit: null })
    expect(fresh.verdict).toBe('same')
  })

  it('is found nowhere where it was never committed', async () => {
    repository.write({ [INDEX]: (before) => before.replace('0312-0000777', '0312-0000199') })
    const { verdict, piles } = await verifyScans([PUMP], options)
    expect(verdict).toBe('unknown')
    expect(piles[0]).toMatchObject({
      submission: { slug: 'pump' },
      printings: [{ origin: { kind: 'unknown', history: 'whole' } }],
    })
  })

  it('says so where the submission is gone from the content', async () => {
    const path = await scanFile('gone.jpg', 1)
    repository.commit(
      { 'editions/2025/practices/pump': null },
      { author: people.secretariat, date: '2025-09-01' },
    )
    const { piles } = await verifyScans([path], options)
    expect(piles[0]).toMatchObject({
      submission: { title: '示例水泵' },
      printings: [{ origin: { kind: 'past', isGone: true } }],
    })
  })
})
