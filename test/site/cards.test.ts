import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawCard } from '../../src/pipeline/site/cards/draw.ts'
import { cutTo, linesOf } from '../../src/pipeline/site/cards/lines.ts'

/** As if every character were as wide as high, a Latin letter half. */
const measure = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\p{Script=Latin}\p{N} ]/u.test(one) ? 1 : 2), 0)

describe('the lines of a title', () => {
  it.each([
    ['可靠性工程', 6, ['可靠性', '工程']],
    ['可靠性，工程', 6, ['可靠性，', '工程']],
    ['可靠（工程）', 6, ['可靠', '（工程）']],
    ['用于PFMEA分析', 8, ['用于', 'PFMEA分', '析']],
    ['', 6, []],
  ])('“%s” in %i are %j', (text, width, lines) => {
    expect(linesOf(text, { width, measure })).toEqual(lines)
  })

  it('say when there was more', () => {
    expect(cutTo(2, ['一二', '三四', '五'])).toEqual(['一二', '三…'])
  })
})

describe('a card', () => {
  const card = {
    url: 'cards/a.jpg',
    kind: '最佳实践 · 2025 年度',
    title: '面向超大型海上风力发电机组主轴承的'.padEnd(60, '可靠性工程'),
    line: `${'示例'.padEnd(40, '装备制造集团')} · 上海`,
    figure: { value: '18 → 8 条', label: '高、中优先级失效链' },
    photo: null,
  }
  const settings = { site: '示例站', sample: true }

  it('is a JPEG of 1200 by 630 px, the same every time', async () => {
    const [one, other] = [await drawCard(card, null, settings), await drawCard(card, null, settings)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    expect(await sharp(one).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  })

  it('is another for other words', async () => {
    const one = await drawCard(card, null, settings)
    const other = await drawCard({ ...card, title: '水下推进器' }, null, settings)
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  })
})
