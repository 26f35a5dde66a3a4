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
              svg: null,
              note: '',
              head: ['参数'],
              rows: [],
              source: '来源：data.csv。',
              ...figure,
            },
          ],
        },
      ],
    },
  ],
})

describe('a report', () => {
  it('prints headings, charts, tables and sources in their order', () => {
    const html = toHtml(sheetOf({ svg: '<svg viewBox="0 0 1 1"><text>图</text></svg>', rows: [['游隙']] }), {
      images,
    })
    expect(html).toContain('<div class="chart"><svg viewBox="0 0 1 1"><text>图</text></svg></div>')
    expect(textOfHtml(html)).toBe(
      '质量可靠性证据报告示例产品供评审参考一、关键性能一致性（Ic）参考分86说明分布图参数游隙来源：data.csv。',
    )
  })

  it('escapes all words, those of a table too', () => {
    const html = toHtml(sheetOf({ title: '<b>', note: '<i>', rows: [['<script>alert(1)</script>']] }), {
      images,
    })
    expect(html).not.toMatch(/<b>|<i>|<script/)
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
