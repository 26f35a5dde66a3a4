import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/rich.ts'
import type { Section } from '../../../src/model/section.ts'
import { openPrinter, type Printer } from '../../../src/pipeline/print/printer.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import type { Sheet } from '../../../src/render/sheets/sheet.ts'
import { h, ol, p, table } from '../../render/blocks.ts'
import { images as examples, fmea, png, practice, settings } from '../../render/example.ts'
import { type PrintedPage, readPages } from './read-pdf.ts'

const SENTENCE =
  '采用加速退化试验与现场数据相结合的方法，逐项确认关键性能参数的裕量，保证产品在极限应用场景下可靠运行。'

/** A paragraph of so many lines, the last one half full. */
const lines = (count: number, line: number) => p(SENTENCE.repeat(60).slice(0, (count - 0.5) * line - 2))
const photo = { kind: 'image', path: 'photos/stand.png', alt: '试验台', caption: '图1　试验台' } as const
const results = table(
  ['序号', '试验项目', '结果'],
  ...Array.from({ length: 5 }, (_, i) => [`${i + 1}`, `高温满载第${i + 1}次试验`, '合格']),
)

/** Texts of about so many lines, and the fewest lines of each that may stand above the seals. */
const KINDS: Readonly<
  Record<string, { readonly least: number; blocks: (count: number, line: number) => Block[] }>
> = {
  'one paragraph': { least: 1, blocks: (count, line) => [lines(count, line)] },
  paragraphs: {
    least: 3,
    blocks: (count, line) => Array.from({ length: Math.ceil(count / 3) }, () => lines(3, line)),
  },
  'a long last paragraph': { least: 3, blocks: (count, line) => [lines(6, line), lines(count + 5, line)] },
  'a list': {
    least: 2,
    blocks: (count) => [p('说明如下：'), ol(...Array.from({ length: Math.ceil(count / 2) }, () => SENTENCE))],
  },
  'a table': { least: 3, blocks: (count, line) => [lines(count, line), p('结果如下：'), results] },
  'a photo': { least: 1, blocks: (count, line) => [lines(count, line), photo] },
  'a heading and a line': {
    least: 2,
    blocks: (count, line) => [lines(count, line), h(1, '小结'), p('完成。')],
  },
}

const endingWith = <T extends { readonly sections: readonly Section[] }>(
  submission: T,
  blocks: readonly Block[],
): T => ({
  ...submission,
  sections: submission.sections.map((each, i, all) => (i === all.length - 1 ? { ...each, blocks } : each)),
})

const COUNTS = [1, 5, 8, 12, 20, 45]
const cases = Object.entries(KINDS).flatMap(([kind, { least, blocks }]) =>
  COUNTS.flatMap((count) => [
    {
      name: `annex 2, ${count} lines, ${kind}`,
      least,
      sheet: annex2(endingWith(practice, blocks(count, 28)), settings),
    },
    {
      name: `annex 4, ${count} lines, ${kind}`,
      least,
      sheet: annex4(endingWith(fmea, blocks(count, 35)), settings),
    },
  ]),
)

const folders = [practice, fmea].map(({ file }) => file.slice(0, file.lastIndexOf('/') + 1))
const images = new Map([
  ...examples,
  ...folders.map((folder) => [folder + photo.path, png(640, 430)] as const),
])

/** Lines of a page without its number. */
const linesOf = ({ lines: all }: PrintedPage): string[] =>
  all.filter(({ y }) => y > 85).map(({ text }) => text.replace(/\s/gu, ''))

describe('signature boxes', () => {
  let printer: Printer
  const printed = new Map<string, string[][]>()
  const print = async (sheet: Sheet) => {
    const pdf = await printer.print(toHtml(sheet, { images }), { date: '2025-09-30', author: '' })
    return (await readPages(pdf)).map(linesOf)
  }
  beforeAll(async () => {
    printer = await openPrinter({ cacheDir: join(process.cwd(), '.kekao') })
    await Promise.all(cases.map(async ({ name, sheet }) => printed.set(name, await print(sheet))))
  }, 120_000)
  afterAll(() => printer.close())

  it.each(cases)('$name: stand whole on the last page, below the end of the text', ({ name, least }) => {
    const pages = printed.get(name) ?? []
    const last = pages.at(-1) ?? []
    const from = last.findIndex((line) => /企业承诺申明|本企业提交/.test(line))
    expect(from).toBeGreaterThanOrEqual(least)
    expect(last.filter((line) => line.endsWith('年月日'))).toHaveLength(2)
    const before = pages.at(-2)?.at(-1)
    expect(before).not.toMatch(/年月日$|小结|如下：$|其他说明$/)
  })

  it.each([
    ['annex 2', () => annex2(null, settings)],
    ['annex 4', () => annex4(null, settings)],
  ])('of blank %s stand on one page with the row before them', async (_, sheet) => {
    const last = (await print(sheet())).at(-1) ?? []
    expect(last.slice(0, 2).join()).toContain('其他说明')
    expect(last.filter((line) => line.endsWith('年月日'))).toHaveLength(2)
  })
})
