import { inflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Passage } from '../passage.ts'
import { blobPassages } from './blob.ts'
import { exifPassages } from './exif.ts'

/** A part of a picture's file that holds no pixels. */
interface Part {
  readonly where: string
  readonly bytes: Uint8Array
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const passagesOf = ({ where, bytes }: Part): Passage[] => [
  ...blobPassages(where, bytes),
  ...(where === 'EXIF' ? exifPassages(bytes) : []),
]

/** Chunks of PNG whose text is packed from behind their keyword on. */
const PACKED = new Set(['zTXt', 'iCCP', 'iTXt'])
const PNG_PIXELS = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'tRNS',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
  'hIST',
])

/** Every chunk of a PNG that holds no pixels, packed text unpacked; and what follows the end. */
export function pngPassages(bytes: Uint8Array): Passage[] {
  const view = viewOf(bytes)
  const parts: Part[] = []
  let at = 8
  for (let type = ''; at + 12 <= bytes.length && type !== 'IEND'; ) {
    const length = view.getUint32(at)
    type = ascii(bytes, at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (!PNG_PIXELS.has(type)) parts.push({ where: type === 'eXIf' ? 'EXIF' : `PNG ${type}`, bytes: data })
    if (PACKED.has(type)) parts.push(...unpacked(type, data))
    at += 12 + length
  }
  return [...parts, { where: '文件末尾', bytes: bytes.subarray(at) }].flatMap(passagesOf)
}

/** The packed text begins somewhere behind the keyword: zlib tells itself by its first byte. */
function unpacked(type: string, data: Uint8Array): Part[] {
  for (let at = data.indexOf(0) + 1; at > 0 && at < data.length; at = data.indexOf(0x78, at + 1)) {
    if (data[at] !== 0x78) continue
    try {
      return [{ where: `PNG ${type}`, bytes: inflateSync(data.subarray(at)) }]
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
  return []
}

/** Every segment of a JPEG that holds no pixels: EXIF, XMP, ICC, IPTC, comments; and what follows the end. */
export function jpegPassages(bytes: Uint8Array): Passage[] {
  const view = viewOf(bytes)
  const parts: Part[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const length = view.getUint16(at + 2)
    const data = bytes.subarray(at + 4, at + 2 + length)
    if (marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)) parts.push(segmentOf(marker, data))
    at += 2 + length
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
    Buffer.from([0xff, 0xd9]),
  )
  const after = end < 0 ? bytes.subarray(bytes.length) : bytes.subarray(end + 2)
  return [...parts, { where: '文件末尾', bytes: after }].flatMap(passagesOf)
}

function segmentOf(marker: number, data: Uint8Array): Part {
  if (marker === 0xfe) return { where: 'JPEG 注释', bytes: data }
  if (ascii(data, 0, 4) === 'Exif') return { where: 'EXIF', bytes: data.subarray(6) }
  if (ascii(data, 0, 4) === 'http') return { where: 'XMP', bytes: data }
  if (ascii(data, 0, 3) === 'ICC') return { where: 'ICC', bytes: data }
  return { where: marker === 0xed ? 'IPTC' : `JPEG APP${marker - 0xe0}`, bytes: data }
}

const WEBP_PIXELS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])

/** Every chunk of a WebP that holds no pixels. */
export function webpPassages(bytes: Uint8Array): Passage[] {
  const view = viewOf(bytes)
  const parts: Part[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const type = ascii(bytes, at, at + 4)
    const length = view.getUint32(at + 4, true)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (!WEBP_PIXELS.has(type))
      parts.push({ where: type === 'EXIF' ? 'EXIF' : `WebP ${type.trim()}`, bytes: data })
    at += 8 + length + (length % 2)
  }
  return [...parts, { where: '文件末尾', bytes: bytes.subarray(Math.min(at, bytes.length)) }].flatMap(
    passagesOf,
  )
}

/** What the decoder finds in a picture of another kind: AVIF, TIFF, GIF. */
export async function otherPicturePassages(bytes: Uint8Array): Promise<Passage[]> {
  const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata()
  const parts: Part[] = [
    { where: 'EXIF', bytes: exif ?? new Uint8Array() },
    { where: 'XMP', bytes: xmp ?? new Uint8Array() },
    { where: 'IPTC', bytes: iptc ?? new Uint8Array() },
    { where: 'ICC', bytes: icc ?? new Uint8Array() },
  ]
  const spoken = (comments ?? []).map(({ keyword, text }) => ({ where: '注释', text: `${keyword}\n${text}` }))
  return [...parts.flatMap(passagesOf), ...spoken]
}
