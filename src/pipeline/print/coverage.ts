import { type Sfnt, withFonts } from './sfnt.ts'

/** Ranges of code points a font has glyphs for, first and last, ascending. */
export type Coverage = readonly (readonly [number, number])[]

/**
 * The code points a TrueType font maps to a glyph, from its cmap table (OpenType specification,
 * “cmap”, formats 12 and 4; the Unicode subtable that reaches furthest). Reads only that table.
 */
export const coverageOf = (path: string): Promise<Coverage> =>
  withFonts(path, ([font]) => {
    if (!font) throw new Error(`${path} holds no font`)
    return coverageIn(font)
  })

async function coverageIn(font: Sfnt): Promise<Coverage> {
  const cmap = await font.table('cmap')
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i))
  const format = (wanted: number) => subtables.find((offset) => cmap.getUint16(offset) === wanted)
  const full = format(12)
  if (full !== undefined) return groups(cmap, full)
  const basic = format(4)
  if (basic === undefined) throw new Error('the font has no cmap of format 4 or 12')
  return segments(cmap, basic)
}

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
