import { describe, expect, it } from 'vitest'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import type { ReportFigure } from '../../../src/render/sheets/report.ts'
import type { Sheet } from '../../../src/render/sheets/sheet.ts'
import { fittedShares } from '../../../src/render/sheets/typography.ts'
import { textOfHtml } from '../fields.ts'

const images = new Map()

const sheetOf = (figure: Partial<ReportFigure>): Sheet => ({
  id: 'evidence',
  title: '质量可靠性证据报告',
  parts: [
    {
      kind: 'report',
      title: '质量可靠性证据报告',
      subject: '示例产品',
      basis: '供评审参考',
      sections: [
        {
          heading: '一、关键性能一致性（Ic）',
          aside: '参考分 86',
          paragraphs: ['说明'],
          figures: [
            {
              title: '分布',
              charts: [],
              head: ['参数'],
              rows: [],
              source: '来源：data.csv。',
              ...figure,
            },
          ],
          terms: [{ name: 'Ic-2　变异系数', text: 's/x̄' }],
        },
      ],
    },
  ],
})

describe('a report', () => {
  const span = 'half' as const
  const svg = '<svg viewBox="0 0 1 1"><text>图</text></svg>'

  it('prints headings, charts, tables, sources and terms in their order', () => {
    const figure = {
      charts: [{ span, title: '游隙的分布', svg, note: '两个阶段' }],
      head: ['参数', '均值'],
      rows: [['游隙', '20.35 μm']],
    }
    const html = toHtml(sheetOf(figure), { images })
    expect(html).toContain(`<div class="chart half">${svg}</div>`)
    expect(textOfHtml(html)).toBe(
      '质量可靠性证据报告示例产品供评审参考一、关键性能一致性（Ic）参考分86说明分布' +
        '游隙的分布图两个阶段参数均值游隙20.35μm来源：data.csv。Ic-2变异系数s/x̄',
    )
  })

  it('sets charts two abreast, and the last of an odd number beside its note', () => {
    const charts = ['甲', '乙', '丙'].map((title) => ({ span, title, svg, note: `${title}之注` }))
    const html = toHtml(sheetOf({ charts }), { images })
    expect(html.match(/<div class="halves">/g)).toHaveLength(2)
    expect(html).toMatch(/<div><h3>丙<\/h3><div class="chart half">.*?<\/div><\/div><div><p[^>]*>丙之注/)
  })

  it('names groups of rows and leaves out a column with nothing in it', () => {
    const rows = [['游隙'], ['出厂', '30', ''], ['使用后', '12', '']]
    const html = toHtml(sheetOf({ head: ['阶段', '样本量', '说明'], rows }), { images })
    expect(html).toContain('<th scope="rowgroup" colspan="2">游隙</th>')
    expect(textOfHtml(html)).toContain('分布阶段样本量游隙出厂30使用后12来源')
  })

  it('escapes all words, those of a table and of a chart too', () => {
    const figure = {
      title: '<b>',
      charts: [{ span, title: '<u>', svg, note: '<i>' }],
      head: ['甲', '乙'],
      rows: [['<script>alert(1)</script>'], ['<em>', '1']],
    }
    expect(toHtml(sheetOf(figure), { images })).not.toMatch(/<b>|<i>|<u>|<em>|<script/)
  })

  it('has no Word file', async () => {
    const docx = toDocx(sheetOf({}), { images, date: '2025-11-20', creator: '示例' })
    await expect(docx).rejects.toThrow('no Word file')
  })
})

describe('fittedShares', () => {
  it('gives every column what it needs where there is room', () => {
    const [short = 0, long = 0] = fittedShares([['编号', '说'.repeat(10)]], 100)
    expect(long / short).toBeCloseTo((10 + 0.6) / (2 + 0.6))
  })

  it('cuts only long columns where there is not, the longer one less', () => {
    const shares = fittedShares([['编号', '说'.repeat(80), '明'.repeat(40)]], 50)
    expect((shares[0] ?? 0) * 50).toBeGreaterThanOrEqual(2.6)
    // 47.4 ems are left, divided as √80.6 to √40.6.
    expect((shares[1] ?? 0) * 50).toBeCloseTo((47.4 * Math.sqrt(80.6)) / (Math.sqrt(80.6) + Math.sqrt(40.6)))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })
})
