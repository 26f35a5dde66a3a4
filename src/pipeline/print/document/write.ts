import { deflateSync } from 'node:zlib'
import type { PdfObject, PdfObjects } from './objects.ts'

/** Objects that share one compressed stream. */
const SHARED = 400

/**
 * Writes a PDF 1.5 with all objects that are no streams, the structure tree above all, compressed
 * together, and a compressed table of offsets (ISO 32000-1, 7.5.7 and 7.5.8). The same objects give the
 * same bytes.
 */
export function writeObjects({ objects, root, info }: PdfObjects): Uint8Array {
  const loose = objects.filter(({ stream }) => stream === null)
  const first = Math.max(...objects.map(({ number }) => number)) + 1
  const packed = Array.from({ length: Math.ceil(loose.length / SHARED) }, (_, i) =>
    loose.slice(i * SHARED, (i + 1) * SHARED),
  )
  const table = first + packed.length
  const rows: Row[] = [FREE]
  packed.forEach((group, i) => {
    group.forEach(({ number }, index) => {
      rows[number] = [2, first + i, index]
    })
  })
  const parts: Buffer[] = [HEADER]
  let offset = HEADER.length
  const streams = [
    ...objects.filter(({ stream }) => stream !== null),
    ...packed.map((group, i) => sharedStream(group, first + i)),
  ]
  for (const each of streams) {
    const bytes = bytesOf(each)
    rows[each.number] = [1, offset, 0]
    offset += bytes.length
    parts.push(bytes)
  }
  rows[table] = [1, offset, 0]
  const trailer = `/Size ${table + 1} /Root ${root} 0 R /Info ${info} 0 R`
  parts.push(bytesOf(tableOfOffsets(rows, table, trailer)), Buffer.from(`startxref\n${offset}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** The second line tells programs that move files that this one is no text. */
const HEADER = Buffer.from('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')

/** Kind, offset or number of the shared stream, index in it. */
type Row = readonly [0 | 1 | 2, number, number]
const FREE: Row = [0, 0, 0]

function sharedStream(group: readonly PdfObject[], number: number): PdfObject {
  let at = 0
  const places = group.map(({ number: of, text }) => {
    const place = `${of} ${at}`
    at += text.length + 1
    return place
  })
  const head = `${places.join(' ')}\n`
  const body = Buffer.from(`${head}${group.map(({ text }) => text).join('\n')}\n`, 'latin1')
  return compressed(number, `/Type /ObjStm /N ${group.length} /First ${head.length}`, body)
}

function tableOfOffsets(rows: readonly (Row | undefined)[], number: number, trailer: string): PdfObject {
  const body = Buffer.alloc(7 * (number + 1))
  for (let i = 0; i <= number; i += 1) {
    const [kind, place, index] = rows[i] ?? FREE
    body.writeUInt8(kind, 7 * i)
    body.writeUInt32BE(place, 7 * i + 1)
    body.writeUInt16BE(index, 7 * i + 5)
  }
  return compressed(number, `/Type /XRef /W [1 4 2] ${trailer}`, body)
}

function compressed(number: number, entries: string, body: Uint8Array): PdfObject {
  const stream = deflateSync(body, { level: 9 })
  return { number, text: `<<${entries} /Filter /FlateDecode /Length ${stream.length}>>`, stream }
}

const bytesOf = ({ number, text, stream }: PdfObject): Buffer =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n${text} stream\n`, 'latin1'),
    stream ?? new Uint8Array(),
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
