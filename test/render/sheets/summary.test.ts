import { describe, expect, it } from 'vitest'
import type { Unit } from '../../../src/model/division.ts'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { cell, placeCells } from '../../../src/render/sheets/page.ts'
import { summarySheet } from '../../../src/render/sheets/summary.ts'
import { partOf, textOfDocx, textOfHtml } from '../fields.ts'
import { summaryOf } from '../summaries.ts'

const images = new Map()
const docx = { images, date: '2025-09-30', creator: '示例局' }

/** The notice's annexes 5 and 6, without white space and the numbering of their rows. */
const BLANK = {
  practice:
    '附件5产品质量可靠性创新“最佳实践”推荐汇总表推荐单位：省（市）市区（县）市场监管局序号企业名称企业地址产品名称联系人联系方式（手机与邮箱）推荐单位联系人：联系电话：',
  fmea: '附件6FMEA应用典型案例推荐汇总表推荐单位：省（市）市区（县）市场监管局序号企业名称企业地址案例名称联系人联系方式（手机与邮箱）推荐单位联系人：联系电话：',
}

describe.each(['practice', 'fmea'] as const)('the blank summary table of %s', (track) => {
  const sheet = summarySheet(track, null)

  it('is the notice word for word, in Word and HTML', async () => {
    expect(textOfHtml(toHtml(sheet, { images }))).toBe(BLANK[track])
    expect(textOfDocx(await toDocx(sheet, docx))).toBe(BLANK[track])
  })

  it('has four empty rows under its head', () => {
    expect(toHtml(sheet, { images }).match(/<tr>/g)).toHaveLength(5)
  })
})

describe('a filled summary table', () => {
  it.each([1, 22, 300])('of %i rows says the same in Word and HTML', async (count) => {
    const sheet = summarySheet('practice', summaryOf(count))
    const html = textOfHtml(toHtml(sheet, { images }))
    const word = await toDocx(sheet, docx)
    expect(html).toBe(textOfDocx(word))
    expect(html.match(/示例精密轴承有限公司|技术研究开发制造集团/g)).toHaveLength(count)
    expect(html).toContain('推荐单位联系人：刘示例联系电话：0312-0000200')
    expect(partOf(word, 'word/document.xml').match(/<w:tr>/g)).toHaveLength(count + 1)
  })

  it('repeats its head and is landscape with the binding margin on top', async () => {
    const xml = partOf(await toDocx(summarySheet('practice', summaryOf(2)), docx), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"')
    expect(xml).toContain('w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"')
  })

  const unit = (place: string, tier: Unit['tier']): Unit => ({ code: '1', place, tier, name: '示例局' })
  it.each([
    [
      [unit('莲池区', 'county'), unit('保定市', 'city'), unit('河北省', 'province')],
      '河北省（市）保定市莲池区（县）',
    ],
    [[unit('海淀区', 'county'), unit('北京市', 'province')], '北京省（市）市海淀区（县）'],
    [[unit('两江新区', 'county'), unit('重庆市', 'province')], '重庆省（市）市两江新区区（县）'],
    [[unit('郊区', 'county'), unit('示例市', 'city')], '省（市）示例市郊区区（县）'],
    [[unit('河北省', 'province')], '河北省（市）市区（县）'],
  ])('names its unit, case %#', (path, words) => {
    const sheet = summarySheet('practice', { ...summaryOf(1), unit: path })
    expect(textOfHtml(toHtml(sheet, { images }))).toContain(`推荐单位：${words}市场监管局`)
  })
})

describe('placeCells', () => {
  it('carries a cell on through the rows it covers', () => {
    const rows = [
      { height: 0, cells: [cell('name', ['甲'], { rows: 2 }), cell('text', ['一'])] },
      { height: 0, cells: [cell('text', ['二'])] },
      { height: 0, cells: [cell('notes', ['丙'], { span: 2 })] },
    ]
    const placed = placeCells(rows, 2).map((row) =>
      row.map(({ cell: { lines }, column, begins }) => [lines[0]?.[0], column, begins]),
    )
    expect(placed).toEqual([
      [
        ['甲', 0, true],
        ['一', 1, true],
      ],
      [
        ['甲', 0, false],
        ['二', 1, true],
      ],
      [['丙', 0, true]],
    ])
  })

  it.each([[[cell('text', ['一'])]], [[cell('text', ['一']), cell('text', ['二']), cell('text', ['三'])]]])(
    'refuses a row that does not fill the columns, case %#',
    (cells) => expect(() => placeCells([{ height: 0, cells }], 2)).toThrow('columns'),
  )
})
