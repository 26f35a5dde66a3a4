import type { ContentFile } from '../../src/parse/content-file.ts'
import { readText, type SourceText } from '../../src/parse/text.ts'

/** A file in memory. */
export function fileOf(path: string, content: string | Uint8Array): ContentFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, size: bytes.length, bytes: () => bytes }
}

/** A text as read from a file. */
export function sourceOf(content: string, path = 'a.md'): SourceText {
  const { source } = readText(fileOf(path, content))
  if (!source) throw new Error('the text cannot be read')
  return source
}
