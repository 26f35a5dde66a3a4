import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteSettings } from '../../model/edition.ts'
import type { PublicView } from '../../model/public.ts'
import type { Store } from '../cache/store.ts'
import { writeWhole } from '../output.ts'
import { writeCards } from './cards/write.ts'
import { subsetTitleFont, titleCharacters, titleText } from './font.ts'
import { writeSiteMap } from './map.ts'
import { sitePages } from './pages.ts'
import { headersFile, nginxFile } from './policy.ts'
import { searchWriter } from './search-index.ts'

/** The folder of the program itself, where the pages and astro.config.mjs are. */
const home = fileURLToPath(new URL('../../..', import.meta.url))
const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url))

interface SiteOptions {
  readonly site: SiteSettings
  /** The public view, as a JSON file. */
  readonly publicJson: string
  /** The secretariat's desk, as a JSON file; null for the public's site. */
  readonly deskJson: string | null
  /** Files copied to the root of the site. */
  readonly publicDir: string
  readonly outDir: string
  /** Where cards drawn before are kept. */
  readonly cards: Store
}

/** Builds the site from the public view. */
export async function buildSite({
  site,
  publicJson,
  deskJson,
  publicDir,
  outDir,
  cards,
}: SiteOptions): Promise<void> {
  const built = buildFolder(outDir)
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    KEKAO_PUBLIC: publicJson,
    KEKAO_DESK: deskJson ?? '',
    KEKAO_PUBLIC_DIR: publicDir,
    KEKAO_OUT: built,
    KEKAO_SITE: site.host,
    KEKAO_BASE: site.base,
  }
  try {
    const { code, output } = await run([astro, 'build', '--silent'], env)
    if (code !== 0) throw new Error(`the site did not build:\n${output}`)
    if (built !== outDir) await moveFolder(built, outDir)
  } finally {
    if (built !== outDir) await rm(built, { recursive: true, force: true })
  }
  await copyFile(publicJson, join(outDir, 'data/public.json'))
  await finishSite(outDir, { ...site, sample: site.sampleDate !== undefined }, cards)
}

/**
 * Where Astro builds. For a folder outside the program it would keep its half-done work in one place beside
 * the program, where two builds at once destroy each other's.
 */
const buildFolder = (outDir: string): string =>
  resolve(outDir).startsWith(home) ? outDir : join(home, '.kekao', `site-${process.pid}-${randomUUID()}`)

/** Puts a folder in a place where nothing is; on another disk it is copied. */
async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch {
    await cp(from, to, { recursive: true })
  }
}

type SiteNames = Pick<PublicView['site'], 'base' | 'host' | 'name' | 'sample'>

/**
 * What is made from the finished pages, cards first, each read once: title font, what the search reads, site map;
 * and what servers read.
 */
export async function finishSite(
  outDir: string,
  { base, host, name, sample }: SiteNames,
  cards: Store,
): Promise<void> {
  await writeCards(outDir, { store: cards, settings: { site: name, sample } })
  const characters = titleCharacters()
  const search = searchWriter(outDir)
  const addresses: string[] = []
  for await (const page of sitePages(outDir)) {
    for (const character of titleText(page.html)) characters.add(character)
    if (!page.listed) continue
    addresses.push(page.address)
    await search.add(page)
  }
  await search.finish()
  await subsetTitleFont(outDir, characters)
  await writeSiteMap(outDir, { addresses, home: new URL(base, host).href })
  await writeWhole(join(outDir, '_headers'), headersFile(base))
  await writeWhole(join(outDir, 'nginx.conf.txt'), nginxFile(base))
}

function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => output.push(piece))
    child.stderr.on('data', (piece: Buffer) => output.push(piece))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: Buffer.concat(output).toString('utf8') }))
  })
}
