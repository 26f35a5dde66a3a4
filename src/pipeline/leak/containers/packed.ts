import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Read } from '../passage.ts'

/** A file packed for sending: what is inside, by the name without its last ending. */
const packed =
  (unpack: (bytes: Uint8Array) => Uint8Array, ending: RegExp) =>
  (read: Read): Read =>
  (bytes, name, depth) =>
    read(unpack(bytes), name.replace(ending, ''), depth + 1)

export const readGzip = packed(gunzipSync, /\.gz$/iu)
export const readBrotli = packed(brotliDecompressSync, /\.br$/iu)
