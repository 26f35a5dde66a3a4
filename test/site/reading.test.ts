import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, visit } from './reader.ts'
import { BASE, type BuiltSite, buildSmallSite, ORIGIN } from './small-site.ts'

let site: BuiltSite
let browser: Browser

beforeAll(async () => {
  site = await buildSmallSite()
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  site?.remove()
})

/** A description of what has the focus: its words, and whether a reader sees that it has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    const { width, height } = element.getBoundingClientRect()
    return {
      place: stops.indexOf(element),
      words: element.innerText || element.getAttribute('name') || '',
      seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 0 && height > 0,
    }
  })

/** Walks through a page by the tabulator key until the focus leaves it. */
async function walk(page: Page) {
  const stops = []
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop || stop.place < (stops.at(-1)?.place ?? -1)) break
    stops.push(stop)
  }
  return stops
}

const visibleStops = (page: Page) =>
  page.$$eval(
    'a[href], button, input, select, summary, [tabindex="0"]',
    (found) => found.filter((each) => each.checkVisibility({ contentVisibilityAuto: false })).length,
  )

describe('by the keyboard', () => {
  it.each(['', 'cases/', 'cases/2025/laser/', 'publicity/2025/', 'search/'])(
    '/%s is walked through in its order, every stop seen',
    async (path) => {
      const { page } = await visit(browser, site, path)
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      )
      await page.evaluate(() => document.querySelector('a')?.focus())
      await page.evaluate(() => document.querySelector('a')?.blur())
      const total = await visibleStops(page)
      const stops = await walk(page)
      await page.close()
      expect(stops.filter(({ seen }) => !seen)).toEqual([])
      expect(stops.map(({ place }) => place)).toEqual(
        stops.map(({ place }) => place).toSorted((one, other) => one - other),
      )
      // The skip link was the starting point of all but the search, which starts in its field.
      expect(stops.length).toBeGreaterThanOrEqual(total - 2)
    },
  )

  it('the first stop leads to the text', async () => {
    const { page } = await visit(browser, site, 'cases/2025/laser/')
    await page.keyboard.press('Tab')
    expect((await focused(page))?.words).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.close()
  })

  it('the numbers behind a chart open', async () => {
    const { page } = await visit(browser, site, 'cases/2025/laser/')
    await page.focus('details.behind summary')
    await page.keyboard.press('Enter')
    expect(await page.$eval('details.behind', (details) => details.open)).toBe(true)
    expect(await page.$eval('details.behind table', (table) => table.checkVisibility())).toBe(true)
    await page.close()
  })

  it('a facet narrows the gallery and the way back widens it', async () => {
    const { page } = await visit(browser, site, 'cases/')
    await page.waitForSelector('[data-finder]:not([hidden])')
    await page.focus('a[data-facet="track"][data-value="fmea"]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-chosen]:not([hidden])')
    expect((await focused(page))?.words).toContain('FMEA')
    expect(await page.$eval('[data-status]', (status) => status.textContent)).toBe(
      '1 个案例，条件：FMEA 应用',
    )
    await page.focus('[data-chosen] a')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-chosen][hidden]')
    expect(await page.evaluate('document.activeElement.matches("[data-status]")')).toBe(true)
    await page.close()
  })
})

describe('without scripts', () => {
  const plain = async (path: string): Promise<Page> => {
    const { page } = await visit(browser, site, '404.html')
    await page.setJavaScriptEnabled(false)
    await page.goto(`${ORIGIN}${BASE}${path}`, { waitUntil: 'load' })
    return page
  }
  const wordsOf = async (page: Page) => String(await page.$eval('main', (main) => main.innerText))

  it('the gallery is narrowed by links to pages', async () => {
    const page = await plain('cases/')
    await page.$eval('details.facets', (details) => details.setAttribute('open', ''))
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('a[data-facet="track"][data-value="fmea"]', (link) => link.click()),
    ])
    expect(page.url()).toBe(`${ORIGIN}${BASE}cases/by/track/fmea/`)
    expect(await page.$$eval('.cards > li', (cards) => cards.length)).toBe(1)
    await page.close()
  })

  it.each([
    ['cases/2025/laser/', ['一分钟读懂', '证据：一致性', '数字的出处', '企业提交申报']],
    ['publicity/2025/', ['2025 年 11 月 18 日—24 日', '怎样提出异议', '021-00000000', '样本量偏小']],
    ['stats/', ['份申报', '个列入公示名单']],
    ['search/', ['搜索在浏览器里进行，需要脚本', '案例库']],
  ])('/%s says all', async (path, words) => {
    const page = await plain(path)
    const said = await wordsOf(page)
    await page.close()
    expect(words.filter((each) => !said.includes(each))).toEqual([])
  })
})

/** How much of the page has moved since it began to show, by the Layout Instability measure. */
const SHIFTS = `globalThis.shifts = 0
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.shifts += entry.value
}).observe({ type: 'layout-shift', buffered: true })`

// A state of the gallery replaces the cards of the page it is built on: no more than what passes for still.
it.each([
  ['', 0.01],
  ['cases/', 0.01],
  ['cases/?track=fmea', 0.1],
  ['cases/2025/laser/', 0.01],
  ['publicity/2025/', 0.01],
  ['stats/', 0.01],
  ['search/', 0.01],
])('/%s does not move while it loads', async (path, most) => {
  const { page } = await visit(browser, site, '404.html')
  await page.evaluateOnNewDocument(SHIFTS)
  for (const width of [360, 1280]) {
    await page.setViewport({ width, height: 800 })
    await page.goto(`${ORIGIN}${BASE}${path}`, { waitUntil: 'networkidle0' })
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    expect(await page.evaluate('globalThis.shifts'), `${width} px`).toBeLessThan(most)
  }
  await page.close()
})

it('the publicity prints as a notice with its two lists', async () => {
  const { page } = await visit(browser, site, 'publicity/2025/')
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  await page.emulateMediaType('print')
  const shown = await page.evaluate(() =>
    ['.mast', '.answer', '.objection', '.body .print-only', '.list td'].map(
      (part) => document.querySelector(part)?.checkVisibility() ?? null,
    ),
  )
  await page.close()
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3)
  expect(shown).toEqual([false, false, false, true, true])
})
