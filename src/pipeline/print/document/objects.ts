/** An indirect object of a PDF: what stands between `obj` and `endobj`, and the bytes of its stream. */
export interface PdfObject {
  readonly number: number
  /** Without the stream; Latin-1. */
  readonly text: string
  readonly stream: Uint8Array | null
}

/** A PDF as its objects, ascending by number. */
export interface PdfObjects {
  readonly objects: readonly PdfObject[]
  /** Numbers of the catalogue and of the information dictionary. */
  readonly root: number
  readonly info: number
}

/**
 * Reads a PDF as Chromium writes it: one table of offsets, direct lengths of streams, no object
 * streams (ISO 32000-1, 7.3.10 and 7.5.4).
 * @throws where the file is of another kind
 */
export function readObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const table = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)trailer\s*<<([\s\S]*?)>>/.exec(text.slice(start))
  if (!table) throw new Error('this PDF has no plain table of offsets')
  const [, entries = '', trailer = ''] = table
  const offsets = Array.from(entries.matchAll(/(\d{10}) \d{5} ([nf])/g), ([, offset, kind]) =>
    kind === 'n' ? Number(offset) : null,
  )
  const objects = offsets.flatMap((offset, number) =>
    offset === null ? [] : [objectAt(pdf, text, offset, number)],
  )
  return { objects, root: referenceIn(trailer, 'Root'), info: referenceIn(trailer, 'Info') }
}

function objectAt(pdf: Uint8Array, text: string, offset: number, number: number): PdfObject {
  const head = `${number} 0 obj`
  if (!text.startsWith(head, offset)) throw new Error(`object ${number} is not where the table says`)
  const begin = offset + head.length
  // What a stream holds may look like the end of the object: only its beginning is sought in there.
  const inner = text.slice(begin, text.indexOf('endobj', begin))
  const data = inner.indexOf('stream\n')
  if (data === -1) return { number, text: inner.trim(), stream: null }
  const dictionary = inner.slice(0, data).trim()
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
  const from = begin + data + 'stream\n'.length
  if (!text.startsWith('endstream', from + length + 1)) throw new Error(`object ${number} has another length`)
  return { number, text: dictionary, stream: pdf.subarray(from, from + length) }
}

function referenceIn(trailer: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(trailer)
  if (!found) throw new Error(`the trailer of this PDF has no ${key}`)
  return Number(found[1])
}
