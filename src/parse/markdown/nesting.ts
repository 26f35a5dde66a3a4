const INDENT_MAX = 24
const CONTAINERS = /^[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+){9,}/
const BREAK = /^[ \t]*(?:[-*_][ \t]*)+$/
const FENCE = /^ {0,3}(?:```|~~~)/

const columnsOf = (blank: string) => blank.length + 3 * (blank.split('\t').length - 1)

/**
 * Offset of the first line that nests lists or quotes too deeply, or null. Such text takes the Markdown
 * reader a time that grows with the square of its depth, so it is turned away before.
 */
export function excessiveNesting(markdown: string): number | null {
  let offset = 0
  let isCode = false
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode
    const blank = /^[ \t]*/.exec(line)?.[0] ?? ''
    const isIndented = !isCode && line.trim() !== '' && columnsOf(blank) > INDENT_MAX
    if (isIndented || (CONTAINERS.test(line) && !BREAK.test(line))) return offset
    offset += line.length + 1
  }
  return null
}
