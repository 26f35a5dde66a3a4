/** Text without a browser: how wide it is about, where it breaks, how it is shortened. */

const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}—…“”‘’]/u
const SLIM = /[\u2009\u202f.,:;'|!iljtfrI()[\]]/u
const WIDE = /[A-ZmwMW%@&×±≥≤～]/u
const NO_LINE_END = /[（《「『“‘]$/u
const NO_LINE_START = /^[，。、；：！？）》」』”’％%…～·—/]/u

const emOf = (character: string): number => {
  if (FULL_WIDTH.test(character)) return 1
  if (SLIM.test(character)) return 0.32
  return WIDE.test(character) ? 0.78 : 0.58
}

/** Estimated width in units of the view box, a little on the wide side. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => width + emOf(character) * size, 0)
}

/** What may stand together on a line: a Han character alone, a Latin word or number whole. */
const PIECE = /(?:(?!\p{Script=Han})[\p{L}\p{N}.\-−+_/°%～\u202f])+|\s+|./gsu

/** Cuts a piece that is wider than a whole line. */
function cut(piece: string, width: number, size: number): string[] {
  if (textWidth(piece, size) <= width) return [piece]
  const parts = ['']
  for (const character of piece) {
    const last = parts[parts.length - 1] ?? ''
    if (last && textWidth(last + character, size) > width) parts.push(character)
    else parts[parts.length - 1] = last + character
  }
  return parts
}

type Line = Pick<Box, 'width' | 'size'>

const breakLines = (text: string, line: Line): string[] =>
  text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, line))

function breakParagraph(text: string, { width, size }: Line): string[] {
  const lines: string[][] = [[]]
  for (const piece of (text.match(PIECE) ?? []).flatMap((each) => cut(each, width, size))) {
    const line = lines.at(-1) ?? []
    if (line.length === 0 || textWidth(line.join('') + piece, size) <= width) line.push(piece)
    else lines.push([...carriedOver(line, piece), piece])
  }
  return lines.map((line) => line.join('').trim()).filter((line) => line !== '')
}

/** Takes from the end of a line what must not be parted from the piece that follows. */
function carriedOver(line: string[], piece: string): string[] {
  const last = line.at(-1) ?? ''
  if (line.length < 2 || !(NO_LINE_START.test(piece) || NO_LINE_END.test(last))) return []
  line.pop()
  return [...carriedOver(line, last), last]
}

/** The text within a width, its end replaced by … if it is longer. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  let kept = ''
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break
    kept += character
  }
  return `${kept}…`
}

interface Box {
  /** Units of the view box. */
  readonly width: number
  readonly size: number
  readonly lines: number
}

/** The text as lines that fit the box; what does not fit is cut from the last line, marked with …. */
export function wrap(text: string, { width, size, lines }: Box): string[] {
  const broken = breakLines(text, { width, size })
  if (broken.length <= lines) return broken
  const rest = broken.slice(lines - 1).join('')
  return [...broken.slice(0, lines - 1), shorten(rest, width, size)]
}
