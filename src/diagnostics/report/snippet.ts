import stringWidth from 'string-width'
import type { Complaint } from '../complaint.ts'
import type { Paint } from './report.ts'

/** Terminal columns kept of a line around the guilty part. */
const ROOM = 72

/** The guilty line with the guilty part underlined, aligned for double-width characters; '' without text. */
export function snippet(complaint: Complaint, text: string | undefined, paint: Paint): string {
  const line = text?.split(/\r?\n/)[complaint.line - 1]?.replaceAll('\t', ' ')
  if (line === undefined) return ''
  const start = complaint.column - 1
  const end =
    complaint.endLine === complaint.line ? Math.max(complaint.endColumn - 1, start + 1) : line.length
  const before = clipStart(line.slice(0, start))
  const guilty = clipEnd(line.slice(start, end) || ' ', ROOM)
  const after = clipEnd(line.slice(end), Math.max(0, ROOM - stringWidth(before + guilty)))
  const gutter = String(complaint.line)
  const margin = ' '.repeat(gutter.length)
  const marks = paint(complaint.severity, '^'.repeat(Math.max(1, stringWidth(guilty))))
  return [
    `    ${paint('dim', `${gutter} │`)} ${before}${guilty}${after}`,
    `    ${paint('dim', `${margin} │`)} ${' '.repeat(stringWidth(before))}${marks}`,
  ].join('\n')
}

/** The end of a text that fits half the room. */
function clipStart(text: string): string {
  const characters = Array.from(text)
  let kept = text
  while (stringWidth(kept) > ROOM / 2) {
    characters.shift()
    kept = `…${characters.join('')}`
  }
  return kept
}

/** The start of a text that fits a width. */
function clipEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  const characters = Array.from(text.slice(0, width))
  while (characters.length > 0 && stringWidth(characters.join('')) >= width) characters.pop()
  return `${characters.join('')}…`
}
