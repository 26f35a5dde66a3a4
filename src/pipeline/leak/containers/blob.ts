import type { Passage } from '../passage.ts'

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const

/** Bytes of which only the meaning is known: whatever they may say, in every likely encoding. */
export function blobPassages(where: string, bytes: Uint8Array): Passage[] {
  if (bytes.length === 0) return []
  return ENCODINGS.flatMap((encoding) => {
    const starts = encoding.startsWith('utf-16') ? [0, 1] : [0]
    return starts.map((start) => ({ where, text: new TextDecoder(encoding).decode(bytes.subarray(start)) }))
  })
}
