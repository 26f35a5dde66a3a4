import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { DeskView } from '../../src/model/desk/view.ts'
import type { PublicView, SearchIndex, SearchPage } from '../../src/model/public.ts'
import { NO_STORE } from '../../src/pipeline/cache/store.ts'
import { finishSite } from '../../src/pipeline/site/build.ts'
import { writeView } from '../../src/pipeline/site/view-file.ts'
import { smallView } from './view.ts'

export const root = join(import.meta.dirname, '../..')
export const ORIGIN = 'http://site.test'
export const BASE = '/kekao/'

/** A site built into a folder of its own, as its files. */
export interface BuiltSite {
  readonly out: string
  readonly files: () => string[]
  readonly htmlFiles: () => string[]
  readonly read: (name: string) => string
  /** The file that an address under the base stands for; null where there is none. */
  readonly fileFor: (pathname: string) => string | null
  /** What the search reads of each page, in order. */
  readonly searchPages: () => readonly SearchPage[]
  readonly remove: () => void
}

export const buildSmallSite = (): Promise<BuiltSite> => buildSiteOf(() => Promise.resolve(smallView))

/** Builds a view as the pipeline would, with the desk if there is one; `viewOf` may put photos into the folder it is given. */
export async function buildSiteOf(
  viewOf: (publicDir: string) => Promise<PublicView>,
  desk: DeskView | null = null,
): Promise<BuiltSite> {
  // Inside the project: outside it, builds at the same time would share one folder for half-done pages.
  mkdirSync(join(root, '.kekao'), { recursive: true })
  const folder = mkdtempSync(join(root, '.kekao/site-'))
  const out = join(folder, 'site')
  const view = await viewOf(join(folder, 'public'))
  writeView(join(folder, 'public.json'), view)
  if (desk) writeFileSync(join(folder, 'desk.json'), JSON.stringify(desk))
  runAstro({
    KEKAO_DESK: desk ? join(folder, 'desk.json') : '',
    KEKAO_PUBLIC: join(folder, 'public.json'),
    KEKAO_PUBLIC_DIR: join(folder, 'public'),
    KEKAO_OUT: out,
    KEKAO_BASE: BASE,
    KEKAO_SITE: view.site.host,
  })
  cpSync(join(folder, 'public.json'), join(out, 'data/public.json'))
  await finishSite(out, { ...view.site, base: BASE }, NO_STORE)
  return { ...filesOf(out), out, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function runAstro(settings: Readonly<Record<string, string>>): void {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings } },
  )
  if (status !== 0) throw new Error(stderr + stdout)
}

function filesOf(out: string): Omit<BuiltSite, 'out' | 'remove'> {
  const files = () =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(out, name)).isFile(),
    )
  const read = (name: string) => readFileSync(join(out, name), 'utf8')
  return {
    files,
    htmlFiles: () => files().filter((name) => name.endsWith('.html')),
    read,
    searchPages: () => {
      const { pages }: SearchIndex = JSON.parse(read('search/index.json'))
      return Array.from({ length: pages }, (_, page) => JSON.parse(read(`search/pages/${page}.json`)))
    },
    fileFor: (pathname) => {
      if (!pathname.startsWith(BASE)) return null
      const path = join(out, decodeURIComponent(pathname.slice(BASE.length)))
      const file = pathname.endsWith('/') ? join(path, 'index.html') : path
      return existsSync(file) && statSync(file).isFile() ? file : null
    },
  }
}

/** Links of a page that lead nowhere: missing files, missing anchors. */
export function brokenLinks({ read, fileFor }: BuiltSite, name: string): string[] {
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
