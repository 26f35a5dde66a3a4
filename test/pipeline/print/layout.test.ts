import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block, RichTable } from '../../../src/model/rich.ts'
import type { Section } from '../../../src/model/section.ts'
import type { Photo } from '../../../src/model/submission.ts'
import { openPrinter, type Printer } from '../../../src/pipeline/print/printer.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import type { Picture } from '../../../src/render/sheets/picture.ts'
import type { Sheet } from '../../../src/render/sheets/sheet.ts'
import { summarySheet } from '../../../src/render/sheets/summary.ts'
import { fmea, png, practice, settings } from '../../render/example.ts'
import { LONG_NAME, summaryOf } from '../../render/summaries.ts'
import { type PrintedPage, readPages } from './read-pdf.ts'

const text = (words: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text: words }] })
const heading = (words: string): Block => ({
  kind: 'heading',
  level: 1,
  children: [{ kind: 'text', text: words }],
})
const cell = (words: string) => [{ kind: 'text' as const, text: words }]

const tableOf = (rows: number): RichTable => ({
  kind: 'table',
  align: [null, null, null],
  head: ['序号', '试验项目', '结果'].map(cell),
  rows: Array.from({ length: rows }, (_, i) => [`${i + 1}`, `高温满载第${i + 1}次试验`, '合格'].map(cell)),
})

const SENTENCE =
  '采用加速退化试验与现场数据相结合的方法，逐项确认关键性能参数的裕量，保证产品在极限应用场景下可靠运行。'
const HEADINGS = Array.from({ length: 8 }, (_, i) => `第${i + 1}项改进的做法与成效`)

/** Texts long enough to break over pages at many places, with headings and tables among them. */
const long = (shift: number): Block[] =>
  HEADINGS.flatMap((title, i) => [
    heading(title),
    text(SENTENCE.repeat(2 + ((i + shift) % 4))),
    ...(i % 3 === 1 ? [text('试验结果如下：'), tableOf(4 + i)] : []),
  ])

const photos: Photo[] = Array.from({ length: 5 }, (_, i) => ({
  path: `editions/2025/practices/bearing/photos/${i}.png`,
  type: 'png',
  width: i % 2 === 0 ? 640 : 400,
  height: i % 2 === 0 ? 400 : 640,
  alt: `照片${i}`,
  caption: `第${i + 1}张照片`,
}))
const images = new Map<string, Picture>(photos.map(({ path, width, height }) => [path, png(width, height)]))

/** All sections long but the last, which says a little before the signatures. */
const longSections = (sections: readonly Section[], shift: number): Section[] =>
  sections.map((section, i) => ({
    ...section,
    blocks: i === sections.length - 1 ? [text(SENTENCE)] : long(shift + i),
  }))

/** The practice form at its longest: names of 40 characters, every section broken over pages. */
function practiceForm(shift: number, pictures: readonly Photo[]): Sheet {
  const form = {
    ...practice.form,
    company: LONG_NAME,
    address: `河北省保定市莲池区${'示范路高新技术产业开发区'.repeat(3)}100号`,
    product: { name: LONG_NAME, model: 'KB6206', photos: pictures.map((_, i) => `photos/${i}.png`) },
  }
  const sections = longSections(practice.sections, shift)
  return annex2({ ...practice, form, sections, photos: pictures }, settings)
}

function fmeaForm(shift: number): Sheet {
  const sections = longSections(fmea.sections, shift)
  return annex4({ ...fmea, form: { ...fmea.form, company: LONG_NAME, title: LONG_NAME }, sections }, settings)
}

const forms: readonly (readonly [string, Sheet])[] = [
  ...[0, 1, 2, 3].map((shift) => [`practice ${shift}, five photos`, practiceForm(shift, photos)] as const),
  ...[1, 2].map((shift) => [`practice ${shift}, no photo`, practiceForm(shift, [])] as const),
  ...[0, 1, 2].map((shift) => [`fmea ${shift}`, fmeaForm(shift)] as const),
]

/** Lines of a page without its number. */
const linesOf = ({ lines }: PrintedPage): string[] =>
  lines.filter(({ y }) => y > 85).map((line) => line.text.replace(/\s/gu, ''))

