import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { newReviewFromWord } from '../../src/pipeline/new/review-from-word.ts'
import { codeNames } from '../../src/pipeline/packet/code.ts'
import { scoreSheet } from '../../src/pipeline/packet/score-sheet.ts'
import { toDocx } from '../../src/render/docx/to-docx.ts'

const samples = join(import.meta.dirname, '../../content')
/** Of the samples those that are reviewed here. */
const KEPT = [
  'practices/power-module',
  'practices/smart-meter',
  'practices/bms-controller',
  'fmea/gearbox',
].map((each) => `editions/2025/${each}`)

let folder = ''
let root = ''
let edition: ReturnType<typeof editionOf>['edition']

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-word-'))
  root = join(folder, 'content')
  cpSync(samples, root, {
    recursive: true,
    filter: (path) => !/\/(?:practices|fmea|reviews)\/[^/]+/u.test(path),
  })
  for (const own of KEPT) cpSync(join(samples, own), join(root, own), { recursive: true })
  edition = editionOf(dossierOf(load({ root })), '2025').edition
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The sheet of a packet for E10, some of its fields written into as Word does: in several runs. */
async function sheetFor(slug: string, values: Readonly<Record<string, string>>): Promise<string> {
  const submission = edition.submissions.find((each) => each.slug === slug)
  const reviewer = edition.reviewers.find(({ code }) => code === 'E10')
  if (!submission || !reviewer) throw new Error('the samples are there')
  const code = codeNames(edition.submissions, { year: '2025', reviewer: 'E10' }).get(submission) ?? ''
  const sheet = scoreSheet(submission, { edition, reviewer, code, title: '产品' })
  const parts = unzipSync(await toDocx(sheet, { images: new Map(), date: '2025-09-30', creator: '秘书处' }))
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  for (const [key, text] of Object.entries(values)) xml = written(xml, key, text)
  const path = join(folder, `${slug}.docx`)
  writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
  return path
}

function written(xml: string, key: string, text: string): string {
  const at = xml.indexOf(`<w:tag w:val="${key}"/>`)
  if (at < 0) throw new Error(`no field ${key}`)
  const start = xml.lastIndexOf('<w:sdt>', at)
  const end = xml.indexOf('</w:sdt>', at)
  const runs = [...text]
    .map((each) =>
      each === '\n'
        ? '<w:r><w:br/></w:r>'
        : `<w:r><w:t xml:space="preserve">${each.replace('&', '&amp;')}</w:t></w:r>`,
    )
    .join('')
  const control = xml
    .slice(start, end)
    .replace('<w:showingPlcHdr/>', '')
    .replace(/<w:sdtContent>.*/su, `<w:sdtContent>${runs}</w:sdtContent>`)
  return xml.slice(0, start) + control + xml.slice(end)
}

const options = () => ({ root, year: '2025', asOf: undefined, dryRun: false })

const SCORES = { Ic: '８６', Id: '90.5', Ir: '84', W: '88', C: '80', G: '85' }
const practice = {
  ...Object.fromEntries(Object.entries(SCORES).map(([id, score]) => [`scores.${id}`, score])),
  ...Object.fromEntries(
    ['Ic', 'Id', 'Ir'].flatMap((id) => [1, 2, 3, 4, 5, 6, 7].map((i) => [`basics.${id}.${i}`, '√'])),
  ),
  fabricated: '无',
  opinion: '数据逐只跟踪 & 模型有效。\n样本偏少。',
  date: '2025年10月6日',
}

describe('a Word score sheet that comes back', () => {
  it('becomes the reviewer’s file, without a complaint', async () => {
    const path = await sheetFor('power-module', practice)
    const { file, slug } = await newReviewFromWord(path, options())
    expect(slug).toBe('power-module')
    expect(file).toBe(join(root, 'editions/2025/reviews/power-module/E10.md'))
    const { corpus, complaints } = load({ root })
    expect(complaints.filter((each) => each.file.includes('E10'))).toEqual([])
    const [sheet] = corpus?.editions[0]?.reviews.filter((each) => file.endsWith(each.file)) ?? []
    expect(sheet).toMatchObject({
      reviewer: 'E10',
      employer: '闽江示例大学',
      recusal: { recused: false, reason: '无' },
      scores: { Ic: 86, Id: 90.5, Ir: 84, W: 88, C: 80, G: 85 },
      fabricated: [],
      date: '2025-10-06',
    })
    expect(sheet?.basics?.Ir).toMatchObject({ 样本量合理: true })
    expect(JSON.stringify(sheet?.opinion)).toContain('数据逐只跟踪 & 模型有效。')
  })

  it('tells a recusal with its reason', async () => {
    const path = await sheetFor('gearbox', {
      'recusal.recused': '是',
      'recusal.reason': '有合作：项目',
      date: '2025-10-06',
    })
    const { file } = await newReviewFromWord(path, options())
    expect(readFileSync(file, 'utf8')).toContain('  是否: 是  #')
    expect(readFileSync(file, 'utf8')).toContain('  原因: "有合作：项目"')
  })

  it('keeps what is wrong for the check to say', async () => {
    const path = await sheetFor('smart-meter', { ...practice, 'scores.Ic': '很好', date: '下周' })
    const { file } = await newReviewFromWord(path, options())
    expect(readFileSync(file, 'utf8')).toContain('  Ic: 很好  #')
    const places = load({ root }).complaints.filter((each) => file.endsWith(each.file))
    expect(places.length).toBeGreaterThan(1)
  })

  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['no Word file', () => join(samples, 'roles.yaml'), /读不出/],
    [
      'another Word file',
      async () => {
        const path = join(folder, 'other.docx')
        writeFileSync(path, zipSync({ 'word/document.xml': strToU8('<w:document/>') }))
        return path
      },
      /不是盲评材料里的 Word 评分表/,
    ],
    ['a code that is nobody’s', () => sheetFor('bms-controller', { code: '甲-ZZZZ' }), /没有代号 甲-ZZZZ/],
    ['an unknown reviewer', () => sheetFor('bms-controller', { reviewer: 'E99' }), /没有专家 E99/],
  ])('is refused: %s', async (_, path, message) => {
    await expect(newReviewFromWord(await path(), options())).rejects.toThrow(message)
  })
})
