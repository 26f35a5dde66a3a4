import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/rich.ts'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import { h, p, t } from '../blocks.ts'
import { fmea, images, practice, settings } from '../example.ts'
import { fieldsOfDocx, partOf, textOfDocx } from '../fields.ts'
import { annex2Prompts, annex2Wording, annex4Blank, annex4Wording, outOfOrder } from '../wording.ts'
import { everything } from './everything.ts'
import { readFields } from './word-reader.ts'
import { breachesOf } from './word-rules.ts'
import { writtenLines } from './written-lines.ts'

const options = { images, date: '2025-09-30', creator: '示例精密轴承有限公司' }
const sections = practice.sections.map((section) => ({ ...section, blocks: everything }))
const documents = {
  'annex 2 with everything Markdown has': annex2({ ...practice, sections }, settings),
  'annex 2': annex2(practice, settings),
  'annex 4': annex4(fmea, settings),
  'blank annex 2': annex2(null, settings),
  'blank annex 4': annex4(null, settings),
}
const sheets = Object.entries(documents)

const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found)

describe.each(sheets)('%s', (_, sheet) => {
  const made = toDocx(sheet, options)
  const xml = async () => partOf(await made, 'word/document.xml')

  it('gives the same bytes again', async () => {
    expect(await toDocx(sheet, options)).toEqual(await made)
  })

  it('keeps the rules of Word', async () => {
    expect(breachesOf(await made)).toEqual([])
  })

  it('names the government fonts and embeds none', async () => {
    const styles = partOf(await made, 'word/styles.xml')
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体'])
      expect(styles).toContain(`w:eastAsia="${font}"`)
    expect(styles).toContain('w:eastAsia="zh-CN"')
    expect(Object.keys(unzipSync(await made)).filter((name) => name.includes('fonts/'))).toEqual([])
  })

  it('is A4 with the margins of GB/T 9704', async () => {
    const document = await xml()
    expect(document).toContain('w:w="11906" w:h="16838"')
    expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  })

  it('carries title, creator and date of the data', async () => {
    const core = partOf(await made, 'docProps/core.xml')
    expect(core).toContain(`<dc:title>${sheet.title}</dc:title>`)
    expect(core).toContain('<dc:creator>示例精密轴承有限公司</dc:creator>')
    expect(all(core, /<dcterms:\w+[^>]*>([^<]*)</g)).toEqual(['2025-09-30T00:00:00Z', '2025-09-30T00:00:00Z'])
  })
})

describe('wording', () => {
  it.each([
    ['annex 2', annex2Wording],
    ['annex 4', annex4Wording],
  ] as const)('%s follows the notice', async (name, words) => {
    expect(outOfOrder(textOfDocx(await toDocx(documents[name], options)), words)).toEqual([])
  })

  it('blank annex 2 prompts as the notice does', async () => {
    const text = textOfDocx(await toDocx(documents['blank annex 2'], options))
    expect(outOfOrder(text, annex2Prompts)).toEqual([])
  })

  it('blank annex 4 is the notice word for word', async () => {
    expect(textOfDocx(await toDocx(documents['blank annex 4'], options))).toBe(annex4Blank)
  })
})

