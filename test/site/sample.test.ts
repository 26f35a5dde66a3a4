import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import type { Browser } from 'puppeteer'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicView, SearchPage } from '../../src/model/public.ts'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { publishPhotos } from '../../src/pipeline/site/photos.ts'
import { reference } from '../../src/pipeline/site/reference.ts'
import { publicView } from '../../src/process/public-view.ts'
import { search, textOf } from '../../src/site/search.ts'
import { openBrowser, visit } from './reader.ts'
import { filesOver } from './search-files.ts'
import { BASE, type BuiltSite, brokenLinks, buildSiteOf, root } from './small-site.ts'

const PICTURED = 'gaas-laser'

/** The sample, the photos of all cases but one left out: a dozen times the same would only take time. */
async function sampleView(publicDir: string): Promise<PublicView> {
  const loaded = load({ root: join(root, 'content') })
  const dossier = dossierOf(loaded)
  const editions = dossier.editions.map((edition) => ({
    ...edition,
    entries: edition.entries.filter(({ submission }) => submission.slug === PICTURED),
  }))
  const photos = await publishPhotos(
    { ...dossier, editions },
    {
      files: loaded.files,
      publicDir,
      cacheDir: '.kekao',
      progress: () => undefined,
    },
  )
  return publicView(dossier, { photos, downloads: new Map(), reference: reference() })
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

let view: PublicView
let site: BuiltSite
let pages: readonly SearchPage[]

beforeAll(async () => {
  site = await buildSiteOf(async (publicDir) => {
    view = await sampleView(publicDir)
    return view
  })
  pages = site.searchPages()
}, 120_000)

afterAll(() => site?.remove())

describe('the search over the whole sample', () => {
  it('reads every page that stands for itself', () => {
    const paths = pages.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.filter((path) => path.startsWith('/cases/2'))).toHaveLength(12)
    expect(paths).toEqual(expect.arrayContaining(['/', '/cases/', '/notice/2025/', '/guide/rules/length/']))
    expect(paths.filter((path) => /\/by\/|404|\/search\//.test(path))).toEqual([])
  })

  it('finds every substring of two or more Han characters, on each page that has it and on no other', async () => {
    const files = filesOver(pages)
    const wanted = [
      ...new Set(pages.flatMap((page) => [...substrings(textOf(page))].filter((_, at) => at % 31 === 0))),
    ]
    expect(wanted.length).toBeGreaterThan(1000)
    const wrong: string[] = []
    for (const words of wanted) {
      const found = await (await search(words, files)).next(pages.length)
      const paths = new Set(found.map(({ path }) => path))
      const missed = pages.some(
        (page) => `${page.title}\n${textOf(page)}`.includes(words) !== paths.has(page.path),
      )
      if (missed) wrong.push(words)
    }
    expect(wrong).toEqual([])
  })
})

it('the sample has no broken link', () => {
  expect(site.htmlFiles().flatMap((name) => brokenLinks(site, name))).toEqual([])
})

describe('the photos of a case', () => {
  const pictures = () => view.editions[0]?.cases.find(({ slug }) => slug === PICTURED)?.photos ?? []

  it('are offered in both formats and several widths, without what a camera wrote', async () => {
    expect(pictures().length).toBeGreaterThan(0)
    for (const { sources, avif } of pictures()) {
      expect(avif.map(({ width }) => width)).toEqual(sources.map(({ width }) => width))
      for (const { url, width } of [...sources, ...avif]) {
        const found = await sharp(join(site.out, url)).metadata()
        expect(found).toMatchObject({ width, format: url.endsWith('.avif') ? 'heif' : 'webp' })
        expect(found.exif ?? found.xmp ?? found.iptc).toBeUndefined()
      }
    }
  })

  it('give the card beside a shared link', async () => {
    const page = site.read(`cases/2025/${PICTURED}/index.html`)
    const card = /<meta property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? ''
    const { width, height } = await sharp(site.fileFor(new URL(card).pathname) ?? '').metadata()
    expect({ width, height }).toEqual({ width: 1200, height: 630 })
  })

  it('stand on the page with their size; only the first is not lazy', () => {
    const tags = site.read(`cases/2025/${PICTURED}/index.html`).match(/<img [^>]*>/g) ?? []
    for (const tag of tags) expect(tag).toMatch(/ width="\d+" height="\d+"/)
    expect(tags.map((tag) => tag.includes('loading="eager"'))).toEqual(tags.map((_, index) => index === 0))
  })
})

describe('in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  }, 60_000)

  afterAll(() => browser?.close())

  it.each([PICTURED, 'injection-clamp', 'titanium-fastener'])('%s prints on two pages', async (slug) => {
    const { page } = await visit(browser, site, `cases/2025/${slug}/`)
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    await page.close()
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  })

  it('the feed has what RFC 4287 asks of a feed and of each entry', async () => {
    const page = await browser.newPage()
    const feed = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'application/xml')
      const children = ({ children: all }: Element) =>
        [...all].map((each) => ({
          name: `${each.namespaceURI} ${each.localName}`,
          text: each.textContent ?? '',
          rel: each.getAttribute('rel'),
          href: each.getAttribute('href') ?? '',
        }))
      const entries = [...documentElement.children].filter(({ localName }) => localName === 'entry')
      return {
        name: documentElement.nodeName,
        children: children(documentElement),
        entries: entries.map(children),
      }
    }, site.read('feed.xml'))
    await page.close()
    const all = (part: (typeof feed)['children'], name: string) =>
      part.filter((each) => each.name === `http://www.w3.org/2005/Atom ${name}`)
    expect(feed.name).toBe('feed')
    // The author of the feed is that of its entries: sections 4.1.1 and 4.1.2.
    expect(all(feed.children, 'author')).toHaveLength(1)
    expect(all(feed.children, 'link').map(({ rel }) => rel)).toEqual([null, 'self'])
    expect(feed.entries.length).toBeGreaterThan(2)
    for (const part of [feed.children, ...feed.entries]) {
      for (const name of ['id', 'title', 'updated']) expect(all(part, name), name).toHaveLength(1)
      expect(URL.canParse(all(part, 'id')[0]?.text ?? '')).toBe(true)
      expect(all(part, 'title')[0]?.text).not.toBe('')
      // RFC 3339, as section 3.3 asks.
      expect(all(part, 'updated')[0]?.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)
    }
    // An entry without content leads to its page: section 4.1.2.
    for (const entry of feed.entries)
      expect(all(entry, 'link').map(({ rel, href }) => [rel, URL.canParse(href)])).toEqual([[null, true]])
  })
})

