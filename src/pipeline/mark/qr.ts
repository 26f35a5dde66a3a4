import encodeQR from 'qr'
import sharp from 'sharp'

/** Characters that fit 29 modules (version 3) at level Q in alphanumeric mode: ISO/IEC 18004, table 7. */
const QUARTILE_MAX = 47

/** The modules of a QR code from the upper left, true where dark; no quiet zone. Longer texts take more modules. */
export function modulesOf(text: string): boolean[][] {
  const withBorder = encodeQR(text, 'raw', {
    ecc: text.length <= QUARTILE_MAX ? 'quartile' : 'medium',
    encoding: 'alphanumeric',
    border: 1,
  })
  return withBorder.slice(1, -1).map((row) => row.slice(1, -1))
}

/** Pixels to a module: 20 mm at about 370 dpi. */
const SCALE = 10

/** A QR code as a PNG of one grey channel, for Word. */
export function qrPicture(text: string): Promise<Uint8Array> {
  const modules = modulesOf(text)
  const size = modules.length
  const pixels = Uint8Array.from(modules.flat(), (dark) => (dark ? 0 : 255))
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(size * SCALE, size * SCALE, { kernel: 'nearest' })
    .toColourspace('b-w')
    .png()
    .toBuffer()
}
