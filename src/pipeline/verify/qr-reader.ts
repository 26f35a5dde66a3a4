import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Grey } from './raster.ts'

/** The texts of QR codes in a picture. */
export type QrReader = (grey: Grey) => Promise<string[]>

const WASM = 'zxing-wasm/reader/zxing_reader.wasm'
let ready: Promise<unknown> | undefined

/** The reader out of the package: left to itself it would fetch its program from a public server. */
export const openQrReader = async (): Promise<QrReader> => {
  ready ??= readFile(fileURLToPath(import.meta.resolve(WASM))).then((bytes) =>
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer }, fireImmediately: true }),
  )
  await ready
  return async (grey) => {
    const found = await readBarcodes(imageOf(grey), {
      formats: ['QRCode'],
      tryHarder: true,
      tryRotate: false,
      tryInvert: false,
      tryDenoise: true,
      maxNumberOfSymbols: 2,
    })
    return found.map(({ text }) => text)
  }
}

/** What the reader takes: four bytes a pixel. */
function imageOf({ width, height, pixels }: Grey) {
  const words = Uint32Array.from(pixels, (value) => (0xff000000 | (value * 0x010101)) >>> 0)
  return { width, height, data: new Uint8ClampedArray(words.buffer), colorSpace: 'srgb' as const }
}
