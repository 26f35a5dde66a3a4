import { type FileHandle, open } from 'node:fs/promises'

/** A font in a file: of one, or one of a collection (OpenType specification, “Organization of an OpenType font”). */
export interface Sfnt {
  /** Where its tables are, by tag. */
  readonly tables: ReadonlyMap<string, { readonly offset: number; readonly length: number }>
  /** @throws where it has no such table */
  readonly table: (tag: string) => Promise<DataView>
}

/** Opens a font file and gives its fonts to `read`; only the tables asked for are read. */
export async function withFonts<T>(path: string, read: (fonts: readonly Sfnt[]) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    const head = await viewOf(file, 0, 12)
    const places = tagAt(head, 0) === 'ttcf' ? await placesIn(file, head.getUint32(8)) : [0]
    return await read(await Promise.all(places.map((at) => fontAt(file, at))))
  } finally {
    await file.close()
  }
}

async function placesIn(file: FileHandle, count: number): Promise<number[]> {
  const list = await viewOf(file, 12, 4 * count)
  return Array.from({ length: count }, (_, i) => list.getUint32(4 * i))
}

async function fontAt(file: FileHandle, at: number): Promise<Sfnt> {
  const count = (await viewOf(file, at, 12)).getUint16(4)
  const directory = await viewOf(file, at + 12, 16 * count)
  const tables = new Map(
    Array.from({ length: count }, (_, i) => [
      tagAt(directory, 16 * i),
      { offset: directory.getUint32(16 * i + 8), length: directory.getUint32(16 * i + 12) },
    ]),
  )
  const table = async (tag: string) => {
    const found = tables.get(tag)
    if (!found) throw new Error(`the font has no table ${tag}`)
    return viewOf(file, found.offset, found.length)
  }
  return { tables, table }
}

async function viewOf(file: FileHandle, position: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  if (bytesRead < length) throw new Error('the font file is cut off')
  return new DataView(bytes.buffer)
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
