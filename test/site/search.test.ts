import { describe, expect, it } from 'vitest'
import type { SearchPage } from '../../src/model/public.ts'
import { pageLines } from '../../src/pipeline/site/page-text.ts'
import { excerptOf, piecesOf } from '../../src/site/excerpt.ts'
import { search } from '../../src/site/search.ts'
import { filesOver, watched } from './search-files.ts'

const page = (path: string, title: string, text: string): SearchPage => ({ path, title, lines: [text] })

const PAGES = [
  page('/a/', '滚动轴承', '可靠性试验。采用 DFMEA 与 PFMEA。ＲＰＮ 为 240'),
  page('/b/', '其他', '轴承的可靠，性能一般'),
  page('/c/', '电机', '末尾一个字是滑'),
]

describe('a search', () => {
  it.each([
    ['可靠性', ['/a/']],
    ['轴承', ['/a/', '/b/']],
    ['轴承　试验', ['/a/']],
    ['dfmea', ['/a/']],
    ['rpn', ['/a/']],
    ['滑', ['/c/']],
    ['DFMEA与PFMEA', ['/a/']],
    ['导电滑环', []],
    ['constructor', []],
    ['，', []],
    ['', []],
  ])('for “%s” gives %j', async (query, paths) => {
    const findings = await search(query, filesOver(PAGES))
    expect((await findings.next(5)).map(({ path }) => path)).toEqual(paths)
    expect(findings).toMatchObject({ count: paths.length, exact: true })
  })

  it('loads the shards of its terms and no more', async () => {
    const many = Array.from({ length: 300 }, (_, number) =>
      page(
        `/${number}/`,
        `产品${number}`,
        [...'可靠性试验方法研究与应用'].map((one) => `${one}${number}`).join('，'),
      ),
    )
    const { files, loaded } = watched(filesOver(many))
    const { shards } = await files.index()
    await search('可靠', files)
    expect(shards).toBeGreaterThan(1)
    expect(loaded.shards.size).toBe(1)
  })

  it('reads a share of many pages at a time and says that it guesses their number', async () => {
    const many = Array.from({ length: 100 }, (_, number) =>
      page(`/${number}/`, `页${number}`, number % 2 === 0 ? '可靠性' : '可靠，不靠性'),
    )
    const { files, loaded } = watched(filesOver(many))
    const findings = await search('可靠性', files)
    expect(findings).toMatchObject({ count: 100, exact: false })
    const shown = await findings.next(12)
    expect(shown).toHaveLength(12)
    expect(shown.every(({ lines }) => lines[0] === '可靠性')).toBe(true)
    expect(loaded.pages.size).toBeLessThan(40)
  })
})

describe('an excerpt', () => {
  it('marks what is sought, whatever its letters', () => {
    expect(piecesOf('采用ＦＭＥＡ方法', 'fmea')).toEqual([
      { text: '采用', sought: false },
      { text: 'ＦＭＥＡ', sought: true },
      { text: '方法', sought: false },
    ])
  })

  it('shows the passage around it, of running text rather than of a label', () => {
    const sentence = `${'前'.repeat(60)}可靠性${'后'.repeat(200)}`
    const words = excerptOf(`可靠性\n${sentence}`, '可靠性')
      .map(({ text, sought }) => (sought ? `[${text}]` : text))
      .join('')
    expect(words).toBe(`…${'前'.repeat(24)}[可靠性]${'后'.repeat(83)}…`)
  })
})

it('the text of a page is what its main part says, drawings last', () => {
  const html = `<nav>导航</nav><main id="main"><nav>目录</nav><h1>标题</h1><svg class="kc-wide"><text><tspan>图</tspan><tspan>中</tspan></text></svg><svg class="kc-narrow"><text>窄图</text></svg>
    <p>正<b>文</b>&amp;续</p><p><span class="tag">甲</span><span class="tag">乙</span></p><p hidden>未到</p></main>`
  expect(pageLines(html)).toEqual(['标题', '正文&续', '甲', '乙', '图中'])
})
