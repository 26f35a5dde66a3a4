/** Both sides of a difference in short. */
export interface Excerpt {
  readonly before: string | null
  readonly after: string | null
}

/** Characters shown of a side, and of what stands before the difference. */
const SHOWN = 36
const AROUND = 6
/** Paragraphs told one by one. */
const PARAGRAPHS_MAX = 3

/**
 * Where two texts differ, paragraph by paragraph: as many pairs as there are different paragraphs, with a
 * note on those left out. Texts that differ are never without an excerpt.
 */
export function excerpts(before: string | null, after: string | null): Excerpt[] {
  if (before === null || after === null) return [{ before: cut(before), after: cut(after) }]
  const [old, now] = [before.split(/\n+/), after.split(/\n+/)]
  if (old.length !== now.length) return [around(before, after)]
  const pairs = old.flatMap((line, i) => (line === now[i] ? [] : [around(line, now[i] ?? '')]))
  if (pairs.length === 0) return [{ before: '分段', after: '分段不同' }]
  const rest = pairs.length - PARAGRAPHS_MAX
  return rest > 0
    ? [...pairs.slice(0, PARAGRAPHS_MAX), { before: null, after: `另有 ${rest} 段不同` }]
    : pairs
}

/** The different middles of two texts with a few characters before and after. */
function around(before: string, after: string): Excerpt {
  const [old, now] = [Array.from(before), Array.from(after)]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const from = head <= 2 * AROUND ? 0 : head - AROUND
  const left = tail <= 2 * AROUND ? 0 : tail - AROUND
  const side = (characters: readonly string[]): string => {
    const middle = characters
      .slice(from, characters.length - left)
      .join('')
      .replace(/\n+/g, '↵')
    return `${from > 0 ? '…' : ''}${cut(middle)}${left > 0 ? '…' : ''}`
  }
  return { before: side(old), after: side(now) }
}

const cut = (text: string | null): string | null => {
  const characters = Array.from(text?.replace(/\n+/g, '↵') ?? '')
  if (text === null || characters.length <= SHOWN) return text === null ? null : characters.join('')
  return `${characters.slice(0, SHOWN).join('')}…`
}