describe('a form at its longest', () => {
  let printer: Printer
  const printed = new Map<string, PrintedPage[]>()
  const print = async (sheet: Sheet) =>
    readPages(await printer.print(toHtml(sheet, { images }), { date: '2025-09-30', author: '' }))
  beforeAll(async () => {
    printer = await openPrinter({ cacheDir: join(process.cwd(), '.kekao') })
    await Promise.all(forms.map(async ([name, sheet]) => printed.set(name, await print(sheet))))
  }, 120_000)
  afterAll(() => printer.close())

  const pagesOf = (name: string): PrintedPage[] => printed.get(name) ?? []

  it.each(forms)('%s: all of it is there, inside the type area', (name) => {
    const pages = pagesOf(name)
    expect(pages.length).toBeGreaterThan(8)
    const all = pages.flatMap(linesOf).join('')
    for (const title of HEADINGS) expect(all).toContain(title)
    for (const { pieces, width } of pages) {
      for (const { x } of pieces) expect(x > 28 * 2.83 && x < width - 26 * 2.83).toBe(true)
    }
  })

  it.each(forms)('%s: no heading and no words that lead to a table end a page', (name) => {
    for (const page of pagesOf(name)) {
      const last = linesOf(page).at(-1) ?? ''
      expect(HEADINGS).not.toContain(last)
      expect(last).not.toMatch(/如下：$/)
    }
  })

  it.each(forms)('%s: labels stand beside the beginning of their text', (name) => {
    for (const { label } of practice.sections) {
      for (const { pieces } of pagesOf(name)) {
        const at = pieces.find((piece) => piece.text === label)
        if (!at || at.y < 85) continue
        expect(pieces.some(({ x, y }) => x > at.x + 50 && Math.abs(y - at.y) < 12)).toBe(true)
        expect(pieces.filter(({ x, y }) => x > at.x + 50 && y <= at.y && y > 85).length).toBeGreaterThan(2)
      }
    }
  })

  it.each(forms)('%s: signatures and seals stand on one page with what they are about', (name) => {
    const pages = pagesOf(name).map((page) => linesOf(page).join('\n'))
    const signed = pages.findIndex((page) => page.includes('企业负责人（签字）'))
    const page = pages[signed] ?? ''
    expect(signed).toBe(pages.length - 1)
    expect(page.match(/年月日/g)).toHaveLength(2)
    expect(page.match(/公章）|盖章/g)?.length).toBeGreaterThanOrEqual(1)
    const before = page.slice(0, page.search(/企业承诺申明|本企业提交的所有材料/))
    expect(before.trim().length).toBeGreaterThan(3)
  })

  it('heads of tables repeat where a table breaks', async () => {
    const sections = practice.sections.map((section, i) => ({
      ...section,
      blocks: i === 2 ? [tableOf(80)] : [text('甲')],
    }))
    const pages = await print(annex2({ ...practice, sections, photos: [] }, settings))
    const withRows = pages.map(linesOf).filter((lines) => lines.some((line) => /第\d+次试验/.test(line)))
    expect(withRows.length).toBeGreaterThan(2)
    for (const lines of withRows) expect(lines.some((line) => line.includes('序号试验项目结果'))).toBe(true)
  })

  it('a table of 300 rows repeats its head, breaks no row and keeps the contact with the last', async () => {
    const pages = await print(summarySheet('practice', summaryOf(300)))
    const words = pages.map(linesOf)
    for (const lines of words) expect(lines.join('')).toContain('企业名称')
    const last = words.at(-1)?.join('') ?? ''
    expect(last).toContain('300')
    expect(last).toContain('刘示例')
    expect(pages.length).toBeGreaterThan(20)
  }, 60_000)

  it.each([
    ['practice', 0],
    ['fmea', 0],
  ] as const)('an empty %s table is one page', async (track, count) => {
    expect(await print(summarySheet(track, summaryOf(count)))).toHaveLength(1)
    expect(await print(summarySheet(track, null))).toHaveLength(1)
  })
})
