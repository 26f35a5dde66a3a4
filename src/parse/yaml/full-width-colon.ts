/** A YAML text whose full-width colons after keys have been mended, so that the rest can be checked too. */
export interface MendedColons {
  readonly text: string
  /** Offsets in the original of the colons that were mended. */
  readonly colons: readonly number[]
  /** Offset in the original of an offset in the mended text. */
  readonly original: (offset: number) => number
  /** Offset in the mended text of an offset in the original. */
  readonly mended: (offset: number) => number
}

const KEY_LINE = /^([ \t]*(?:- +)*[\p{Script=Han}A-Za-z0-9_/]{1,24})：([ \u3000]?)/u
const BLOCK_SCALAR = /[:\-\s][|>][+-]?\d?\s*$/u

const indentOf = (line: string) => line.length - line.trimStart().length

/** Mends `键：值` to `键: 值` at the start of lines, text blocks (`|`, `>`) left alone. */
export function mendColons(text: string): MendedColons {
  const colons: number[] = []
  const insertions: number[] = []
  let offset = 0
  let blockIndent = Number.POSITIVE_INFINITY
  const lines = text.split('\n').map((line) => {
    const start = offset
    offset += line.length + 1
    if (line.trim() !== '' && indentOf(line) <= blockIndent) blockIndent = Number.POSITIVE_INFINITY
    const inBlock = blockIndent !== Number.POSITIVE_INFINITY
    if (!inBlock && BLOCK_SCALAR.test(line)) blockIndent = indentOf(line)
    const [, key = '', space] = inBlock ? [] : (KEY_LINE.exec(line) ?? [])
    if (space === undefined) return line
    colons.push(start + key.length)
    if (space === '') insertions.push(start + key.length)
    return `${key}: ${line.slice(key.length + 1 + space.length)}`
  })
  return {
    text: lines.join('\n'),
    colons,
    original: (at) => withoutInsertions(at, insertions),
    mended: (at) => at + insertions.filter((insertion) => insertion < at).length,
  }
}

function withoutInsertions(offset: number, insertions: readonly number[]): number {
  let before = 0
  for (const insertion of insertions) {
    if (insertion + before >= offset) break
    before += 1
  }
  return offset - before
}
