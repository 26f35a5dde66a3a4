import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { ALPHABET } from './base32.ts'

const SOURCE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

/** Everything a mark may say. */
const CHARACTERS = ` 核验码${ALPHABET}`

/** Noto Sans SC with the characters of marks alone, as a PDF embeds it. Lengths are thousandths of the size. */
export interface MarkFont {
  /** TrueType. */
  readonly file: Uint8Array
  readonly glyphs: ReadonlyMap<string, { readonly id: number; readonly width: number }>
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
}

let made: Promise<MarkFont> | undefined

/** The font of marks, made once a process; always the same bytes. */
export function markFont(): Promise<MarkFont> {
  made ??= readFile(fileURLToPath(import.meta.resolve(SOURCE)))
    .then((font) => subsetFont(font, CHARACTERS, { targetFormat: 'sfnt' }))
    .then(readFont)
  return made
}

function readFont(file: Uint8Array): MarkFont {
  const table = tablesOf(file)
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const unit = head.getUint16(18)
  const scaled = (length: number): number => Math.round((length * 1000) / unit)
  const corner = (at: number): number => scaled(head.getInt16(at))
  const metrics = hhea.getUint16(34)
  const glyphOf = glyphsIn(table('cmap'))
  return {
    file,
    glyphs: new Map(
      Array.from(CHARACTERS, (character) => {
        const id = glyphOf(character.codePointAt(0) ?? 0)
        return [character, { id, width: scaled(hmtx.getUint16(4 * Math.min(id, metrics - 1))) }]
      }),
    ),
    ascent: scaled(hhea.getInt16(4)),
    descent: scaled(hhea.getInt16(6)),
    box: [corner(36), corner(38), corner(40), corner(42)],
  }
}

/** The tables of a TrueType file by name (OpenType specification, “Organization of an OpenType font”). */
function tablesOf(file: Uint8Array): (tag: string) => DataView {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i
      const tag = String.fromCharCode(...file.subarray(at, at + 4))
      return [
        tag,
        new DataView(file.buffer, file.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
      ]
    }),
  )
  return (tag) => {
    const found = tables.get(tag)
    if (!found) throw new Error(`the font of marks has no table ${tag}`)
    return found
  }
}

/** Glyphs by code point, from the cmap subtable of format 4, which holds the basic plane. */
function glyphsIn(cmap: DataView): (codePoint: number) => number {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i))
  const at = offsets.find((offset) => cmap.getUint16(offset) === 4)
  if (at === undefined) throw new Error('the font of marks has no cmap of format 4')
  const double = cmap.getUint16(at + 6)
  const segments = Array.from({ length: double / 2 }, (_, i) => {
    const field = (part: number): number => at + 14 + 2 * i + part * double + (part > 0 ? 2 : 0)
    return {
      end: cmap.getUint16(field(0)),
      start: cmap.getUint16(field(1)),
      delta: cmap.getInt16(field(2)),
      range: cmap.getUint16(field(3)),
      rangeAt: field(3),
    }
  })
  return (codePoint) => {
    const segment = segments.find(({ start, end }) => start <= codePoint && codePoint <= end)
    if (!segment) throw new Error(`the font of marks has no ${String.fromCodePoint(codePoint)}`)
    const { start, delta, range, rangeAt } = segment
    if (range === 0) return (codePoint + delta) & 0xffff
    return (cmap.getUint16(rangeAt + range + 2 * (codePoint - start)) + delta) & 0xffff
  }
}
