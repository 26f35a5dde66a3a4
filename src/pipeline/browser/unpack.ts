import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'

/** A browser unpacked from its npm package, with the shared libraries it brings along. */
export interface Unpacked {
  readonly executable: string
  readonly libraries: string
}

/**
 * Unpacks the Chromium of the npm package `@sparticuz/chromium` (Linux x64, about 210 MB) into
 * `<cacheDir>/chromium-<version>-<arch>`, once. Safe when several processes do it at the same time:
 * each unpacks into a folder of its own, the first to rename it wins. The package's own function
 * is not used: it races, and it changes the environment of the whole process.
 */
export async function unpackChromium(cacheDir: string): Promise<Unpacked> {
  const source = packageFolder()
  const target = join(cacheDir, `chromium-${await versionOf(source)}-${process.arch}`)
  if (!existsSync(target)) await unpackInto(target, { source, cacheDir })
  return { executable: join(target, 'chromium'), libraries: join(target, 'al2023', 'lib') }
}

const require = createRequire(import.meta.url)
const packageFolder = (): string => dirname(dirname(require.resolve('@sparticuz/chromium')))

async function versionOf(folder: string): Promise<string> {
  const found = /"version"\s*:\s*"([^"]+)"/.exec(await readFile(join(folder, 'package.json'), 'utf8'))
  if (!found?.[1]) throw new Error(`no version in ${folder}/package.json`)
  return found[1]
}

async function unpackInto(target: string, { source, cacheDir }: { source: string; cacheDir: string }) {
  await mkdir(cacheDir, { recursive: true })
  const own = await mkdtemp(join(cacheDir, '.unpack-'))
  try {
    const bin = (name: string) => createReadStream(join(source, 'bin', name))
    const executable = createWriteStream(join(own, 'chromium'), { mode: 0o755 })
    await Promise.all([
      pipeline(bin('chromium.br'), createBrotliDecompress(), executable),
      pipeline(bin('al2023.tar.br'), createBrotliDecompress(), extract(join(own, 'al2023'))),
      pipeline(bin('swiftshader.tar.br'), createBrotliDecompress(), extract(own)),
    ])
    await moveUnlessThere(own, target)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** Renames a finished folder; where another process was faster, its folder stays. */
export async function moveUnlessThere(own: string, target: string): Promise<void> {
  try {
    await rename(own, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  }
}
