import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex2 } from '../../../src/render/sheets/annex2.ts'
import { annex4 } from '../../../src/render/sheets/annex4.ts'
import { h, ol, p, t, table } from '../blocks.ts'
import { fmea, images, practice, settings } from '../example.ts'
import { fieldsOfDocx, fieldsOfHtml, textOfHtml } from '../fields.ts'
import { annex2Prompts, annex2Wording, annex4Blank, annex4Wording, outOfOrder } from '../wording.ts'

const docxOptions = { images, date: '2025-09-30', creator: '示例' }
const image = { kind: 'image', path: 'photos/bearing.png', alt: '照片', caption: '图1' } as const

/** Every kind of block and inline content. */
const everything = [
  p('正文 30 mm', { kind: 'strong', children: [t('强调')] }, { kind: 'emphasis', children: [t('着重')] }),
  p(
    { kind: 'deleted', children: [t('删去')] },
    { kind: 'code', text: 'x < y' },
    { kind: 'break' },
    t('下一行'),
  ),
  p({ kind: 'link', url: 'https://example.com/', children: [t('网址')] }),
  h(1, '一、甲'),
  h(2, '（一）乙'),
  h(3, '1.丙'),
  h(4, '（1）丁'),
  ol('甲', '乙'),
  { kind: 'list', ordered: false, start: 1, items: [[p('项'), ol('子项')], [table(['头'], ['值'])]] },
  { kind: 'quote', children: [p('引文')] },
  { kind: 'code', text: 'a\nb' },
  { kind: 'rule' },
  table(['指标', '值'], ['游隙', '≤8.0']),
  image,
  image,
] as const

const rich = {
  ...practice,
  sections: practice.sections.map((section) => ({ ...section, blocks: everything })),
}

describe('the text of Word and HTML', () => {
  it.each([
    ['annex 2', annex2(practice, settings)],
    ['annex 4', annex4(fmea, settings)],
    ['every kind of block', annex2(rich, settings)],
  ])('is the same, field by field: %s', async (_, sheet) => {
    const html = fieldsOfHtml(toHtml(sheet, { images }))
    expect(html.length).toBeGreaterThan(8)
    expect(html).toEqual(fieldsOfDocx(await toDocx(sheet, docxOptions)))
  })
})

describe('wording', () => {
  it.each([
    [annex2(practice, settings), annex2Wording],
    [annex2(null, settings), annex2Prompts],
    [annex4(fmea, settings), annex4Wording],
  ])('case %# follows the notice', (sheet, words) => {
    expect(outOfOrder(textOfHtml(toHtml(sheet, { images })), words)).toEqual([])
  })

  it('blank annex 4 is the notice word for word', () => {
    expect(textOfHtml(toHtml(annex4(null, settings), { images }))).toBe(annex4Blank)
  })
})

describe('toHtml', () => {
  it('fetches nothing and runs nothing', () => {
    const blocks = [
      p('<script>alert(1)</script><img src=x onerror=alert(1)>'),
      p({ kind: 'link', url: 'javascript:alert(1)', children: [t('点')] }),
      p({ kind: 'link', url: 'file:///etc/passwd', children: [t('点')] }),
    ]
    const sections = practice.sections.map((section) => ({ ...section, blocks }))
    const html = toHtml(annex2({ ...practice, sections }, settings), { images })
    expect(html).not.toMatch(/<script|<img src=x|href="(javascript|file)/)
    expect(Array.from(html.matchAll(/(?:src|href)="([^"]{5})/g), ([, start]) => start)).toEqual(['data:'])
  })

  it('ties numbers to their units', () => {
    expect(toHtml(annex2(rich, settings), { images })).toContain('30\u00a0mm')
  })

  it('lets an e-mail address break before its @ only', () => {
    expect(toHtml(annex2(practice, settings), { images })).toContain('>zhiliang<wbr>@example.com<')
  })

  it.each([
    ['a short last paragraph', 'short', 60],
    ['a long last paragraph', 'last', 600],
  ])('keeps %s with the signature boxes, in one cell and outside of its field', (_, kind, length) => {
    const remarks = { blocks: [p('一'.repeat(length))] }
    const sections = practice.sections.map((each) => ({ ...each, ...(each.key === 'remarks' && remarks) }))
    const html = toHtml(annex2({ ...practice, sections }, settings), { images })
    expect(html).toContain(`<p class="${kind}" role="paragraph">一`)
    expect(html.slice(html.indexOf(`<p class="${kind}"`))).toMatch(
      /^<p[^>]*>一+<\/p><\/div><div class="boxes">/,
    )
  })

  it('keeps a short last row and the signature boxes together', () => {
    const html = toHtml(annex2(practice, settings), { images })
    const together = html.slice(html.indexOf('<tbody class="together">'))
    expect(textOfHtml(`<body>${together}`)).toMatch(/^其他说明无企业承诺申明/)
  })
})
