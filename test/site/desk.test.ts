import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DESK_MARK, type DeskView } from '../../src/model/desk/view.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { PublicView } from '../../src/model/public.ts'
import { deskOf } from '../../src/pipeline/desk/desk.ts'
import { finishDesk } from '../../src/pipeline/desk/finish.ts'
import { findLeaks } from '../../src/pipeline/leak/leak.ts'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { filesBelow } from '../../src/pipeline/output.ts'
import { reference } from '../../src/pipeline/site/reference.ts'
import { publicView } from '../../src/process/public-view.ts'
import { faultsOf, openBrowser, visit } from './reader.ts'
import { BASE, type BuiltSite, brokenLinks, buildSiteOf, root } from './small-site.ts'

const TEXT = new Set(['.html', '.js', '.css', '.json', '.xml', '.txt', '.csv', '.svg', '.jsonld'])

let dossier: Dossier
let view: PublicView
let desk: DeskView
let site: BuiltSite
let browser: Browser

/** The sample with a score above a cap and a reviewer who counts though in conflict, so that every mark is seen. */
function sampleDossier(): Dossier {
  const loaded = load({ root: join(root, 'content') })
  if (!loaded.corpus) throw new Error('the sample is sound')
  const editions = loaded.corpus.editions.map((edition) => ({
    ...edition,
    reviews: edition.reviews.map((sheet) =>
      sheet.slug === 'medical-pump' && sheet.reviewer === 'E01' ? { ...sheet, fabricated: ['Ic'] } : sheet,
    ),
  }))
  return dossierOf({ ...loaded, corpus: { ...loaded.corpus, editions } })
}

beforeAll(async () => {
  dossier = sampleDossier()
  view = publicView(dossier, { photos: new Map(), downloads: new Map(), reference: reference() })
  desk = deskOf(dossier, {
    root: join(root, 'content'),
    complaints: [],
    files: [],
    progress: () => undefined,
  })
  site = await buildSiteOf((publicDir) => {
    mkdirSync(join(publicDir, 'desk'), { recursive: true })
    writeFileSync(join(publicDir, 'desk/desk.json'), JSON.stringify(desk))
    return Promise.resolve(view)
  }, desk)
  await finishDesk(site.out, { base: BASE })
  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  site?.remove()
})

const html = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-redundant-role': 'off', 'tel-non-breaking': 'off', 'long-title': 'off' },
})

const deskPages = () => site.htmlFiles().filter((name) => name.startsWith('desk/'))

