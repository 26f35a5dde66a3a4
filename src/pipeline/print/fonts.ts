import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { moveUnlessThere } from '../browser/unpack.ts'
import { EnvironmentError } from '../environment-error.ts'

/** A typeface of the printed forms: static TrueType, the only kind Chromium embeds as it is. */
export interface Face {
  readonly family: string
  readonly weight: 400 | 700
  /** PostScript name, as it stands in a PDF. */
  readonly name: string
  readonly package: string
  readonly file: string
}

export const FACES: readonly Face[] = [
  face('Noto Serif SC', 400, 'NotoSerifSC-Regular', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  face('Noto Serif SC', 700, 'NotoSerifSC-Bold', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  face('Noto Sans SC', 400, 'NotoSansSC-Regular', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  face('Noto Sans SC', 700, 'NotoSansSC-Bold', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  face(
    'Noto Sans Symbols 2',
    400,
    'NotoSansSymbols2-Regular',
    'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
  ),
]

function face(family: string, weight: 400 | 700, name: string, path: string): Face {
  const [folder, ...file] = path.split('/')
  return { family, weight, name, package: `@expo-google-fonts/${folder}`, file: file.join('/') }
}

/** The faces on disk and the fontconfig file that shows a browser these and no others. */
export interface FontFiles {
  readonly config: string
  readonly files: ReadonlyMap<Face, string>
}

/**
 * Puts the faces into one folder of the cache, once, with a fontconfig file for it.
 * @throws EnvironmentError where a font is missing or the cache cannot be written
 */
export async function prepareFonts(cacheDir: string): Promise<FontFiles> {
  try {
    const target = join(cacheDir, `fonts-${(await Promise.all(packages().map(versionOf))).join('-')}`)
    if (!existsSync(target)) await gather(target, cacheDir)
    const files = new Map(FACES.map((each) => [each, join(target, `${each.name}.ttf`)]))
    return { config: join(target, 'fonts.conf'), files }
  } catch (cause) {
    throw new EnvironmentError(`打印所需的字体不能放到 ${cacheDir}`, {
      mend: '运行 npm ci，并确认这个文件夹可写、磁盘至少有 100 MB 空间',
      cause,
    })
  }
}

const packages = (): string[] => [...new Set(FACES.map((each) => each.package))]

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))

async function versionOf(name: string): Promise<string> {
  const text = await readFile(join(folderOf(name), 'package.json'), 'utf8')
  return /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

async function gather(target: string, cacheDir: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  const own = await mkdtemp(join(cacheDir, '.fonts-'))
  try {
    for (const each of FACES)
      await place(join(folderOf(each.package), each.file), join(own, `${each.name}.ttf`))
    await writeFile(join(own, 'fonts.conf'), configOf(target, join(cacheDir, 'fontconfig')))
    await moveUnlessThere(own, target)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** A hard link where the file system allows it, else a copy. */
const place = (from: string, to: string): Promise<void> => link(from, to).catch(() => copyFile(from, to))

const inXml = (path: string): string => path.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const configOf = (folder: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${inXml(folder)}</dir>
  <cachedir>${inXml(cache)}</cachedir>
</fontconfig>
`
