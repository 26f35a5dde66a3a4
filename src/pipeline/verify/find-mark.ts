import { type Payload, readPayload } from '../mark/payload.ts'
import type { QrReader } from './qr-reader.ts'
import { type Greying, greyOf, type Part, type Raster } from './raster.ts'

/** Quarters of the head margin's end, wherever it lies when a page is turned; upright first. */
const CORNERS: readonly Part[] = [
  { left: 0.5, top: 0, width: 0.5, height: 0.24 },
  { left: 0, top: 0.76, width: 0.5, height: 0.24 },
  { left: 0.6, top: 0.64, width: 0.4, height: 0.36 },
  { left: 0, top: 0, width: 0.4, height: 0.36 },
]

const inCorners = (look: Omit<Greying, 'part'>): Greying[] => CORNERS.map((part) => ({ ...look, part }))

/**
 * How a page is looked at until its mark is found: the corners, the whole, the corners enlarged; then only
 * what is darker than a seal in grey, whose ink lies between black and white; then all but light grey.
 */
const LOOKS: readonly Greying[] = [
  ...inCorners({ scale: 1, threshold: null }),
  { part: null, scale: 1, threshold: null },
  ...inCorners({ scale: 2, threshold: null }),
  ...[72, 96, 48, 120].flatMap((threshold) => inCorners({ scale: 2, threshold })),
  ...inCorners({ scale: 3, threshold: null }),
  ...[60, 84, 36, 150].flatMap((threshold) => inCorners({ scale: 3, threshold })),
]

/** The mark on a page; null where none can be read, which is only said after all looks. */
export async function findMark(page: Raster, read: QrReader): Promise<Payload | null> {
  for (const look of LOOKS) {
    const texts = await read(await greyOf(page, look))
    for (const text of texts) {
      const payload = readPayload(text)
      if (payload) return payload
    }
  }
  return null
}

/** Share of dark pixels below which a page is empty: dust and the edge of a scan, no text. */
const EMPTY = 0.0004

/** Is there nothing on the page? Its outermost twentieth, where scanners leave shadows, does not count. */
export function isEmpty({ width, height, pixels }: Raster): boolean {
  const [x0, y0] = [Math.floor(width / 20), Math.floor(height / 20)]
  let dark = 0
  for (let y = y0; y < height - y0; y += 1)
    for (let x = x0; x < width - x0; x += 1) if ((pixels[3 * (y * width + x) + 1] ?? 255) < 128) dark += 1
  return dark < EMPTY * width * height
}
