/**
 * Makes a PDF of Chromium the same for the same content: the dates become the given one and the
 * ids of the structure tree, which grow with the page's history, count from 1. Every replacement
 * keeps its length, so the table of offsets stays right.
 */
export function normalisePdf(pdf: Uint8Array, date: string): Uint8Array {
  const stamp = `D:${date.replaceAll('-', '')}000000+00'00'`
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const found = new Set(Array.from(text.matchAll(NODE), ([, id]) => id))
  const numbers = new Map([...found].sort().map((id, i) => [id, String(i + 1).padStart(8, '0')]))
  const normal = text
    .replace(NODE, (_, id: string) => `(node${numbers.get(id)})`)
    .replace(DATE, (whole, key: string, old: string) =>
      old.length === stamp.length ? `/${key} (${stamp})` : whole,
    )
  return new Uint8Array(Buffer.from(normal, 'latin1'))
}

const NODE = /\(node(\d{8})\)/g
const DATE = /\/(CreationDate|ModDate) \((D:[^)]*)\)/g

/** PostScript names of the fonts a PDF of Chromium uses; glyphs drawn as Type 3 count as `Type3`. */
export function fontsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const named = Array.from(text.matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/g), ([, name = '']) => name)
  return [...new Set(text.includes('/Subtype /Type3') ? [...named, 'Type3'] : named)].sort()
}