describe('the open data of the sample', () => {
  const bytesOf = (path: string): Buffer => readFileSync(join(site.out, path))
  const sha256 = (path: string): string => createHash('sha256').update(bytesOf(path)).digest('hex')

  it('is the view itself', () => {
    expect(JSON.parse(site.read('data/public.json'))).toEqual(JSON.parse(JSON.stringify(view)))
  })

  it('is what its schema says, and would not be with a field more or less', () => {
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse(site.read('data/public.schema.json')))
    const data = JSON.parse(site.read('data/public.json'))
    expect(valid(data) || valid.errors).toBe(true)
    expect(valid({ ...data, contacts: [] })).toBe(false)
    const [edition, ...others] = data.editions
    const [entry, ...cases] = edition.cases
    const told = { ...entry, contact: '13800000000' }
    expect(valid({ ...data, editions: [{ ...edition, cases: [told, ...cases] }, ...others] })).toBe(false)
  })

  it('has a checksum for every file', () => {
    const sums = site.read('data/SHA256SUMS.txt').trimEnd().split('\n')
    expect(sums.map((line) => line.split('  ')[1])).toEqual([
      'data/public.json',
      'data/cases.csv',
      'publicity/2025/list.csv',
    ])
    for (const [sum, path = ''] of sums.map((line) => line.split('  '))) expect(sha256(path)).toBe(sum)
  })

  it('is described with sizes and checksums', () => {
    const { 'dcat:dataset': dataset } = JSON.parse(site.read('data/catalogue.jsonld'))
    for (const each of dataset['dcat:distribution']) {
      const path = new URL(each['dcat:downloadURL']['@id']).pathname.replace(BASE, '')
      expect(each['dcat:byteSize']['@value']).toBe(String(bytesOf(path).byteLength))
      expect(each['spdx:checksum']['spdx:checksumValue']['@value']).toBe(sha256(path))
    }
    expect(dataset['dcat:distribution']).toHaveLength(3)
  })

  it('has a row for every case, figures as plain numbers', () => {
    const rows: Record<string, string>[] = parse(bytesOf('data/cases.csv'), { bom: true, columns: true })
    const laser = rows.find((row) => row.名称 === 'GaAs半导体激光器')
    expect(rows).toHaveLength(view.editions[0]?.cases.length ?? 0)
    expect(laser?.出厂变异系数最大值).toMatch(/^0\.\d{3,}$/)
    expect(laser?.改进前AP高).toBe('')
  })
})

describe('the site map', () => {
  it('lists every page that stands for itself, and the robots find it', () => {
    const places = [...site.read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place)
    const host = view.site.host
    expect(places).toEqual(pages.map(({ path }) => new URL(BASE + path.slice(1), host).href))
    expect(site.read('robots.txt')).toContain(`Sitemap: ${host}${BASE}sitemap.xml`)
  })
})

describe('the feed', () => {
  it('tells the newest first, each once, none after the day of the data', () => {
    const feed = site.read('feed.xml')
    const ids = [...feed.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
    const days = [...feed.matchAll(/<updated>(\d{4}-\d\d-\d\d)T/g)].map(([, day = '']) => day)
    expect(new Set(ids).size).toBe(ids.length)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(days[0] && days[0] <= view.asOf).toBe(true)
    expect(feed).toContain('<title>关于2025年度')
  })
})
