import type { Passage } from '../passage.ts'

/** The word by which a place of taking is told; the search knows it as a kind of its own. */
export const TAKEN_AT = '⟨拍摄位置⟩'

/** IFD tag that points to the GPS block (Exif 3.0, 4.6.3). */
const GPS = 0x8825

/** Says of an EXIF block whether it tells where the picture was taken. */
export function exifPassages(block: Uint8Array): Passage[] {
  const start = ['II*\0', 'MM\0*'].map((mark) => Buffer.from(block).indexOf(mark)).find((at) => at >= 0)
  if (start === undefined || start + 8 > block.length) return []
  const tiff = block.subarray(start)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const isLittle = tiff[0] === 0x49
  const first = view.getUint32(4, isLittle)
  if (first + 2 > tiff.length) return []
  const count = view.getUint16(first, isLittle)
  for (let i = 0; i < count && first + 14 + i * 12 <= tiff.length; i += 1) {
    if (view.getUint16(first + 2 + i * 12, isLittle) === GPS) return [{ where: 'EXIF', text: TAKEN_AT }]
  }
  return []
}
