import { spawn, spawnSync } from 'node:child_process'
import type { ScannedDocument } from './document.ts'
import { LONG_SIDE, type Raster } from './raster.ts'
import { damaged, locked, withoutPages } from './unreadable.ts'

/** Milliseconds one page may take. */
const TIME_LIMIT = 60_000

/** Are Poppler's tools on this machine? */
export const hasPoppler = (): boolean =>
  ['pdfinfo', 'pdftoppm'].every((tool) => spawnSync(tool, ['-v']).error === undefined)

/** Opens a PDF with Poppler's tools. */
export async function openWithPoppler(path: string): Promise<ScannedDocument> {
  const { status, output, errors } = await run('pdfinfo', [path])
  if (status !== 0) throw /password/i.test(errors) ? locked(path) : damaged(path, errors)
  const pages = Number(/^Pages:\s+(\d+)/m.exec(output.toString('latin1'))?.[1])
  if (!(pages > 0)) throw withoutPages(path)
  return { pages, raster: (page) => rasterOf(path, page), close: async () => undefined }
}

async function rasterOf(path: string, page: number): Promise<Raster> {
  const size = ['-scale-to', String(LONG_SIDE)]
  const { status, output, errors } = await run('pdftoppm', ['-f', `${page}`, '-l', `${page}`, ...size, path])
  const raster = status === 0 ? readPixmap(output) : null
  if (!raster) throw damaged(`${path} 第 ${page} 页`, errors)
  return raster
}

/** A portable pixmap: `P6`, width, height and 255, then three bytes a pixel (netpbm, “ppm”). */
function readPixmap(bytes: Buffer): Raster | null {
  const head = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) return null
  const [width, height] = [Number(head[1]), Number(head[2])]
  const pixels = bytes.subarray(head[0].length)
  return pixels.length >= 3 * width * height ? { width, height, pixels } : null
}

interface Finished {
  readonly status: number | null
  readonly output: Buffer
  readonly errors: string
}

function run(tool: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: TIME_LIMIT })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => output.push(part))
    child.stderr.on('data', (part: Buffer) => errors.push(part))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({ status, output: Buffer.concat(output), errors: Buffer.concat(errors).toString('utf8') }),
    )
  })
}
