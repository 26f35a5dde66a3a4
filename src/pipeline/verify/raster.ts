import sharp from 'sharp'

/** A page as pixels: three bytes each (red, green, blue), row by row from the upper left. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Pixels along the longer side at which a page is read: an A4 page at about 212 dpi. */
export const LONG_SIDE = 2480

/** One byte a pixel. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** A part of a page, in fractions of its sides. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How a page, or a part of it, becomes grey. */
export interface Greying {
  readonly part: Part | null
  /** Pixels of the result to one of the page. */
  readonly scale: number
  /** Darker becomes black, the rest white; null keeps the shades. */
  readonly threshold: number | null
}

/** The red channel, in which the ink of a seal is as light as the paper; of a grey scan its only shades. */
export async function greyOf(page: Raster, { part, scale, threshold }: Greying): Promise<Grey> {
  const cut = part ? cutOut(page, inPixels(part, page)) : cutOut(page, { left: 0, top: 0, ...page })
  const raw = { width: cut.width, height: cut.height, channels: 1 } as const
  let grey = sharp(cut.pixels, { raw })
  if (scale !== 1) grey = grey.resize({ width: Math.round(cut.width * scale), kernel: 'cubic' })
  if (threshold !== null) grey = grey.threshold(threshold)
  const { data, info } = await grey.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function cutOut(page: Raster, { left, top, width, height }: Box): Grey {
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] = page.pixels[3 * ((y + top) * page.width + x + left)] ?? 255
  return { width, height, pixels }
}

const inPixels = (part: Part, { width, height }: Raster): Box => ({
  left: Math.floor(part.left * width),
  top: Math.floor(part.top * height),
  width: Math.floor(part.width * width),
  height: Math.floor(part.height * height),
})
