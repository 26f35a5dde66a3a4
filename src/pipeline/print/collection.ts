/**
 * One font of a font file as a file of its own: the file itself, or out of a collection its tables one
 * after another (OpenType specification, “Font collections”).
 */
export function fontAlone(file: Uint8Array, index: number): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (view.getUint32(0) !== COLLECTION) return file
  const directory = view.getUint32(12 + 4 * index)
  const count = view.getUint16(directory + 4)
  const head = Uint8Array.from(file.subarray(directory, directory + 12 + 16 * count))
  const headView = new DataView(head.buffer)
  const parts = [head]
  let place = head.length
  for (let at = 12; at < head.length; at += 16) {
    const from = headView.getUint32(at + 8)
    const length = headView.getUint32(at + 12)
    headView.setUint32(at + 8, place)
    const table = new Uint8Array(Math.ceil(length / 4) * 4)
    table.set(file.subarray(from, from + length))
    parts.push(table)
    place += table.length
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** `ttcf` */
const COLLECTION = 0x74746366
