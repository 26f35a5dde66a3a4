import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import { findBrowser } from '../../src/pipeline/browser/find.ts'
import { launchBrowser } from '../../src/pipeline/browser/launch.ts'
import { HEADERS } from '../../src/pipeline/site/policy.ts'
import { BASE, type BuiltSite, ORIGIN, root } from './small-site.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

// The others ask for HTTPS.
const POLICY = Object.fromEntries(HEADERS.filter(([name]) => name === 'Content-Security-Policy'))

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const openBrowser = async (): Promise<Browser> =>
  launchBrowser(await findBrowser({ cacheDir: join(root, '.kekao') }))

/** A page as a reader's browser shows it, and what the browser has to say: errors, foreign requests. */
export interface Visit {
  readonly page: Page
  readonly troubles: string[]
}

/** Opens a page of a built site, 1280 px wide and light. */
export async function visit(browser: Browser, site: BuiltSite, path: string): Promise<Visit> {
  const page = await browser.newPage()
  const troubles: string[] = []
  await page.setRequestInterception(true)
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('request', (request) => void answer(request, { site, troubles }))
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(`${ORIGIN}${BASE}${path}`, { waitUntil: 'load' })
  return { page, troubles }
}

async function answer(
  request: HTTPRequest,
  { site, troubles }: { site: BuiltSite; troubles: string[] },
): Promise<void> {
  const { origin, pathname } = new URL(request.url())
  const file = origin === ORIGIN ? site.fileFor(pathname) : null
  if (file)
    return request.respond({
      headers: POLICY,
      contentType: TYPES[extname(file)] ?? 'text/plain',
      body: readFileSync(file),
    })
  troubles.push(`no answer for ${request.url()}`)
  return request.abort()
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

// Of axe's rules only those on colour can fall out differently in the dark.
const LIGHT = `{ rules: { 'target-size': { enabled: true } } }`
const DARK = `{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }`

/** What axe finds on a page at three widths, light and dark, and how far it scrolls sideways. */
export async function faultsOf({ page }: Visit): Promise<string[]> {
  await page.evaluate(axe)
  const faults: string[] = []
  for (const [scheme, options] of [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    for (const width of [1280, 768, 360]) {
      await page.setViewport({ width, height: 800 })
      const where = `${scheme}, ${width} px`
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      if (Number(overflow) > 0) faults.push(`scrolls sideways by ${overflow} px (${where})`)
      const found = await page.evaluate(`axe.run(${options}).then(({ violations }) => violations)`)
      faults.push(...(found as Violation[]).map((each) => `${inWords(each)} (${where})`))
    }
  }
  return faults
}

const inWords = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
