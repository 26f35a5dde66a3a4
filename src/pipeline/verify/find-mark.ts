import { type Payload, readPayload } from '../mark/payload.ts'
import type { QrReader } from './qr-reader.ts'
import { type Grey, type Greying, greyOf, type Part, type Raster } from './raster.ts'

/** Where the mark lies on a page that is upright, upside down or on either side, with room for any skew. */
const CORNERS: readonly Part[] = [
  { left: 0.64, top: 0, width: 0.36, height: 0.18 },
  { left: 0, top: 0.82, width: 0.36, height: 0.18 },
  { left: 0.75, top: 0.74, width: 0.25, height: 0.26 },
  { left: 0, top: 0, width: 0.25, height: 0.26 },
]

type Look = Omit<Greying, 'part'>

const PLAIN: Look = { scale: 1, threshold: null }

/**
 * How a corner is looked at once nothing was found on the page: enlarged; then only what is darker than a
 * seal in grey, whose ink lies between black and white; then all but light grey.
 */
const CLOSER: readonly Look[] = [
  { scale: 2, threshold: null },
  ...[72, 96, 48, 120].map((threshold) => ({ scale: 2, threshold })),
  { scale: 3, threshold: null },
  ...[60, 84, 150].map((threshold) => ({ scale: 3, threshold })),
]

/** The mark on a page; null where none can be read, which is only said after all looks. */
export async function findMark(page: Raster, read: QrReader): Promise<Payload | null> {
  const inked: Part[] = []
  for (const part of CORNERS) {
    const grey = await greyOf(page, { ...PLAIN, part })
    if (!mayHoldCode(grey)) continue
    inked.push(part)
    const found = payloadIn(await read(grey))
    if (found) return found
  }
  const found = payloadIn(await read(await greyOf(page, { ...PLAIN, part: null })))
  return found ?? lookCloser(page, inked, read)
}

async function lookCloser(page: Raster, parts: readonly Part[], read: QrReader): Promise<Payload | null> {
  for (const look of CLOSER) {
    for (const part of parts) {
      const found = payloadIn(await read(await greyOf(page, { ...look, part })))
      if (found) return found
    }
  }
  return null
}

const payloadIn = (texts: readonly string[]): Payload | null =>
  texts.map(readPayload).find((payload) => payload !== null) ?? null

/** A code fills an eighth of a corner, half of it dark: a corner with much less ink holds none. */
const INKED = 0.02

function mayHoldCode({ pixels }: Grey): boolean {
  let dark = 0
  for (const value of pixels) if (value < 170) dark += 1
  return dark > INKED * pixels.length
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