describe('content controls', () => {
  it('are marked as prompts on a blank form only', async () => {
    const controls = (xml: string) => [
      all(xml, /(<w:sdt>)/g).length,
      all(xml, /(<w:showingPlcHdr\/>)/g).length,
    ]
    expect(controls(partOf(await toDocx(documents['blank annex 2'], options), 'word/document.xml'))).toEqual([
      18, 18,
    ])
    expect(controls(partOf(await toDocx(documents['annex 2'], options), 'word/document.xml'))).toEqual([
      18, 0,
    ])
  })

  it('pick a day for a date', async () => {
    const xml = partOf(await toDocx(documents['blank annex 2'], options), 'word/document.xml')
    const [control = ''] = all(xml, /(<w:sdtPr><w:alias w:val="企业注册时间"\/>.*?<\/w:sdtPr>)/g)
    expect(control).toContain('yyyy&apos;年&apos;M&apos;月&apos;d&apos;日&apos;"/><w:lid w:val="zh-CN"/>')
  })

  it('hold an e-mail address without anything invisible in it', async () => {
    const email = 'reliability.engineering.department@quality-assurance.example.com'
    const form = { ...practice.form, contact: { ...practice.form.contact, email } }
    const docx = await toDocx(annex2({ ...practice, form }, settings), options)
    const field = readFields(docx).find(({ tag }) => tag === 'contact.email')
    expect(field?.text).toBe(email)
    expect(partOf(docx, 'word/document.xml')).toMatch(/department<\/w:t><\/w:r><w:r><w:br\/><\/w:r>/)
  })

  it('hold a long name of the cover whole', async () => {
    const company = '示例𠮷䶮㛃京津冀新能源汽车电驱动高速精密轴承及可靠性技术研究开发集团股份有限公司'
    const form = { ...practice.form, company }
    const fields = new Map(fieldsOfDocx(await toDocx(annex2({ ...practice, form }, settings), options)))
    expect(fields.get('company')).toBe(company)
  })
})

it('gives the same bytes whatever was made before, and in whatever order', async () => {
  const make = async (all: typeof sheets) =>
    new Map(
      await Promise.all(all.map(async ([name, sheet]) => [name, await toDocx(sheet, options)] as const)),
    )
  const forwards = await make(sheets)
  const backwards = await make([...sheets].reverse())
  for (const [name] of sheets) expect(backwards.get(name), name).toEqual(forwards.get(name))
})

describe('everything Markdown has', () => {
  const made = toDocx(documents['annex 2 with everything Markdown has'], options)

  it('is read back from its control', async () => {
    const field = readFields(await made).find(({ tag }) => tag === 'sections.technology')
    expect(field?.lines).toEqual(writtenLines(everything, 1))
  })

  it('lets a paragraph break inside a word that no line can hold, and no other', async () => {
    const xml = partOf(await made, 'word/document.xml')
    const paragraphs = all(xml, /<w:p>(.*?)<\/w:p>/gs).filter((each) =>
      each.includes('<w:wordWrap w:val="0"/>'),
    )
    expect(paragraphs.length).toBe(practice.sections.length)
    expect(paragraphs.every((each) => each.includes('https://example.com/'))).toBe(true)
  })
})

describe('the row before the signatures', () => {
  const rowsWith = async (remarks: readonly Block[]) => {
    const blocks = (key: string) => (key === 'remarks' ? { blocks: remarks } : {})
    const long = practice.sections.map((section) => ({ ...section, ...blocks(section.key) }))
    const docx = await toDocx(annex2({ ...practice, sections: long }, settings), options)
    return all(partOf(docx, 'word/document.xml'), /<w:tr>(.*?)<\/w:tr>/gs).slice(-3)
  }

  it('stays whole with them where it is low', async () => {
    const [row = ''] = await rowsWith([p('一'.repeat(60))])
    expect(row).toContain('<w:cantSplit/>')
    expect(row).toMatch(/<w:p><w:pPr><w:pStyle w:val="label"\/><w:keepNext\/>/)
  })

  it('may break where it is high', async () => {
    const [row = '', commitment = ''] = await rowsWith([p('一'.repeat(600))])
    expect(row).not.toContain('<w:cantSplit/>')
    expect(commitment).toContain('<w:cantSplit/>')
  })
})

describe('hostile text', () => {
  it('stays well-formed XML', async () => {
    const blocks = [
      p('<script>&"\u0000\u0008\ufffe\uffff\u{1f600}'),
      h(4, ']]>'),
      p({ kind: 'link', url: 'javascript:alert(1)', children: [t('点')] }),
    ]
    const hostile = practice.sections.map((section) => ({ ...section, blocks }))
    const docx = await toDocx(annex2({ ...practice, sections: hostile }, settings), options)
    const xml = partOf(docx, 'word/document.xml')
    expect(xml).not.toMatch(/\p{Cc}|\p{Noncharacter_Code_Point}|<script/u)
    expect(partOf(docx, 'word/_rels/document.xml.rels')).not.toContain('javascript')
  })
})
