import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormJob } from '../../../src/pipeline/forms/job.ts'
import { unprintableProblem } from '../../../src/pipeline/forms/unprintable.ts'
import { type WrittenForms, writeForms } from '../../../src/pipeline/forms/write.ts'
import { openPrinter, type Printer } from '../../../src/pipeline/print/printer.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { images, practice, settings } from '../../render/example.ts'
import { readPages, textOf } from './read-pdf.ts'

const cacheDir = join(process.cwd(), '.kekao')
const finishing = { date: '2025-09-30', author: '示例公司' }

/** The example with a text in its product's name (cover), its company (cover and table) and a section. */
function formWith(text: string) {
  const [first, ...rest] = practice.sections
  if (!first) throw new Error('the example has no section')
  const blocks = [
    { kind: 'paragraph', children: [{ kind: 'text', text }] },
    { kind: 'heading', level: 1, children: [{ kind: 'text', text }] },
    { kind: 'paragraph', children: [{ kind: 'strong', children: [{ kind: 'text', text }] }] },
  ] as const
  const form = { ...practice.form, company: text, product: { ...practice.form.product, name: text } }
  return annex2({ ...practice, form, sections: [{ ...first, blocks }, ...rest] }, settings)
}

describe('characters', () => {
  let printer: Printer
  beforeAll(async () => {
    printer = await openPrinter({ cacheDir })
  }, 60_000)
  afterAll(() => printer.close())

  // 䶮 U+4DAE, 㛃 U+36C3, 𬭚 U+2CB5A, 𫄧 U+2B127, 𬀩 U+2C029: 通用规范汉字表 (2013), outside GB 2312.
  it.each([
    ['rare Han', '示例䶮㛃𬭚𫄧𬀩公司'],
    ['Greek and Cyrillic', 'αβγδηθλμπσφΩΔΣ АБЖЯабжя'],
    ['mathematics', '≤≥×÷±≠≈∞√∑∫∈∪∩∝∠⊥∥→←↑↓'],
    ['superscripts', '10⁻⁶m²cm³H₂O'],
    ['units', '℃‰%°′″Å㎡㎏㎜㎝№℡'],
    ['numbers', '①⑩⑳ⅠⅫⅰ㈠㊀'],
    ['fullwidth', '（Ａｂ１２）：；！？＝＋'],
    ['Latin with marks', 'éüñçžőœßøÅ'],
    ['brackets and dashes', '“”‘’《》〈〉【】—…·～'],
  ])('%s are printed on cover, in labels, in bold and in the text: %s', async (_, text) => {
    const html = toHtml(formWith(text), { images })
    const printed = textOf(await readPages(await printer.print(html, finishing)))
    const dense = text.replace(/\s/gu, '').normalize('NFKC')
    expect(printed.normalize('NFKC').split(dense).length - 1, printed.slice(0, 200)).toBeGreaterThanOrEqual(4)
  })

  it.each([
    ['Han that no font has', '示例𠮷公司', ['𠮷']],
    ['emoji', '合格🤖🦾了', ['🤖', '🦾']],
    ['private use', '公司\ue000\uf8ff', ['\ue000', '\uf8ff']],
    ['other scripts', 'กขहि', ['ก', 'ข', 'ह', 'ि']],
    ['marks of other scripts', 'x\u1ab0', ['\u1ab0']],
  ])('%s are told of, never printed as boxes: %s', async (_, text, characters) => {
    const print = printer.print(toHtml(formWith(text), { images }), finishing)
    await expect(print).rejects.toMatchObject({ name: 'MissingGlyphsError', characters, exitCode: 1 })
  })
})

describe('a form that cannot be printed', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'kekao-characters-'))
  const file = 'editions/2025/practices/bearing/index.md'
  const text = '---\n企业名称: 示例𠮷公司\n---\n\n## 企业简介\n\n甲\n'
  const bytes = new TextEncoder().encode(text)
  const files = [{ path: file, size: bytes.length, bytes: () => bytes }]
  const job = (name: string, words: string): FormJob => ({
    id: 'annex2',
    path: name,
    about: words,
    submission: name === 'rare' ? { ...practice, file } : null,
    illustrated: false,
    forAll: false,
    formats: ['docx', 'pdf'],
    date: finishing.date,
    creator: words,
    draw: () => {
      const sheet = formWith(words)
      return { ...sheet, parts: sheet.parts.filter(({ kind }) => kind === 'cover') }
    },
  })
  const jobs = [job('rare', '示例𠮷公司'), job('plain', '示例公司')]
  let written: WrittenForms
  beforeAll(async () => {
    written = await writeForms(jobs, {
      files,
      outDir,
      cacheDir,
      formats: ['docx', 'pdf'],
      progress: () => undefined,
    })
  }, 60_000)
  afterAll(() => rmSync(outDir, { recursive: true }))

  it('keeps no other from being printed, nor its own Word file', () => {
    expect(written.paths).toEqual(['rare.docx', 'plain.docx', 'plain.pdf'])
    expect(existsSync(join(outDir, 'rare.pdf'))).toBe(false)
  })

  it('is told of with character, code point, file, line, field and mend', () => {
    const problem = unprintableProblem(written.unprintable, files)
    expect(problem.exitCode).toBe(1)
    expect(problem.message).toContain(`rare.pdf　𠮷（U+20BB7），${file}:2:9，“企业名称”`)
    expect(problem.mend).toContain('--fonts system')
  })

  it('is told of by what it is about where the content does not have the character', () => {
    const [unprintable] = written.unprintable
    const problem = unprintableProblem(unprintable ? [unprintable] : [], [])
    expect(problem.message).toContain('𠮷（U+20BB7），示例𠮷公司')
  })
})
