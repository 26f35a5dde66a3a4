import { describe, expect, it } from 'vitest'
import { titleText } from '../../src/pipeline/site/font.ts'
import { siteMap } from '../../src/pipeline/site/map.ts'
import { citationOf } from '../../src/site/citation.ts'
import { dateRange, dayBeside, documentDate } from '../../src/site/dates.ts'
import { glanceOf } from '../../src/site/glance.ts'
import { headline, keyFigures } from '../../src/site/key-figures.ts'
import { layOutNotice } from '../../src/site/notice.ts'
import { csvOf } from '../../src/site/open-data/csv.ts'
import { oneOfEachProvince, relatedAmong } from '../../src/site/selection.ts'
import { stepsOf } from '../../src/site/steps.ts'
import { inPublicity } from './view.ts'

const [practice, fmea] = inPublicity.cases

describe('dates', () => {
  it.each([
    ['2025-11-18', '2025-11-24', '2025 年 11 月 18 日—24 日'],
    ['2025-11-28', '2025-12-04', '2025 年 11 月 28 日—12 月 4 日'],
    ['2025-12-29', '2026-01-05', '2025 年 12 月 29 日—2026 年 1 月 5 日'],
  ])('say the range %s to %s once', (from, to, words) => {
    expect(dateRange(from, to)).toBe(words)
  })

  it('cross months and leap days', () => {
    expect(dayBeside('2024-02-28', 1)).toBe('2024-02-29')
    expect(dayBeside('2025-01-01', -1)).toBe('2024-12-31')
    expect(documentDate('2025-06-09')).toBe('2025年6月9日')
  })
})

it('steps of an edition leave no day between them', () => {
  const steps = stepsOf(inPublicity)
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]
    if (next) expect(next.from).toBe(dayBeside(step.to, 1))
  }
})

it('a CSV quotes, marks its encoding and keeps formulas harmless', () => {
  expect(csvOf([['a,b', '=1+1', '-1+1', '-0.5', '说“是”', '"x"']])).toBe(
    '\uFEFF"a,b",\'=1+1,\'-1+1,-0.5,说“是”,"""x"""\r\n',
  )
})

describe('the four figures', () => {
  it('say what is missing instead of zero', () => {
    const figures = practice ? keyFigures(practice) : []
    expect(figures.map(({ value }) => value)).toEqual(['2.00', null, null, null])
    expect(figures.map(({ note }) => note)).toContain('未提供售后统计')
  })

  it('show an FMEA before and after', () => {
    expect(fmea && keyFigures(fmea).map(({ value }) => value)).toEqual(['1 → 0', '240 → 32', '1 / 1', '1'])
  })
})

describe('a case at a glance', () => {
  it('says what the data say and is silent where there are none', () => {
    const glance = practice && glanceOf(practice)
    expect(glance?.findings).toEqual([
      { label: '一致性', text: '输出光功率的变异系数出厂 2.00\u202f%。', part: 'consistency' },
    ])
    expect(glance?.standfirst).toBeNull()
  })

  it('takes the first sentence and the names that a list sets in bold', () => {
    if (!practice) throw new Error('no practice')
    const text = (words: string) => ({ kind: 'text', text: words }) as const
    const blocks = [{ kind: 'paragraph', children: [text('推荐产品为激光器，用于通信。其余略。')] }] as const
    const lead = { kind: 'strong', children: [text('加速试验：')] } as const
    const items = [[{ kind: 'paragraph', children: [lead, text('三组温度。')] }]] as const
    const list = { kind: 'list', ordered: true, start: 1, items } as const
    const length = { characters: 1, words: 1 }
    const sections = [
      { key: 'productProfile', label: '产品简介', blocks, length },
      { key: 'technology', label: '可靠性技术', blocks: [list], length },
    ]
    expect(glanceOf({ ...practice, sections })).toMatchObject({
      standfirst: '推荐产品为激光器，用于通信。',
      doing: { steps: ['加速试验'] },
    })
  })

  it('names the greatest risks with what was done', () => {
    expect(fmea && glanceOf(fmea).doing.steps).toEqual(['未到位：位置闭环（AP H → L）'])
    expect(fmea && headline(fmea)?.value).toBe('1 → 0')
  })
})

it('a notice is laid out as body, signature and annexes, its title not twice', () => {
  const { body, signature, annexes } = layOutNotice(inPublicity.notice)
  expect(body).toHaveLength(1)
  expect(signature).toEqual(['示例秘书处', '2025年6月9日'])
  expect(annexes.map(({ title }) => title)).toEqual(['附件1　通用要求'])
})

it('newest cases come from every province before a second of any', () => {
  const made = ['11', '11', '12'].map((code, index) => {
    if (!practice) throw new Error('no practice')
    return { ...practice, slug: `c${index}`, province: { ...practice.province, code } }
  })
  expect(oneOfEachProvince(made, 2).map(({ slug }) => slug)).toEqual(['c0', 'c2'])
  const [first] = made
  expect(first && relatedAmong(made)(first).map(({ slug }) => slug)).toEqual(['c1', 'c2'])
})

it('a citation names company, title, site and address', () => {
  const words =
    practice && citationOf(practice, { site: '示例站', address: 'https://a.example/', readOn: '2025-11-20' })
  expect(words).toBe(
    '示例光电技术有限公司. 半导体激光器[EB/OL]//示例站. 2025 年度 [2025-11-20]. https://a.example/.',
  )
})

it('the title face holds headings and serif text, nothing else', () => {
  const html = '<p>否</p><h2 class="a">可<b>靠</b>&amp;</h2><p class="x serif">信</p><p class="serifs">不</p>'
  expect(titleText(html)).toBe('可靠&信')
})

describe('a site map', () => {
  const home = 'https://kekao.example.com/'
  const addresses = ['a/', 'b/', 'c/'].map((path) => home + path)

  it('is one file while it can be', () => {
    expect([...siteMap(addresses, { home }).keys()]).toEqual(['sitemap.xml'])
  })

  it('is an index of further ones when there are too many addresses', () => {
    const files = siteMap(addresses, { home, most: 2 })
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
    expect(files.get('sitemap.xml')).toContain(`<sitemap><loc>${home}sitemap-2.xml</loc></sitemap>`)
    expect(files.get('sitemap-2.xml')).toContain(`<url><loc>${home}c/</loc></url>`)
  })
})
