import type { Place } from '../diagnostics/place.ts'

/** Turns offsets (UTF-16) of a text into lines and columns. */
export interface Lines {
  placeOf: (start: number, end?: number) => Place
}

/** Index of the last line that starts at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Lines end with LF or CRLF. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const point = (offset: number) => {
    const line = lineAt(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
  return {
    placeOf: (start, end = start) => {
      const [from, to] = [point(start), point(Math.max(start, end))]
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
    },
  }
}
