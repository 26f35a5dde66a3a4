import stringWidth from 'string-width'

/** Words, paths and figures stay whole as far as a line holds them; every other character may end a line. */
const PIECE = /[\p{Script=Latin}\d._/\\:-]{1,40}|\P{M}\p{M}*/gsu
/** May not begin a line. */
const CLOSING = /^[，。；：、？！）》”’…]/u

/** Breaks a text into lines of a width in terminal columns; lines after the first are indented by `hang` beside it. */
export function wrap(text: string, { width, hang }: { width: number; hang: number }): string {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECE)) {
    // Closing marks may stand in the two columns left free for them.
    if (line !== '' && stringWidth(line + piece) > width - 2 && !CLOSING.test(piece)) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line].join(`\n${' '.repeat(hang)}`)
}
