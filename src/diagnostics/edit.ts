import type { Place } from './place.ts'

/** A safe mend: what takes the place of a stretch of a file; line ends are LF, whatever the file has. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/**
 * A text with edits made, last to first. Line ends follow the text's own. Of edits that overlap only the
 * last is made: another round of checking finds what is left.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1
  const stretches = edits
    .map(({ place, text: written }) => ({
      start: offset(place.line, place.column),
      end: offset(place.endLine, place.endColumn),
      written: written.replaceAll('\n', lineEnd),
    }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
  let result = text
  let made = Number.POSITIVE_INFINITY
  for (const { start, end, written } of stretches) {
    if (end > made || start === made) continue
    result = result.slice(0, start) + written + result.slice(end)
    made = start
  }
  return result
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
