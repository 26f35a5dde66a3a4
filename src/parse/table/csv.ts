/** A field of a CSV text with its offsets; `text` has its quotes taken away. */
export interface CsvField {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface CsvRecord {
  readonly fields: readonly CsvField[]
  /** False when a quote was opened and never closed. */
  readonly isClosed: boolean
}

/**
 * Reads CSV as RFC 4180 has it, with offsets, which the usual readers do not tell. Stops after `max`
 * records. The separator is the comma; line ends are LF or CRLF.
 */
export function* readCsv(text: string, max: number): Generator<CsvRecord> {
  let at = 0
  for (let count = 0; at < text.length && count < max; count += 1) {
    const fields: CsvField[] = []
    let isClosed = true
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at) : plain(text, at)
      isClosed &&= field.isClosed
      fields.push({ text: field.text, start: at, end: field.end })
      at = field.end
      if (text[at] !== ',') break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    yield { fields, isClosed }
  }
}

interface ReadField {
  readonly text: string
  readonly end: number
  readonly isClosed: boolean
}

const PLAIN_END = /[,\r\n]/g

function plain(text: string, start: number): ReadField {
  PLAIN_END.lastIndex = start
  const end = PLAIN_END.exec(text)?.index ?? text.length
  return { text: text.slice(start, end), end, isClosed: true }
}

/** A quoted field; what follows the closing quote up to the separator is kept as text. */
function quoted(text: string, start: number): ReadField {
  let from = start + 1
  let content = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { text: content + text.slice(from), end: text.length, isClosed: false }
    content += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const rest = plain(text, quote + 1)
      return { text: content + rest.text, end: rest.end, isClosed: true }
    }
    content += '"'
    from = quote + 2
  }
}
