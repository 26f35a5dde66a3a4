import sharp from 'sharp'
import type { ScannedDocument } from './document.ts'
import { LONG_SIDE, type Raster } from './raster.ts'
import { damaged, unreadable } from './unreadable.ts'

/** An A3 page at 1200 dpi has less. */
const PIXELS_MAX = 300_000_000

/** Opens a picture (PNG, JPEG, TIFF with any number of pages); cameras' turns are undone. */
export async function openPicture(path: string): Promise<ScannedDocument> {
  const {
    width,
    height,
    pages = 1,
  } = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw damaged(path, cause)
    })
  if (width * height > PIXELS_MAX)
    throw unreadable(path, `图片太大：${width} × ${height} 像素`, '用 150 到 300 dpi 重新扫描')
  return {
    pages,
    raster: (page) =>
      rasterOf(path, page - 1).catch((cause: unknown) => {
        throw damaged(pages > 1 ? `${path} 第 ${page} 页` : path, cause)
      }),
    close: async () => undefined,
  }
}

async function rasterOf(path: string, page: number): Promise<Raster> {
  const { data, info } = await sharp(path, { limitInputPixels: PIXELS_MAX, page })
    .rotate()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return { width, height, pixels: channels === 3 ? data : tripled(data, channels) }
}

/** A grey picture as red, green and blue. */
const tripled = (data: Uint8Array, channels: number): Uint8Array =>
  Uint8Array.from(
    { length: (data.length / channels) * 3 },
    (_, i) => data[Math.floor(i / 3) * channels] ?? 255,
  )
