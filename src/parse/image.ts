import { imageSize } from 'image-size'

/** What a picture file really is. */
export interface ProbedImage {
  readonly type: 'png' | 'jpg' | 'webp'
  readonly width: number
  readonly height: number
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0) =>
  signature.every((byte, i) => bytes[offset + i] === byte)

/** The type by the first bytes; the reader of sizes is asked only about the three that are accepted. */
function typeOf(bytes: Uint8Array): ProbedImage['type'] | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  const isWebp = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)
  return isWebp ? 'webp' : null
}

/** Type by content and size in pixels; null when it is no PNG, JPEG or WebP or is damaged. */
export function probeImage(bytes: Uint8Array): ProbedImage | null {
  const type = typeOf(bytes)
  if (!type) return null
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { type, width, height } : null
  } catch (error) {
    // The reader throws plain errors at damaged headers.
    if (error instanceof Error) return null
    throw error
  }
}
