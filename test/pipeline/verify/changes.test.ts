import { describe, expect, it } from 'vitest'
import type { SubmissionContent } from '../../../src/pipeline/mark/content.ts'
import { changesBetween } from '../../../src/pipeline/verify/changes.ts'
import { excerpts } from '../../../src/pipeline/verify/excerpt.ts'

const content: SubmissionContent = {
  fields: {
    企业名称: '示例泵业有限公司',
    联系人: { 姓名: '张示例', 电话: '0312-0000100' },
    产品: { 名称: '水泵', 照片: ['a.png', 'b.png'] },
    一致性: [
      { 参数: 'gap', 数据: ['1', '2'] },
      { 参数: 'wear', 数据: ['3'] },
    ],
  },
  sections: [
    { label: '企业简介', text: '第一段。\n\n第二段写到2024年的产量是9800台，比上年多。' },
    { label: '产品简介', text: '水泵。' },
  ],
  tables: new Map([
    [
      'data/t0.csv',
      [
        ['no', 't0'],
        ['1', '9.98'],
        ['2', '10.02'],
      ],
    ],
  ]),
  others: new Map([
    ['a.png', 'aa'.repeat(32)],
    ['sheet.xlsx', 'bb'.repeat(32)],
  ]),
}

const told = (after: Partial<SubmissionContent>): string[] =>
  changesBetween(content, { ...content, ...after }).map(
    ({ kind, where, before, after: now }) => `${kind} ${where}: ${before} → ${now}`,
  )
const withFields = (fields: Readonly<Record<string, SubmissionContent['fields']>>) => ({
  fields: { ...(content.fields as object), ...fields },
})
const text = (label: string, said: string) => ({
  sections: content.sections.map((each) => (each.label === label ? { label, text: said } : each)),
})
const rows = (...body: string[][]) => ({ tables: new Map([['data/t0.csv', [['no', 't0'], ...body]]]) })

describe('changes', () => {
  it('are none between equal contents', () => {
    expect(told({})).toEqual([])
  })

  it.each<[string, Partial<SubmissionContent>, string[]]>([
    [
      'a field inside a group',
      withFields({ 联系人: { 姓名: '张示例', 电话: '0312-0000101' } }),
      ['field 联系人 › 电话: 0312-0000100 → 0312-0000101'],
    ],
    ['a field more', withFields({ 撤回: { 日期: '2025-09-01' } }), ['field 撤回: null → 日期: 2025-09-01']],
    [
      'a field less',
      {
        fields: {
          企业名称: '示例泵业有限公司',
          联系人: { 姓名: '张示例', 电话: '0312-0000100' },
          产品: { 名称: '水泵', 照片: ['a.png', 'b.png'] },
        },
      },
      ['field 一致性: 参数: gap，数据: 1、2、参数: wear，数据: 3 → null'],
    ],
    [
      'an item put before others is the only change',
      withFields({ 产品: { 名称: '水泵', 照片: ['z.png', 'a.png', 'b.png'] } }),
      ['field 产品 › 照片 › 第 1 项: null → z.png'],
    ],
    [
      'a number deep inside lists',
      withFields({
        一致性: [
          { 参数: 'gap', 数据: ['1', '2.5'] },
          { 参数: 'wear', 数据: ['3'] },
        ],
      }),
      ['field 一致性 › 第 1 项 › 数据 › 第 2 项: 2 → 2.5'],
    ],
    [
      'a word of a paragraph, with a few characters around it',
      text('企业简介', '第一段。\n\n第二段写到2024年的产量是9900台，比上年多。'),
      ['section 企业简介: …年的产量是9800台，比上年多。 → …年的产量是9900台，比上年多。'],
    ],
    [
      'a section that is gone',
      { sections: content.sections.slice(0, 1) },
      ['section 产品简介: 水泵。 → null'],
    ],
    [
      'sections in another order',
      { sections: content.sections.toReversed() },
      ['section 各部分的次序: 企业简介、产品简介 → 产品简介、企业简介'],
    ],
    ['a cell', rows(['1', '9.97'], ['2', '10.02']), ['data data/t0.csv 第 2 行 t0: 9.98 → 9.97']],
    ['a row more', rows(['1', '9.98'], ['2', '10.02'], ['3', '10']), ['data data/t0.csv: 3 行 → 4 行']],
    ['a data file that is gone', { tables: new Map() }, ['data data/t0.csv: 3 行 → null']],
    [
      'photo and workbook',
      { others: new Map([['a.png', 'cc'.repeat(32)]]) },
      ['photo a.png: SHA-256 aaaaaaaa… → SHA-256 cccccccc…', 'data sheet.xlsx: SHA-256 bbbbbbbb… → null'],
    ],
  ])('tell %s', (_, after, expected) => {
    expect(told(after)).toEqual(expected)
  })

  it('tell five cells of a table and how many more', () => {
    const many = Array.from({ length: 9 }, (_, i) => [String(i), '1'])
    const before = { ...content, ...rows(...many) }
    const changes = changesBetween(before, { ...content, ...rows(...many.map(([no = '']) => [no, '2'])) })
    expect(changes).toHaveLength(6)
    expect(changes.at(-1)?.after).toBe('另有 4 格不同')
  })
})

describe('an excerpt', () => {
  it('is there for whatever differs', () => {
    expect(excerpts('一\n二', '一\n\n二')).toEqual([{ before: '分段', after: '分段不同' }])
    expect(excerpts('', '有')).toEqual([{ before: '', after: '有' }])
  })

  it('never cuts a character of two units', () => {
    const [{ before, after } = { before: '', after: '' }] = excerpts('𠮷'.repeat(60), `${'𠮷'.repeat(59)}吉`)
    expect(before).toBe('…𠮷𠮷𠮷𠮷𠮷𠮷𠮷')
    expect(after).toBe('…𠮷𠮷𠮷𠮷𠮷𠮷吉')
  })

  it('is short whatever the length of the texts', () => {
    for (const { before, after } of excerpts('甲'.repeat(5000), '乙'.repeat(5000)))
      expect(`${before}${after}`.length).toBeLessThan(80)
  })

  it('counts the paragraphs it leaves out', () => {
    const lines = (word: string) => Array.from({ length: 8 }, (_, i) => `${i}${word}`).join('\n\n')
    expect(excerpts(lines('甲'), lines('乙')).at(-1)).toEqual({ before: null, after: '另有 5 段不同' })
  })
})
