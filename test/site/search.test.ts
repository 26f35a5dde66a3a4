import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicView, SearchPage } from '../../src/model/public.ts'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { pageText } from '../../src/pipeline/page-text.ts'
import { reference } from '../../src/pipeline/reference.ts'
import { publicView } from '../../src/process/public-view.ts'
import { excerptOf, piecesOf } from '../../src/site/excerpt.ts'
import { searchOver } from '../../src/site/search.ts'
import { type BuiltSite, brokenLinks, buildSiteOf, root } from './small-site.ts'

/** The sample, its photos left out. */
function sampleView(): PublicView {
  const dossier = dossierOf(load({ root: join(root, 'content') }))
  return publicView(dossier, { photos: new Map(), reference: reference() })
}

/** Every run of two, three and seven Han characters of a text. */
function substrings(text: string): Set<string> {
  const runs = text.match(/\p{Script=Han}{2,}/gu) ?? []
  return new Set(
    runs.flatMap((run) =>
      [2, 3, 7].flatMap((length) =>
        Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length)),
      ),
    ),
  )
}

describe('the search over the whole sample', () => {
  let site: BuiltSite
  let pages: readonly SearchPage[]

  beforeAll(async () => {
    site = await buildSiteOf(sampleView())
    pages = JSON.parse(readFileSync(join(site.out, 'search/pages.json'), 'utf8'))
  }, 120_000)

  afterAll(() => site?.remove())

  it('reads every page that stands for itself', () => {
    const paths = pages.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.filter((path) => path.startsWith('/cases/2'))).toHaveLength(12)
    expect(paths).toEqual(expect.arrayContaining(['/', '/cases/', '/notice/2025/', '/guide/rules/length/']))
    expect(paths.filter((path) => /\/by\/|404|\/search\//.test(path))).toEqual([])
  })

  it('finds every substring of two or more Han characters, on each page that has it and on no other', () => {
    const search = searchOver(pages)
    const wanted = new Set(pages.flatMap(({ text }) => [...substrings(text)].filter((_, at) => at % 7 === 0)))
    expect(wanted.size).toBeGreaterThan(5000)
    const wrong = [...wanted].filter((words) => {
      const found = new Set(search(words).map(({ path }) => path))
      return pages.some(({ path, text, title }) => `${title}\n${text}`.includes(words) !== found.has(path))
    })
    expect(wrong).toEqual([])
  })

  it('has no broken link', () => {
    expect(site.htmlFiles().flatMap((name) => brokenLinks(site, name))).toEqual([])
  })
})

const page = (path: string, title: string, text: string): SearchPage => ({ path, title, text })

describe('a search', () => {
  const search = searchOver([
    page('/a/', '滚动轴承', '可靠性试验。采用 DFMEA 与 PFMEA。ＲＰＮ 为 240'),
    page('/b/', '其他', '轴承的可靠，性能一般'),
    page('/c/', '电机', '末尾一个字是滑'),
  ])

  it.each([
    ['可靠性', ['/a/']],
    ['轴承', ['/a/', '/b/']],
    ['轴承　试验', ['/a/']],
    ['dfmea', ['/a/']],
    ['rpn', ['/a/']],
    ['滑', ['/c/']],
    ['DFMEA与PFMEA', ['/a/']],
    ['导电滑环', []],
    ['，', []],
    ['', []],
  ])('for “%s” gives %j', (query, paths) => {
    expect(search(query).map(({ path }) => path)).toEqual(paths)
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
  expect(pageText(html)).toBe('标题\n正文&续\n甲\n乙\n图中')
})
