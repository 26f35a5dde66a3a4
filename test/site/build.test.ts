import { hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf, openBrowser, visit } from './reader.ts'
import { BASE, type BuiltSite, brokenLinks, buildSmallSite, ORIGIN } from './small-site.ts'
import { smallView } from './view.ts'

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

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A table stacked on a phone is no table to a browser unless its parts say so.
    'no-redundant-role': 'off',
    // A number that is copied keeps its plain hyphen; it never wraps by its style.
    'tel-non-breaking': 'off',
    // A case is called what its applicant called it.
    'long-title': 'off',
  },
})

async function invalid(name: string): Promise<string[]> {
  const { results } = await html.validateString(site.read(name))
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`),
  )
}

describe('every page of the built site', () => {
  it('has links that lead somewhere under the base', () => {
    expect(site.htmlFiles().flatMap((name) => brokenLinks(site, name))).toEqual([])
  })

  it('is valid HTML', async () => {
    expect((await Promise.all(site.htmlFiles().map(invalid))).flat()).toEqual([])
  })

  it('says its language, title, description and policy, and that it is a sample', () => {
    for (const name of site.htmlFiles()) {
      const page = site.read(name)
      expect(page, name).toContain('<html lang="zh-CN">')
      expect(page, name).toMatch(/<title>[^<]+<\/title>/)
      expect(page, name).toMatch(/<meta name="description" content="[^"]+"/)
      expect(page, name).toContain("default-src 'self'")
      expect(page, name).toMatch(/演示日期.*样例数据，仅供演示/)
    }
  })

  it('has one first heading, no inline style, no inline handler and no id twice', () => {
    for (const name of site.htmlFiles()) {
      const page = site.read(name)
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(page.match(/<h1[ >]/g), name).toHaveLength(1)
      expect(page, name).not.toMatch(/\sstyle="|\son[a-z]+="|unsafe-inline/)
      expect(new Set(ids).size, name).toBe(ids.length)
    }
  })

  it('needs nothing of a server that its headers forbid', () => {
    const headers = site.read('_headers')
    expect(headers).toContain("script-src 'self'; style-src 'self'; frame-ancestors 'none'")
    for (const [, name = '', value = ''] of headers.matchAll(/^ {2}([A-Z][\w-]+): (.+)$/gm)) {
      if (name !== 'Cache-Control')
        expect(site.read('nginx.conf.txt')).toContain(`add_header ${name} "${value}"`)
    }
    for (const name of site.htmlFiles()) {
      expect(site.read(name), name).not.toMatch(/<style|<script(?![^>]* src="\/kekao\/assets\/)/)
    }
  })

  it('sends a first page of at most 60 kB, photos and fonts apart', () => {
    for (const name of site.htmlFiles()) {
      const page = site.read(name)
      const parts = [...page.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g)]
      const files = parts.map(([, path = '']) => readFileSync(site.fileFor(path) ?? path))
      const sent = [Buffer.from(page), ...files].reduce((sum, file) => sum + gzipSync(file).byteLength, 0)
      expect(parts.length, name).toBeGreaterThan(0)
      expect(sent, name).toBeLessThan(60_000)
    }
  })

  it('keeps the address of what was withdrawn, with a plain notice and nothing of its content', () => {
    const page = site.read('cases/2025/pump/index.html')
    expect(page).toContain('内容不再公开')
    expect(page).toContain('已撤回')
    expect(page).not.toContain('关键性能')
  })

  it('is built twice with the same bytes', async () => {
    const again = await buildSmallSite()
    const bytes = (each: BuiltSite) =>
      new Map(each.files().map((name) => [name, hash('sha256', readFileSync(join(each.out, name)))]))
    const [one, other] = [bytes(site), bytes(again)]
    again.remove()
    expect(one.size).toBeGreaterThan(80)
    expect(other).toEqual(one)
  })

  it('has no page that only a draft would have', () => {
    expect(existsSync(join(site.out, 'cases/2025/laser/index.html'))).toBe(true)
    expect(readdirSync(join(site.out, 'cases/2025'))).toEqual(['bearing', 'laser', 'pump'])
  })
})

const PAGES = [
  '',
  'publicity/2025/',
  'publicity/2026/',
  'recognised/2025/',
  'cases/',
  'cases/by/track/fmea/',
  'cases/2025/laser/',
  'cases/2025/bearing/',
  'standards/2025/',
  'notice/2025/',
  'guide/',
  'guide/practice/',
  'guide/rules/',
  'guide/rules/encoding/',
  'guide/fields/',
  'guide/fields/practice/',
  'data/',
  'stats/',
  'search/',
  'search/?q=轴承',
  '404.html',
  'accessibility/',
  'privacy/',
]

/** What a reader reads, what leads about taken out. */
function toldBy(main: HTMLElement): string {
  for (const lead of main.querySelectorAll('nav, button')) lead.remove()
  return main.innerText
}

describe('in a browser', () => {
  it.each(PAGES)('/%s is quiet, accessible and never scrolls sideways', async (path) => {
    const visited = await visit(browser, site, path)
    const faults = await faultsOf(visited)
    await visited.page.close()
    expect([...visited.troubles, ...faults]).toEqual([])
  })

  it('the publicity page of a sample counts from its own date', async () => {
    const { page } = await visit(browser, site, 'publicity/2025/')
    const words = await page.$eval('.answer [data-phase]:not([hidden])', (element) => element.textContent)
    await page.close()
    expect(words).toBe('还有 2 个工作日')
  })

  it('the search finds while typing, marks it, and is led by the arrows', async () => {
    const { page, troubles } = await visit(browser, site, 'search/')
    await page.type('[type="search"]', '轴承的可靠性')
    await page.waitForSelector('.found mark')
    const titles = await page.$$eval('.found a', (links) => links.map((link) => link.textContent))
    await page.keyboard.press('ArrowDown')
    const focused = await page.evaluate('document.activeElement.pathname')
    const address = decodeURI(page.url())
    await page.close()
    expect(titles).toContain(smallView.editions[1]?.cases[1]?.title)
    expect(focused).toMatch(/^\/kekao\/./)
    expect(address).toBe(`${ORIGIN}${BASE}search/?q=轴承的可靠性`)
    expect(troubles).toEqual([])
  })

  it.each(['cases/2025/laser/', 'publicity/2025/', 'standards/2025/', 'guide/practice/'])(
    'the search reads what a reader reads on /%s',
    async (path) => {
      const { page } = await visit(browser, site, path)
      const seen = String(await page.$eval('main', toldBy))
      await page.close()
      const text =
        site
          .searchPages()
          .find((each) => each.path === `/${path}`)
          ?.lines.join('\n') ?? ''
      const runs = seen.match(/\p{Script=Han}{2,}/gu) ?? []
      expect(runs.length).toBeGreaterThan(4)
      expect(runs.filter((run) => !text.includes(run))).toEqual([])
    },
  )

  it('the gallery narrows at once, combines, and keeps its state in the address', async () => {
    const { page, troubles } = await visit(browser, site, 'cases/')
    await page.waitForSelector('[data-finder]:not([hidden])')
    const shown = async () => {
      await page.waitForFunction('document.querySelector("[data-chosen]:not([hidden])")')
      return page.$$eval('.cards > li', (cards) => cards.length)
    }
    await page.click('[data-facet="track"][data-value="fmea"]')
    expect(await shown()).toBe(1)
    expect(page.url()).toBe(`${ORIGIN}${BASE}cases/?track=fmea`)
    await page.click('[data-facet="method"][data-value="dispersion"]')
    await page.waitForSelector('[data-none]:not([hidden])')
    expect(await page.$eval('[data-status]', (status) => status.textContent)).toContain('0 个案例')
    await page.goBack()
    await page.waitForSelector('[data-none][hidden]')
    expect(await shown()).toBe(1)
    await page.click('[data-chosen] a')
    await page.waitForSelector('[data-chosen][hidden]')
    expect(await page.$$eval('.cards > li', (cards) => cards.length)).toBe(2)
    await page.close()
    expect(troubles).toEqual([])
  })

  it('a page of one facet leads on to combinations with others', async () => {
    const { page } = await visit(browser, site, 'cases/by/track/fmea/')
    const link = '[data-facet="method"][data-value="goals"]'
    await page.waitForFunction(`document.querySelector('${link}').href.includes('?')`)
    expect(await page.$eval(link, (found) => found.getAttribute('href'))).toBe(
      `${ORIGIN}${BASE}cases/?track=fmea&method=goals`,
    )
    await page.close()
  })
})
