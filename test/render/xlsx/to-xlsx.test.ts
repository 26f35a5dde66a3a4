import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { summarySheet } from '../../../src/render/sheets/summary.ts'
import { toXlsx } from '../../../src/render/xlsx/to-xlsx.ts'
import { practice, settings } from '../example.ts'
import { partOf } from '../fields.ts'
import { LONG_NAME, summaryOf } from '../summaries.ts'

const options = { date: '2025-09-30', creator: '保定市莲池区市场监督管理局' }
const workbookOf = async (count: number) => toXlsx(summarySheet('practice', summaryOf(count)), options)

async function rowsOf(count: number): Promise<unknown[][]> {
  const book = read(await workbookOf(count), { type: 'array' })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error('no worksheet')
  return utils.sheet_to_json(sheet, { header: 1, blankrows: false })
}

describe('a summary table in Excel', () => {
  it('holds title, unit, head, one row a submission, and the contact', async () => {
    const rows = await rowsOf(300)
    expect(rows).toHaveLength(305)
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      '附件5',
      '产品质量可靠性创新“最佳实践”推荐汇总表',
      '推荐单位：　河北　省（市）　保定　市　莲池　区（县）市场监管局',
      '序号',
    ])
    expect(rows[7]).toEqual([
      '4',
      LONG_NAME,
      '河北省保定市莲池区示范路100号',
      '新能源汽车电驱动用高速深沟球轴承',
      '李示例',
      '0312-0000100\nbattery.quality.department@example.com',
    ])
    expect(rows.at(-1)?.[0]).toContain('刘示例')
  })

  it('writes text only: no formula, even from a name that looks like one', async () => {
    const hostile = { ...practice, form: { ...practice.form, company: '=HYPERLINK("https://example.com")' } }
    const file = await toXlsx(summarySheet('practice', { ...summaryOf(1), submissions: [hostile] }), options)
    const xml = partOf(file, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f')
    expect(xml.match(/<c [^>]*><v>/g)?.every((cell) => cell.includes('t="s"'))).toBe(true)
    expect(partOf(file, 'xl/sharedStrings.xml')).toContain('=HYPERLINK(')
  })

  // What spreadsheets take for formulas, numbers, dates or errors when it is typed.
  it.each([
    '00123',
    '1E5',
    '91110108MA0EXLIK7E',
    '3-4',
    '2025-09-30',
    '9月30日',
    '13800000000',
    '12345678901234567890',
    '1/2',
    '50%',
    'TRUE',
    '#N/A',
    '+8613800000000',
    '-1',
    '@example.com',
    '=1+1',
    '\t=1+1',
    "'quoted",
  ])('keeps %j the text it is', async (company) => {
    const submission = { ...practice, form: { ...practice.form, company } }
    const file = await toXlsx(
      summarySheet('practice', { ...summaryOf(1), submissions: [submission] }),
      options,
    )
    const sheet = read(file, { type: 'array', cellNF: true }).Sheets.推荐汇总表
    expect(sheet?.B5).toMatchObject({ t: 's', v: company, z: '@' })
  })

  it('formats every cell as text, also the empty ones of a blank table', async () => {
    const file = await toXlsx(summarySheet('fmea', null), options)
    const sheet = read(file, { type: 'array', cellNF: true, sheetStubs: true }).Sheets.推荐汇总表
    for (const row of [5, 6, 7, 8])
      for (const column of 'ABCDEF') expect(sheet?.[`${column}${row}`]?.z, `${column}${row}`).toBe('@')
  })

  it('carries title, creator and date of the data', async () => {
    const core = partOf(await workbookOf(1), 'docProps/core.xml')
    expect(core).toContain('<dc:title>产品质量可靠性创新“最佳实践”推荐汇总表</dc:title>')
    expect(core).toContain('<dc:creator>保定市莲池区市场监督管理局</dc:creator>')
    expect(core.match(/2025-09-30T00:00:00Z/g)).toHaveLength(2)
    const relations = partOf(await workbookOf(1), '_rels/.rels')
    expect(relations).toContain('Target="docProps/core.xml"')
  })

  it('orders the properties of a font as the schema does (ECMA-376 part 1, 18.8.22)', async () => {
    const styles = partOf(await workbookOf(1), 'xl/styles.xml')
    const fonts = Array.from(styles.matchAll(/<font>(.*?)<\/font>/g), ([, font = '']) =>
      Array.from(font.matchAll(/<(\w+)/g), ([, name]) => name),
    )
    expect(fonts.length).toBeGreaterThan(2)
    for (const names of fonts) expect(names).toEqual(['sz', 'name', 'family', 'charset'])
    expect(styles).not.toContain('numFmtId="100"')
  })

  it('prints on landscape A4 as wide as the page, the head frozen and repeated', async () => {
    const file = await workbookOf(3)
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/)
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>')
    expect(sheet).toContain('<oddFooter>&amp;R&amp;14— &amp;P —</oddFooter>')
    const book = partOf(file, 'xl/workbook.xml')
    expect(book).toContain("'推荐汇总表'!$A$1:$F$8</definedName>")
    expect(book).toContain("'推荐汇总表'!$4:$4</definedName>")
  })

  it('makes a row as high as its longest name needs', async () => {
    const sheet = partOf(await workbookOf(4), 'xl/worksheets/sheet1.xml')
    const heights = Array.from(sheet.matchAll(/<row r="(\d+)" ht="([\d.]+)"/g), ([, , ht]) => Number(ht))
    expect(heights.at(-2)).toBeGreaterThan(60)
    expect(heights.at(-3)).toBeLessThan(40)
  })

  it('gives the same bytes again', async () => {
    expect(await workbookOf(5)).toEqual(await workbookOf(5))
  })

  it('refuses a form that is no list', async () => {
    await expect(toXlsx(annex2(null, settings), options)).rejects.toThrow('no list')
  })
})
