import type { ContentFile } from '../../src/parse/content-file.ts'

type Random = () => number

/** Files with one thing said otherwise: a value of the front matter, a character, a cell, a byte of a photo. */
export function alteredOnce(files: readonly ContentFile[], random: Random): ContentFile[] {
  const kinds = [inFrontMatter, inText, inTable, inPicture]
  for (;;) {
    const alter = kinds[Math.floor(random() * kinds.length)]
    const altered = alter?.(files, random)
    if (altered) return altered
  }
}

/** Files with one written anew. */
function withBytes(files: readonly ContentFile[], path: string, bytes: Uint8Array): ContentFile[] {
  return files.map((file) => (file.path === path ? { path, size: bytes.length, bytes: () => bytes } : file))
}

const withText = (files: readonly ContentFile[], path: string, text: string): ContentFile[] =>
  withBytes(files, path, new TextEncoder().encode(text))

const textOf = (file: ContentFile | undefined): string => new TextDecoder().decode(file?.bytes())

/** Another character in the place of one that is a digit or a Chinese character; null where there is none. */
function otherCharacter(text: string, [from, to]: readonly [number, number], random: Random): string | null {
  const places = [...text.slice(from, to).matchAll(/[0-9\u4e00-\u9fff]/gu)].map(({ index }) => from + index)
  const at = places[Math.floor(random() * places.length)]
  if (at === undefined) return null
  const old = text.charAt(at)
  const now = /\d/.test(old)
    ? String((Number(old) + 1 + Math.floor(random() * 9)) % 10)
    : String.fromCharCode(((old.charCodeAt(0) - 0x4e00 + 1 + Math.floor(random() * 2000)) % 20_000) + 0x4e00)
  return text.slice(0, at) + now + text.slice(at + 1)
}

const indexOf = (files: readonly ContentFile[]) => files.find(({ path }) => path === 'index.md')

/** In a value of a line `键: 值`; comments are no part of what is said. */
function inFrontMatter(files: readonly ContentFile[], random: Random): ContentFile[] | null {
  const text = textOf(indexOf(files))
  const end = text.indexOf('\n---', 4)
  const values = [...text.slice(0, end).matchAll(/^[^#\n]*?: *([^#\n]+)/gm)]
  const chosen = values[Math.floor(random() * values.length)]
  if (!chosen) return null
  const to = chosen.index + chosen[0].length
  const altered = otherCharacter(text, [to - (chosen[1] ?? '').length, to], random)
  return altered === null ? null : withText(files, 'index.md', altered)
}

function inText(files: readonly ContentFile[], random: Random): ContentFile[] | null {
  const text = textOf(indexOf(files))
  const altered = otherCharacter(text, [text.indexOf('\n---', 4) + 4, text.length], random)
  return altered === null ? null : withText(files, 'index.md', altered)
}

function inTable(files: readonly ContentFile[], random: Random): ContentFile[] | null {
  const tables = files.filter(({ path }) => path.endsWith('.csv'))
  const table = tables[Math.floor(random() * tables.length)]
  if (!table) return null
  const text = textOf(table)
  const altered = otherCharacter(text, [text.indexOf('\n'), text.length], random)
  return altered === null ? null : withText(files, table.path, altered)
}

function inPicture(files: readonly ContentFile[], random: Random): ContentFile[] | null {
  const pictures = files.filter(({ path }) => /\.(?:png|jpe?g|webp)$/.test(path))
  const picture = pictures[Math.floor(random() * pictures.length)]
  if (!picture) return null
  const bytes = Uint8Array.from(picture.bytes())
  const at = Math.floor(random() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  return withBytes(files, picture.path, bytes)
}
