import { unzipSync } from 'fflate'
import { inside, type Passage, type Read } from '../passage.ts'

const END = [0x50, 0x4b, 0x05, 0x06]

/** Everything after the packed files: their names, extra fields and comments, the archive's own comment. */
function directoryOf(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.length - 22; at >= 0; at -= 1) {
    if (!END.every((byte, i) => bytes[at + i] === byte)) continue
    const offset = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(16, true)
    return bytes.subarray(Math.min(offset, at))
  }
  return bytes.subarray(bytes.length)
}

/** Archives, and with them Word and Excel: every member by its own kind, and the directory. */
export function readZip(read: Read): Read {
  return async (bytes, _, depth) => {
    const passages: Passage[] = [{ where: '压缩包目录', text: new TextDecoder().decode(directoryOf(bytes)) }]
    for (const [name, member] of Object.entries(unzipSync(bytes))) {
      if (!name.endsWith('/')) passages.push(...inside(name, await read(member, name, depth + 1)))
    }
    return passages
  }
}