async function invalid(name: string): Promise<string[]> {
  const { results } = await html.validateString(site.read(name))
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${name}:${line} ${ruleId}: ${message}`),
  )
}

describe('the secretariat’s build', () => {
  it('marks every page, the public ones too, and keeps it from search engines', () => {
    for (const name of site.htmlFiles()) {
      const page = site.read(name)
      expect(page, name).toContain(`<strong>${DESK_MARK}</strong>`)
      expect(page.match(/<meta name="robots"[^>]*>/g), name).toEqual([
        '<meta name="robots" content="noindex, nofollow, noarchive">',
      ])
      expect(page, name).toMatch(/<title>【内部】/)
      expect(page, name).toContain("default-src 'self'")
    }
  })

  it('invites nobody to publish it', async () => {
    const files = await filesBelow(site.out)
    expect(files).toEqual(expect.arrayContaining(['.htaccess', '_headers', '不得公开.txt']))
    expect(files.filter((name) => /nginx|sitemap/.test(name))).toEqual([])
    expect(site.read('robots.txt')).toBe('User-agent: *\nDisallow: /\n')
    expect(site.read('.htaccess')).toBe('Require all denied\n')
    expect(site.read('_headers')).toContain('X-Robots-Tag: noindex')
  })

  it('has a page of every kind, whatever the count of submissions', () => {
    const edition = desk.editions[0]
    expect(deskPages().filter((name) => name.startsWith('desk/2025/submissions/'))).toHaveLength(
      edition?.submissions.length ?? 0,
    )
    expect(deskPages()).toEqual(expect.arrayContaining(KINDS.map((path) => `${path}index.html`)))
  })

  it('has links that lead somewhere, from the disk as from a server', () => {
    expect(deskPages().flatMap((name) => brokenLinks(site, name))).toEqual([])
    for (const name of site.htmlFiles()) expect(site.read(name), name).not.toMatch(/\s(?:href|src)="\/(?!\/)/)
  })

  it('is valid HTML without inline style or script', async () => {
    const pages = deskPages()
    expect((await Promise.all(pages.map(invalid))).flat()).toEqual([])
    for (const name of pages) {
      expect(site.read(name), name).not.toMatch(/\sstyle="|\son[a-z]+="|<style|<script(?![^>]* src=)/)
      expect(site.read(name).match(/<h1[ >]/g), name).toHaveLength(1)
    }
  })
})

const KINDS = [
  'desk/',
  'desk/2025/',
  'desk/2025/board/',
  'desk/2025/board/by/stage/recommended-county/',
  'desk/2025/submissions/medical-pump/',
  'desk/2025/submissions/smart-meter/',
  'desk/2025/scores/practice/',
  'desk/2025/scores/practice/C/',
  'desk/2025/ranking/practice/',
  'desk/2025/ranking/fmea/31/',
  'desk/2025/reviewers/',
  'desk/2025/conflicts/',
  'desk/2025/objections/',
  'desk/2025/publicity/',
  'desk/2025/downloads/',
  'desk/2025/audit/',
]

/** The others show the same parts again. */
const SEEN = KINDS.filter((path) => !/^desk\/2025\/$|\/by\/|\/fmea\//.test(path))

describe('in a browser', () => {
  it.each(SEEN)('/%s is quiet, accessible and never scrolls sideways', async (path) => {
    const visited = await visit(browser, site, path)
    const faults = await faultsOf(visited)
    await visited.page.close()
    expect([...visited.troubles, ...faults]).toEqual([])
  })

  it('the board narrows at once and keeps its state in the address', async () => {
    const { page } = await visit(browser, site, 'desk/2025/board/')
    await page.click('[data-facet="province"][data-value="13"]')
    await page.type('[type="search"]', '轴箱')
    const shown = await page.$$eval('[data-row]:not([hidden])', (rows) => rows.map((row) => row.textContent))
    const units = await page.$$eval('[data-group]:not([hidden])', (groups) => groups.length)
    const address = decodeURI(page.url())
    await page.close()
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain('高速动车组轴箱轴承')
    expect(units).toBe(1)
    expect(address).toMatch(/\?province=13&q=轴箱$/)
  })

  it('the head of the matrix and its first column stay while it scrolls', async () => {
    const { page } = await visit(browser, site, 'desk/2025/scores/practice/')
    await page.setViewport({ width: 360, height: 500 })
    const places = await page.$eval('.scroller', (scroller) => {
      scroller.scrollTo(200, 100)
      const at = (name: string) => scroller.querySelector(name)?.getBoundingClientRect()
      const box = scroller.getBoundingClientRect()
      return [
        Math.round((at('tbody th')?.left ?? 0) - box.left),
        Math.round((at('thead th')?.top ?? 0) - box.top),
      ]
    })
    await page.close()
    expect(places).toEqual([0, 1])
  })

  it('prints the mark on every sheet of paper', async () => {
    const { page } = await visit(browser, site, 'desk/2025/board/')
    await page.emulateMediaType('print')
    const seen = await page.$eval('.desk-mark', (mark) => getComputedStyle(mark).display)
    await page.close()
    expect(seen).toBe('block')
  })
})

describe('the public build of the same edition', () => {
  let open: BuiltSite

  beforeAll(async () => {
    open = await buildSiteOf(() => Promise.resolve(view))
  }, 180_000)

  afterAll(() => open?.remove())

  it('has no page, style or script of the desk, nor a word about it', async () => {
    const files = await filesBelow(open.out)
    expect(files.filter((name) => name.includes('desk'))).toEqual([])
    const told = files
      .filter((name) => TEXT.has(extname(name)))
      .filter((name) =>
        /内部资料 · |工作台导航|desk-mark|data-board|virtual:desk/.test(
          readFileSync(join(open.out, name), 'utf8'),
        ),
      )
    expect(told).toEqual([])
  })

  it('has nothing private, while the same gate finds the desk full of it', async () => {
    expect(await findLeaks(open.out, dossier)).toEqual([])
    expect(
      (await findLeaks(join(site.out, 'desk/2025/objections'), dossier)).map(({ kind }) => kind),
    ).toEqual(expect.arrayContaining(['异议提出方', '异议提出方电话', '异议内容']))
  })
})
