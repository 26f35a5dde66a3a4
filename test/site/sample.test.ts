import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PublicView, SearchPage } from '../../src/model/public.ts'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import { reference } from '../../src/pipeline/reference.ts'
import { publicView } from '../../src/process/public-view.ts'
import { searchOver } from '../../src/site/search.ts'
import { BASE, type BuiltSite, brokenLinks, buildSiteOf, root } from './small-site.ts'

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

const view = sampleView()
let site: BuiltSite
let pages: readonly SearchPage[]

beforeAll(async () => {
  site = await buildSiteOf(view)
  pages = JSON.parse(site.read('search/pages.json'))
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
})

it('the sample has no broken link', () => {
  expect(site.htmlFiles().flatMap((name) => brokenLinks(site, name))).toEqual([])
})

describe('the open data of the sample', () => {
  const bytesOf = (path: string): Buffer => readFileSync(join(site.out, path))
  const sha256 = (path: string): string => createHash('sha256').update(bytesOf(path)).digest('hex')

  it('is the view itself', () => {
    expect(JSON.parse(site.read('data/public.json'))).toEqual(JSON.parse(JSON.stringify(view)))
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
