import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Browser } from 'puppeteer'
import { findBrowser } from '../../src/pipeline/browser/find.ts'
import { launchBrowser } from '../../src/pipeline/browser/launch.ts'
import { writeFontConfig } from '../../src/pipeline/print/font-config.ts'
import { prepareFonts } from '../../src/pipeline/print/fonts.ts'
import { openPrinter } from '../../src/pipeline/print/printer.ts'
import { toDocx } from '../../src/render/docx/to-docx.ts'
import type { Benchmark, Measured } from './benchmark.ts'
import { type Material, materialOf, milliseconds, ratio, timeEach } from './material.ts'

const FORMS = 100
const cacheDir = resolve('.kekao')

/** Forms as Word and PDF, each beside the usual way of making one, in turns so that both see the same machine. */
export const formsBenchmark: Benchmark = {
  name: 'forms',
  run: async (folder) => {
    const material = await materialOf(FORMS, folder)
    return [...(await wordAgainstPandoc(material, folder)), ...(await pdfAgainstNaive(material))]
  },
}

async function wordAgainstPandoc(material: readonly Material[], folder: string): Promise<Measured[]> {
  const word = async () => {
    for (const { sheet, images, date, author } of material)
      await toDocx(sheet, { images, date, creator: author, mark: null })
  }
  await word()
  const ours = await timeEach(material.length, word)
  const figures = [{ what: `Word，每份（${material.length} 份）`, figure: milliseconds(ours) }]
  if (spawnSync('pandoc', ['--version']).error)
    return [...figures, { what: '没有装 pandoc，Word 不作比较', figure: '—' }]
  const pandoc = await timeEach(material.length, () => withPandoc(material, folder))
  return [
    ...figures,
    { what: 'pandoc 把同样的正文写成 Word，每份', figure: milliseconds(pandoc) },
    { what: 'Word 用时之比，与 pandoc（应 ≤ 0.20）', figure: ratio(ours, pandoc) },
  ]
}

/** The text and pictures of each submission, without front matter, one call a document. */
async function withPandoc(material: readonly Material[], folder: string): Promise<void> {
  const work = join(folder, 'pandoc')
  mkdirSync(work)
  const root = join(folder, `corpus-${FORMS}`)
  for (const [i, { submission }] of material.entries()) {
    const text = readFileSync(join(root, submission.file), 'utf8')
    const input = join(work, `${i}.md`)
    writeFileSync(input, text.replace(/^---\n[\s\S]*?\n---\n/, ''))
    const { status } = spawnSync('pandoc', [
      ...['-f', 'gfm', '-t', 'docx', '-o', join(work, `${i}.docx`)],
      ...['--resource-path', join(root, dirname(submission.file)), input],
    ])
    if (status !== 0) throw new Error(`pandoc did not take ${submission.file}`)
  }
}

/** Turns in which our way and the naive one take the same documents. */
const TURNS = 4

async function pdfAgainstNaive(material: readonly Material[]): Promise<Measured[]> {
  const printer = await openPrinter({ cacheDir })
  const config = await writeFontConfig(await prepareFonts(cacheDir), cacheDir)
  const browser = await launchBrowser(await findBrowser({ cacheDir }), { env: { FONTCONFIG_FILE: config } })
  try {
    let largest = 0
    const print = (some: readonly Material[]) =>
      Promise.all(
        some.map(async (each) => {
          largest = Math.max(largest, withoutPictures(await printer.print(each.html, each)))
        }),
      )
    await print(material.slice(0, 4))
    await naively(browser, material.slice(0, 2))
    const [ours, naive] = [[], []] as [number[], number[]]
    for (let turn = 0; turn < TURNS; turn += 1) {
      const some = material.slice((turn * material.length) / TURNS, ((turn + 1) * material.length) / TURNS)
      ours.push(await timeEach(some.length, () => print(some)))
      naive.push(await timeEach(some.length, () => naively(browser, some)))
    }
    return [
      { what: `PDF，每份（${material.length} 份）`, figure: milliseconds(mean(ours)) },
      { what: '逐份新开页面打印，每份', figure: milliseconds(mean(naive)) },
      { what: 'PDF 用时之比，与逐份新开页面（应 ≤ 0.25）', figure: ratio(mean(ours), mean(naive)) },
      { what: '最大的一份，照片除外（应 ≤ 250 kB）', figure: `${Math.round(largest / 1000)} kB` },
    ]
  } finally {
    await browser.close()
    await printer.close()
  }
}

async function naively(browser: Browser, material: readonly Material[]): Promise<void> {
  for (const { html } of material) {
    const page = await browser.newPage()
    await page.setContent(html)
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    await page.close()
  }
}

/** Bytes of a PDF less those of its pictures. */
function withoutPictures(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const pictures = Array.from(text.matchAll(/\/Subtype \/Image\b[^>]*?\/Length (\d+)/g), ([, length]) =>
    Number(length),
  )
  return pictures.reduce((rest, length) => rest - length, pdf.length)
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
