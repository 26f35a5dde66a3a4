import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PublicView } from '../src/model/public.ts'
import { findBrowser } from '../src/pipeline/browser/find.ts'
import { serveSite } from './site/serve.ts'

/**
 * Measures a built site with Lighthouse, on a phone and at a desk: home, gallery, a case, the publicity.
 * Lighthouse is fetched by npm when it is wanted; the project does not depend on it.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist/site' },
    cache: { type: 'string', default: '.kekao' },
    floor: { type: 'string', default: '100' },
  },
})

const VERSION = '13.5.0'
const DEVICES = ['mobile', 'desktop'] as const
type Device = (typeof DEVICES)[number]

interface Report {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>
}

const { executable, libraries } = await findBrowser({ cacheDir: values.cache })
const folder = mkdtempSync(join(tmpdir(), 'kekao-lighthouse-'))
const server = serveSite(values.site)
await once(server, 'listening')
const address = server.address()
const port = typeof address === 'object' ? address?.port : address

/** The pages that are measured: every kind that readers come to by a link. */
function pages(): readonly string[] {
  const view: PublicView = JSON.parse(readFileSync(join(values.site, 'data/public.json'), 'utf8'))
  const edition = view.editions.find(({ cases }) => cases.length > 0)
  const [first] = edition?.cases ?? []
  return ['', 'cases/', ...(first ? [`cases/${first.year}/${first.slug}/`] : []), 'publicity/']
}

async function measure(page: string, device: Device): Promise<Report> {
  const path = join(folder, 'report.json')
  const args = [
    ...['exec', '--yes', `lighthouse@${VERSION}`, '--', `http://127.0.0.1:${port}/${page}`],
    ...['--quiet', '--output=json', `--output-path=${path}`, '--chrome-flags=--headless --no-sandbox'],
    ...(device === 'desktop' ? ['--preset=desktop'] : []),
  ]
  const env = {
    ...process.env,
    CHROME_PATH: executable,
    ...(libraries && { LD_LIBRARY_PATH: libraries }),
  }
  const child = spawn('npm', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`lighthouse ended with ${code}`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

const scoresOf = ({ categories }: Report): number[] =>
  Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100))

const missedIn = ({ audits }: Report): string[] =>
  Object.entries(audits)
    .filter(([, { score }]) => score !== null && score < 0.9)
    .map(([id, { title, score }]) => `    ${id} ${score}: ${title}`)

let lowest = 100
try {
  for (const page of pages()) {
    for (const device of DEVICES) {
      const report = await measure(page, device)
      const scores = scoresOf(report)
      lowest = Math.min(lowest, ...scores)
      process.stdout.write(`${`/${page}`.padEnd(32)} ${device.padEnd(8)} ${scores.join('/')}\n`)
      for (const missed of missedIn(report)) process.stdout.write(`${missed}\n`)
    }
  }
} finally {
  server.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = lowest < Number(values.floor) ? 1 : 0
