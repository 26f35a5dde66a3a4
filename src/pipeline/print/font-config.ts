import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '../hash.ts'
import type { FaceFile } from './faces.ts'

/**
 * Writes a fontconfig file that shows a browser the given faces and no others, each under the name
 * the style of the forms calls it by; gives its path.
 */
export async function writeFontConfig(faces: readonly FaceFile[], cacheDir: string): Promise<string> {
  const folders = [...new Set(faces.map(({ path }) => dirname(path)))]
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${inXml(folder)}</dir>\n`).join('')}${faces.map(renaming).join('')}  <cachedir>${inXml(join(cacheDir, 'fontconfig', setOf(faces)))}</cachedir>
</fontconfig>
`
  const file = join(cacheDir, 'fontconfig', `${sha256(text).slice(0, 16)}.conf`)
  await mkdir(dirname(file), { recursive: true })
  const own = `${file}.${process.pid}.tmp`
  await writeFile(own, text)
  await rename(own, file)
  return file
}

/** Names stand in the cache of fontconfig, which is why every set of faces has one of its own. */
const setOf = (faces: readonly FaceFile[]): string =>
  sha256(faces.map(({ path, family }) => `${family} ${path}`).join('\n')).slice(0, 16)

const renaming = ({ family, path }: FaceFile): string => `  <match target="scan">
    <test name="file"><string>${inXml(path)}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
  </match>
`

const inXml = (path: string): string => path.replace(/&/g, '&amp;').replace(/</g, '&lt;')
