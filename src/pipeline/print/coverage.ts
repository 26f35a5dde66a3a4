import { open } from 'node:fs/promises'

/** Ranges of code points a font has glyphs for, first and last, ascending. */
export type Coverage = readonly (readonly [number, number])[]

/**
 * The code points a TrueType font maps to a glyph, from its cmap table (OpenType specification,
 * “cmap”, formats 12 and 4; the Unicode subtable that reaches furthest). Reads only that table.
 */
export async function coverageOf(path: string): Promise<Coverage> {
  const cmap = await readTable(path, 'cmap')
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i))
  const format = (wanted: number) => subtables.find((offset) => cmap.getUint16(offset) === wanted)
  const full = format(12)
  if (full !== undefined) return groups(cmap, full)
  const basic = format(4)
  if (basic === undefined) throw new Error(`${path} has no cmap of format 4 or 12`)
  return segments(cmap, basic)
}

async function readTable(path: string, tag: string): Promise<DataView> {
  const file = await open(path)
  try {
    const read = async (position: number, length: number) => {
      const bytes = new Uint8Array(length)
      await file.read(bytes, 0, length, position)
      return new DataView(bytes.buffer)
    }
    const count = (await read(0, 12)).getUint16(4)
    const directory = await read(12, 16 * count)
    const wanted = Array.from({ length: count }, (_, i) => 16 * i).find((at) => tagAt(directory, at) === tag)
    if (wanted === undefined) throw new Error(`${path} has no table ${tag}`)
    return await read(directory.getUint32(wanted + 8), directory.getUint32(wanted + 12))
  } finally {
    await file.close()
  }
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))

/** Format 12: sequential groups. */
function groups(cmap: DataView, offset: number): Coverage {
  return Array.from({ length: cmap.getUint32(offset + 12) }, (_, i) => {
    const at = offset + 16 + 12 * i
    return [cmap.getUint32(at), cmap.getUint32(at + 4)] as const
  })
}

/** Format 4: segments; the last one, U+FFFF, maps nothing. */
function segments(cmap: DataView, offset: number): Coverage {
  const count = cmap.getUint16(offset + 6) / 2
  return Array.from({ length: count - 1 }, (_, i) => {
    const end = cmap.getUint16(offset + 14 + 2 * i)
    const start = cmap.getUint16(offset + 16 + 2 * count + 2 * i)
    return [start, end] as const
  })
}

export const covers = (coverage: Coverage, codePoint: number): boolean => {
  let low = 0
  let high = coverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle] ?? [0, 0]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
