/** Marks that may not begin a line. */
const NO_START = /^[，。、；：？！）》」』】〉’”…—％%·,.;:?!)\]}]/u

/** Marks that may not end one. */
const NO_END = /[（《「『【〈‘“([{]$/u

/** What stays together: a word or figure in Latin letters, or one other character. */
const PIECES = /[\p{Script=Latin}\p{N}.\-/+%°]+|\s+|./gu

interface LineOptions {
  readonly width: number
  /** How wide a text is when set. */
  readonly measure: (text: string) => number
}

/** A text in lines of a width, by the rules of Chinese line-breaking. */
export function linesOf(text: string, { width, measure }: LineOptions): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECES)) {
    const fits = measure(line + piece.trimEnd()) <= width
    if (line === '' || fits || NO_START.test(piece)) line += piece
    else {
      const held = NO_END.exec(line)?.[0] ?? ''
      lines.push(line.slice(0, line.length - held.length).trim())
      line = held + piece.trimStart()
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}

/** Lines cut to so many; the last then says that there was more. */
export const cutTo = (most: number, lines: readonly string[]): string[] =>
  lines.length <= most ? [...lines] : [...lines.slice(0, most - 1), `${lines[most - 1]?.slice(0, -1)}…`]
