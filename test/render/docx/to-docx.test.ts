import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import { h, p, t } from '../blocks.ts'
import { fmea, images, practice, settings } from '../example.ts'
import { fieldsOfDocx, partOf, textOfDocx } from '../fields.ts'
import { annex2Prompts, annex2Wording, annex4Blank, annex4Wording, outOfOrder } from '../wording.ts'

const options = { images, date: '2025-09-30', creator: '示例精密轴承有限公司' }
const documents = {
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

  it('has no id twice', async () => {
    for (const pattern of [/<wp:docPr[^>]*? id="(\d+)"/g, /<w:tag [^>]*\/><w:id w:val="(\d+)"/g]) {
      const ids = all(await xml(), pattern)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('has a relation for every reference', async () => {
    const related = all(partOf(await made, 'word/_rels/document.xml.rels'), / Id="([^"]+)"/g)
    const used = all(await xml(), / r:(?:id|embed)="([^"]+)"/g)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((id) => !related.includes(id))).toEqual([])
  })

  it('ends every cell with a paragraph', async () => {
    const document = await xml()
    expect(all(document, /(<\/w:tc>)/g).length).toBeGreaterThan(5)
    expect(document.replace(/<\/w:p><\/w:tc>/g, '')).not.toContain('</w:tc>')
  })

  it('has cells as wide as the columns they cover', async () => {
    for (const table of (await xml()).split('<w:tbl>').slice(1)) {
      const grid = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number)
      const total = Number(/<w:tblW w:w="(\d+)"/.exec(table)?.[1])
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(total)
      expect(table).toContain('<w:tblLayout w:type="fixed"/>')
    }
    const rows = all(await xml(), /<w:tr>(.*?)<\/w:tr>/gs).filter((row) => !row.includes('<w:tbl>'))
    const widths = new Set(
      rows.map((row) => all(row, /<w:tcW w:w="(\d+)"/g).reduce((sum, w) => sum + Number(w), 0)),
    )
    expect(widths).toContain(8844)
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

  it('hold a long name of the cover whole', async () => {
    const company = '示例𠮷䶮㛃京津冀新能源汽车电驱动高速精密轴承及可靠性技术研究开发集团股份有限公司'
    const form = { ...practice.form, company }
    const fields = new Map(fieldsOfDocx(await toDocx(annex2({ ...practice, form }, settings), options)))
    expect(fields.get('company')).toBe(company)
  })
})

describe('hostile text', () => {
  it('stays well-formed XML', async () => {
    const blocks = [
      p('<script>&"\u0000\u0008\ufffe\uffff\u{1f600}'),
      h(4, ']]>'),
      p({ kind: 'link', url: 'javascript:alert(1)', children: [t('点')] }),
    ]
    const sections = practice.sections.map((section) => ({ ...section, blocks }))
    const docx = await toDocx(annex2({ ...practice, sections }, settings), options)
    const xml = partOf(docx, 'word/document.xml')
    expect(xml).not.toMatch(/\p{Cc}|\p{Noncharacter_Code_Point}|<script/u)
    expect(partOf(docx, 'word/_rels/document.xml.rels')).not.toContain('javascript')
  })
})
