import { crc32 } from 'node:zlib'
import sharp from 'sharp'

const SIZE = { width: 480, height: 300 }
const COLOURS = 24

type Format = 'jpg' | 'png' | 'webp'
const bases = new Map<string, Buffer>()

/**
 * A plain picture of one of a few colours, in a file like no other: its number stands in it as a comment.
 * Drawing each anew would take most of the time a corpus takes.
 */
export async function pictureOf(format: Format, number: number): Promise<Buffer> {
  const colour = number % COLOURS
  const name = `${format} ${colour}`
  const base = bases.get(name) ?? (await draw(format, colour))
  bases.set(name, base)
  return numbered[format](base, Buffer.from(`picture ${number}`, 'latin1'))
}

const draw = (format: Format, colour: number): Promise<Buffer> =>
  sharp({
    create: {
      ...SIZE,
      channels: 3,
      background: { r: 40 + colour * 8, g: 220 - colour * 7, b: 90 + colour * 3 },
    },
  })
    .toFormat(format === 'jpg' ? 'jpeg' : format)
    .toBuffer()

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** How each format takes a comment: JPEG after its first marker, PNG after its header, WebP in a chunk at the end. */
const numbered: Readonly<Record<Format, (base: Buffer, comment: Buffer) => Buffer>> = {
  jpg: (base, comment) => {
    const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
    return Buffer.concat([base.subarray(0, 2), head, comment, base.subarray(2)])
  },
  png: (base, comment) => {
    const chunk = Buffer.concat([Buffer.from('tEXtComment\0', 'latin1'), comment])
    const placed = [word(chunk.length - 4), chunk, word(crc32(chunk))]
    return Buffer.concat([base.subarray(0, 33), ...placed, base.subarray(33)])
  },
  webp: (base, comment) => {
    const padded = Buffer.concat([comment, Buffer.alloc(comment.length % 2)])
    const head = Buffer.from('note\0\0\0\0', 'latin1')
    head.writeUInt32LE(comment.length, 4)
    const whole = Buffer.concat([base, head, padded])
    whole.writeUInt32LE(whole.length - 8, 4)
    return whole
  },
}
