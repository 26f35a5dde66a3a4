import { APART, inside, type Passage, type Read } from '../passage.ts'

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  lpar: '(',
  rpar: ')',
  hyphen: '-',
  shy: '',
  zwnj: '',
  zwj: '',
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** Character references of HTML and XML. */
const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/giu, (whole, hex, decimal, name) => {
        if (name) return NAMED[String(name).toLowerCase()] ?? whole
        return character(hex ? Number.parseInt(hex, 16) : Number(decimal))
      })
    : text

/** Escapes of JSON, scripts and style sheets: `\u5f20`, `\u{5f20}`, `\x41`. */
const withoutEscapes = (text: string): string =>
  text.includes('\\')
    ? text.replace(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/giu, (_, long, short) =>
        character(Number.parseInt(long ?? short, 16)),
      )
    : text

/** `%E5%BC%A0` in addresses. */
const withoutPercents = (text: string): string =>
  text.includes('%')
    ? text.replace(/(?:%[0-9a-f]{2})+/giu, (run) =>
        new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
      )
    : text

const plain = (text: string): string => withoutPercents(withoutEscapes(withoutEntities(text)))

/** Tags within a line part no word; all others end one. */
const BLOCK =
  /<\/?(?:p|div|li|tr|td|th|h\d|table|section|article|header|footer|br|hr|dt|dd|w:p|w:tr|w:br|row|si|c)\b[^>]*>/giu

/** What a reader sees of HTML or XML: words that are broken by tags come together. */
const withoutTags = (markup: string): string =>
  markup.replace(BLOCK, (tag) => APART + breaksIn(tag)).replace(/<[^>]*>/gu, breaksIn)

/** The lines keep their numbers. */
const breaksIn = (tag: string): string => (tag.includes('\n') ? tag.replace(/[^\n]+/gu, '') : '')

const DATA_URL = /data:([\w.+-]+\/[\w.+-]+)?[^,"')\s]*;base64,([A-Za-z0-9+/]{16,}={0,2})/gu

/** Text of any kind: as it stands, without escapes, and, of markup, without its tags. */
export function readText(read: Read): Read {
  return async (bytes, name, depth) => {
    const text = new TextDecoder().decode(bytes)
    const isMarkup =
      /^\s*(?:\ufeff)?</u.test(text.slice(0, 200)) || /\.(?:html?|xml|svg|rels|atom)$/iu.test(name)
    const embedded: Passage[] = []
    for (const [, type = '', data = ''] of text.includes(';base64,') ? text.matchAll(DATA_URL) : []) {
      embedded.push(...inside(`data:${type}`, await read(Buffer.from(data, 'base64'), 'data', depth + 1)))
    }
    return [
      { where: '', text: plain(text) },
      ...(isMarkup ? [{ where: '', text: plain(withoutTags(text)) }] : []),
      ...embedded,
    ]
  }
}
