import { join } from 'node:path'
import type { ContentFile } from '../../src/parse/content-file.ts'
import { readContent } from '../../src/pipeline/reading/read.ts'

const all = readContent(join(import.meta.dirname, '../../content'))
const EDITION = 'editions/2025'

/** Folder of a sample submission below the content root. */
export const folderOf = (track: 'practices' | 'fmea', slug: string): string => `${EDITION}/${track}/${slug}`

/** The sample edition with one submission and nothing said about it. */
export function editionWith(folder: string): ContentFile[] {
  const wanted = ['site.yaml', `${EDITION}/edition.yaml`, `${EDITION}/notice.md`]
  return all.filter(
    ({ path }) =>
      wanted.includes(path) || path.startsWith(`${EDITION}/rubrics/`) || path.startsWith(`${folder}/`),
  )
}

/** The text of a file. */
export function textOf(files: readonly ContentFile[], path: string): string {
  const file = files.find((each) => each.path === path)
  if (!file) throw new Error(`no file ${path}`)
  return new TextDecoder().decode(file.bytes())
}

/** The files with another text in one of them. */
export function withText(files: readonly ContentFile[], path: string, text: string): ContentFile[] {
  const bytes = new TextEncoder().encode(text)
  return files.map((file) => (file.path === path ? { path, size: bytes.length, bytes: () => bytes } : file))
}
