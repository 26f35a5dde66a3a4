import type { Passage, Read } from '../passage.ts'
import { blobPassages } from './blob.ts'
import { readBrotli, readGzip } from './packed.ts'
import { readPdf } from './pdf.ts'
import { jpegPassages, otherPicturePassages, pngPassages, webpPassages } from './picture.ts'
import { readText } from './text.ts'
import { readZip } from './zip.ts'

/** Containers in containers are opened so deep; what lies deeper is unreadable. */
const DEEPEST = 5

/** Reading failed: what a file says is not known. */
export class UnreadableError extends Error {}

interface Kind {
  readonly fits: (head: string, name: string) => boolean
  readonly read: Read
}

const alone =
  (passages: (bytes: Uint8Array) => Passage[] | Promise<Passage[]>): Read =>
  async (bytes) =>
    passages(bytes)

/** Every kind of container, told by its first bytes: one line each. */
const KINDS: readonly Kind[] = [
  { fits: (head) => head.startsWith('\x89PNG'), read: alone(pngPassages) },
  { fits: (head) => head.startsWith('\xff\xd8\xff'), read: alone(jpegPassages) },
  { fits: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP', read: alone(webpPassages) },
  { fits: (head) => /^....ftyp(?:avif|avis|hei|mif1|msf1)/su.test(head), read: alone(otherPicturePassages) },
  { fits: (head) => /^(?:GIF8|II\*\0|MM\0\*)/u.test(head), read: alone(otherPicturePassages) },
  { fits: (head) => head.startsWith('%PDF-'), read: readPdf(readPassages) },
  {
    fits: (head) => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'),
    read: readZip(readPassages),
  },
  { fits: (head) => head.startsWith('\x1f\x8b'), read: readGzip(readPassages) },
  { fits: (_, name) => /\.br$/iu.test(name), read: readBrotli(readPassages) },
  // Fonts, icons, WebAssembly: nothing a person wrote, but strings may lie in them.
  { fits: (head) => head.includes('\0'), read: alone((bytes) => blobPassages('', bytes).slice(0, 1)) },
]

/**
 * Everything a file says, whatever it is packed in.
 * @throws UnreadableError where it cannot be read: what cannot be looked into cannot be published
 */
export async function readPassages(bytes: Uint8Array, name: string, depth: number): Promise<Passage[]> {
  if (depth > DEEPEST) throw new UnreadableError('层层打包，太深')
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  const kind = KINDS.find(({ fits }) => fits(head, name))
  try {
    return await (kind?.read ?? readText(readPassages))(bytes, name, depth)
  } catch (cause) {
    if (cause instanceof UnreadableError) throw cause
    throw new UnreadableError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
