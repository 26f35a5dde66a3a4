import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SiteSettings } from '../../model/edition.ts'
import { writeWhole } from '../output.ts'
import { subsetTitleFont } from './font.ts'
import { writeSiteMap } from './map.ts'
import { headersFile, nginxFile } from './policy.ts'
import { writeSearchPages } from './search-pages.ts'

/** The folder of the program itself, where the pages and astro.config.mjs are. */
const home = fileURLToPath(new URL('../../..', import.meta.url))
const astro = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url))

interface SiteOptions {
  readonly site: SiteSettings
  /** The public view, as a JSON file. */
  readonly publicJson: string
  /** Files copied to the root of the site. */
  readonly publicDir: string
  readonly outDir: string
}

/** Builds the site from the public view. */
export async function buildSite({ site, publicJson, publicDir, outDir }: SiteOptions): Promise<void> {
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    KEKAO_PUBLIC: publicJson,
    KEKAO_PUBLIC_DIR: publicDir,
    KEKAO_OUT: outDir,
    KEKAO_SITE: site.host,
    KEKAO_BASE: site.base,
  }
  const { code, output } = await run([astro, 'build', '--silent'], env)
  if (code !== 0) throw new Error(`the site did not build:\n${output}`)
  await finishSite(outDir, site)
}

/** What is made from the finished pages: title font, what the search reads, site map; and what servers read. */
export async function finishSite(outDir: string, { base }: Pick<SiteSettings, 'base'>): Promise<void> {
  await subsetTitleFont(outDir)
  await writeSearchPages(outDir)
  await writeSiteMap(outDir)
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
