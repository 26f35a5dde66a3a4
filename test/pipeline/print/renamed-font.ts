const HEADER = 12
const ENTRY = 16

/** A TrueType file with other names: family and full name, and the PostScript name. */
export function renamedFont(file: Uint8Array, family: string, postScript: string): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const head = Buffer.from(file.subarray(0, HEADER + ENTRY * view.getUint16(4)))
  const parts = [head]
  let place = head.length
  for (let at = HEADER; at < head.length; at += ENTRY) {
    const from = view.getUint32(at + 8)
    const isName = head.toString('latin1', at, at + 4) === 'name'
    const table = isName
      ? nameTable([
          [1, family],
          [4, family],
          [6, postScript],
        ])
      : Buffer.from(file.subarray(from, from + view.getUint32(at + 12)))
    head.writeUInt32BE(place, at + 8)
    head.writeUInt32BE(table.length, at + 12)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    parts.push(padded)
    place += padded.length
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Names for Windows in American English (OpenType specification, “name”). */
function nameTable(names: readonly (readonly [number, string])[]): Buffer {
  const strings = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + 12 * names.length)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let at = 0
  for (const [i, [id]] of names.entries()) {
    const length = strings[i]?.length ?? 0
    for (const [j, value] of [3, 1, 0x409, id, length, at].entries())
      head.writeUInt16BE(value, 6 + 12 * i + 2 * j)
    at += length
  }
  return Buffer.concat([head, ...strings])
}

/** Fonts as a collection (OpenType specification, “Font collections”). */
export function collectionOf(fonts: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(12 + 4 * fonts.length)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(fonts.length, 8)
  const parts = [head]
  let place = head.length
  for (const [i, font] of fonts.entries()) {
    head.writeUInt32BE(place, 12 + 4 * i)
    const moved = Buffer.from(font)
    for (let at = HEADER; at < HEADER + ENTRY * moved.readUInt16BE(4); at += ENTRY)
      moved.writeUInt32BE(moved.readUInt32BE(at + 8) + place, at + 8)
    parts.push(moved)
    place += moved.length
  }
  return new Uint8Array(Buffer.concat(parts))
}
