import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { moveUnlessThere } from '../browser/unpack.ts'
import { EnvironmentError } from '../environment-error.ts'
import { sha256 } from '../hash.ts'
import { FACES, type FaceFile, type PackagedFace } from './faces.ts'
import { commonCharacters } from './gb2312.ts'

/**
 * Puts the faces of the packages into one folder of the cache, once.
 * @throws EnvironmentError where a font is missing or the cache cannot be written
 */
export async function prepareFonts(cacheDir: string): Promise<FaceFile[]> {
  try {
    const target = join(cacheDir, `fonts-${await identity()}`)
    if (!existsSync(target)) await gather(target, cacheDir)
    return FACES.map((face) => ({ ...face, path: join(target, fileOf(face)) }))
  } catch (cause) {
    throw new EnvironmentError(`打印所需的字体不能放到 ${cacheDir}`, {
      mend: '运行 npm ci，并确认这个文件夹可写、磁盘至少有 100 MB 空间',
      cause,
    })
  }
}

const fileOf = ({ name, extent }: PackagedFace): string => `${extent}-${name}.ttf`

const packages = (): string[] => [...new Set(['subset-font', ...FACES.map((each) => each.package)])]

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** Of everything the folder is made of. */
async function identity(): Promise<string> {
  const versions = await Promise.all(packages().map(versionOf))
  return sha256(JSON.stringify([versions, FACES, commonCharacters()])).slice(0, 16)
}

async function versionOf(name: string): Promise<string> {
  const text = await readFile(join(folderOf(name), 'package.json'), 'utf8')
  return /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

async function gather(target: string, cacheDir: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  const own = await mkdtemp(join(cacheDir, '.fonts-'))
  try {
    for (const face of FACES) await place(face, join(own, fileOf(face)))
    await moveUnlessThere(own, target)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** The whole font as a hard link where the file system allows it, else as a copy; or a part of it. */
async function place(face: PackagedFace, to: string): Promise<void> {
  const from = join(folderOf(face.package), face.file)
  if (face.extent === 'whole') return link(from, to).catch(() => copyFile(from, to))
  const part = await subsetFont(await readFile(from), commonCharacters(), {
    targetFormat: 'sfnt',
    noHinting: true,
  })
  await writeFile(to, part)
}
