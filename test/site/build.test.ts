import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/pipeline/browser/find.ts'
import { launchBrowser } from '../../src/pipeline/browser/launch.ts'
import { subsetTitleFont } from '../../src/pipeline/site-font.ts'
import { smallView } from './view.ts'

const root = join(import.meta.dirname, '../..')
const ORIGIN = 'http://site.test'
const BASE = '/kekao/'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

let folder = ''
let out = ''
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kekao-site-'))
  out = join(folder, 'site')
  writeFileSync(join(folder, 'public.json'), JSON.stringify(smallView))
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        KEKAO_PUBLIC: join(folder, 'public.json'),
        KEKAO_PUBLIC_DIR: join(folder, 'public'),
        KEKAO_OUT: out,
        KEKAO_BASE: BASE,
        KEKAO_SITE: smallView.site.host,
      },
    },
  )
  if (status !== 0) throw new Error(stderr + stdout)
  await subsetTitleFont(out)
  browser = await launchBrowser(await findBrowser({ cacheDir: join(root, '.kekao') }))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const htmlFiles = (): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))

const read = (name: string): string => readFileSync(join(out, name), 'utf8')

/** The file that an address under the base stands for; null where there is none. */
function fileFor(pathname: string): string | null {
  if (!pathname.startsWith(BASE)) return null
  const path = join(out, decodeURIComponent(pathname.slice(BASE.length)))
  const file = pathname.endsWith('/') ? join(path, 'index.html') : path
  return existsSync(file) && statSync(file).isFile() ? file : null
}

/** Links of a page that lead nowhere: missing files, missing anchors. */
function brokenLinks(name: string): string[] {
  const page = new URL(`${BASE}${name.replace(/index\.html$/, '')}`, ORIGIN)
  return [...read(name).matchAll(/\s(?:href|src)="([^"]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), page))
    .filter(({ origin }) => origin === ORIGIN)
    .filter(({ pathname, hash }) => {
      const file = fileFor(pathname)
      return (
        !file ||
        (hash !== '' && !readFileSync(file, 'utf8').includes(`id="${decodeURIComponent(hash.slice(1))}"`))
      )
    })
    .map(({ href }) => `${name} → ${href}`)
}

describe('every page of the built site', () => {
  it('has links that lead somewhere under the base', () => {
    expect(htmlFiles().flatMap(brokenLinks)).toEqual([])
  })

  it('says its language, title, description and policy, and that it is a sample', () => {
    for (const name of htmlFiles()) {
      const html = read(name)
      expect(html, name).toContain('<html lang="zh-CN">')
      expect(html, name).toMatch(/<title>[^<]+<\/title>/)
      expect(html, name).toMatch(/<meta name="description" content="[^"]+"/)
      expect(html, name).toContain("default-src 'self'")
      expect(html, name).toMatch(/演示日期.*样例数据，仅供演示/)
    }
  })

  it('has one first heading, no inline style, no inline handler and no id twice', () => {
    for (const name of htmlFiles()) {
      const html = read(name)
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      expect(html.match(/<h1[ >]/g), name).toHaveLength(1)
      expect(html, name).not.toMatch(/\sstyle="|\son[a-z]+="|unsafe-inline/)
      expect(new Set(ids).size, name).toBe(ids.length)
    }
  })

  it('has no page that only a draft would have', () => {
    expect(existsSync(join(out, 'cases/2025/laser/index.html'))).toBe(true)
    expect(readdirSync(join(out, 'cases/2025'))).toEqual(['bearing', 'laser'])
  })
})

/** What a reader's browser has to say about a page: errors, foreign requests, sideways scrolling. */
async function visit(path: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await browser.newPage()
  const troubles: string[] = []
  await page.setRequestInterception(true)
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('request', (request) => void answer(request, troubles))
  await page.goto(`${ORIGIN}${BASE}${path}`, { waitUntil: 'load' })
  for (const width of [1280, 768, 360]) {
    await page.setViewport({ width, height: 800 })
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    if (Number(overflow) > 0) troubles.push(`${path} scrolls sideways by ${overflow} px at ${width} px`)
  }
  await page.setViewport({ width: 1280, height: 800 })
  return { page, troubles }
}

async function answer(request: HTTPRequest, troubles: string[]): Promise<void> {
  const { origin, pathname } = new URL(request.url())
  const file = origin === ORIGIN ? fileFor(pathname) : null
  if (file)
    return request.respond({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) })
  troubles.push(`no answer for ${request.url()}`)
  return request.abort()
}

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
  '404.html',
  'accessibility/',
  'privacy/',
]

describe('in a browser', () => {
  it.each(PAGES)('/%s is quiet and never scrolls sideways', async (path) => {
    const { page, troubles } = await visit(path)
    await page.close()
    expect(troubles).toEqual([])
  })

  it('the publicity page of a sample counts from its own date', async () => {
    const { page } = await visit('publicity/2025/')
    const words = await page.$eval('.answer [data-phase]:not([hidden])', (element) => element.textContent)
    await page.close()
    expect(words).toBe('还有 2 个工作日')
  })

  it('the gallery narrows at once and keeps its state in the address', async () => {
    const { page } = await visit('cases/')
    await page.click('[data-facet="track"][data-value="fmea"]')
    const shown = await page.$$eval('.cards > li:not([hidden])', (cards) => cards.length)
    const address = page.url()
    await page.close()
    expect(shown).toBe(1)
    expect(address).toBe(`${ORIGIN}${BASE}cases/?track=fmea`)
  })
})
