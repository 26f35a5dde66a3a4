import stringWidth from 'string-width'
import type { Note } from '../pipeline/explain/notes.ts'
import { type Paper, table } from './table.ts'

const INDENT = '  '

/** Lays a derivation out for a terminal: headings, indented lines wrapped under their formula's id, tables. */
export const layOut = (notes: readonly Note[], paper: Paper): string =>
  `${notes.map((note) => block(note, paper)).join('\n')}\n`

function block(note: Note, { paint, width }: Paper): string {
  switch (note.kind) {
    case 'heading':
      return `\n${paint('strong', `■ ${note.text}`)}`
    case 'step':
      return `${INDENT}${paint('info', note.text)}`
    case 'line':
      return wrapped(note.text, width - 2 * INDENT.length)
        .map((each) => INDENT.repeat(2) + each)
        .join('\n')
    case 'table':
      return table(note.head, note.rows, { paint, width: width - 2 * INDENT.length })
        .trimEnd()
        .replace(/^/gm, INDENT.repeat(2))
  }
}

/** Figures, words and signs stay whole; opening brackets stay with what they open. */
const PIECE = /[（“《]*(?:[\p{Script=Latin}\p{Script=Greek}\p{M}\d.%²₀-₉_/()√−-]+|.)/gu
/** May not begin a line. */
const CLOSING = /^[，。；：、）”》％＝＋×～]/u

/** Room at the end of a line for two closing signs, such as `）。`. */
const CLOSING_ROOM = 4

/** Breaks a line; what follows a leading formula id hangs beside it. */
export function wrapped(text: string, width: number): readonly string[] {
  const [id = ''] = /^[A-Z][a-z]?-\d+　/u.exec(text) ?? []
  const hang = ' '.repeat(stringWidth(id))
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(PIECE)) {
    if (stringWidth(line + piece) > width - CLOSING_ROOM && line.trim() !== '' && !CLOSING.test(piece)) {
      lines.push(line.trimEnd())
      line = hang
    }
    line += piece === ' ' && line === hang && lines.length > 0 ? '' : piece
  }
  return [...lines, line]
}
