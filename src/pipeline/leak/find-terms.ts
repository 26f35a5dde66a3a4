/** A text to be looked for, as `tight` makes it; two characters at least. */
export interface Sought {
  readonly text: string
}

export interface Found<T> {
  readonly term: T
  readonly start: number
  readonly end: number
}

/** Longer terms are looked up by their first characters, shorter ones whole. */
const LONGEST_KEY = 8

/** Pairs of characters by their hash: a term begins only where the bit of its pair is set. */
const PAIRS = 1 << 20
const pairOf = (first: number, second: number): number => ((first << 7) ^ second) & (PAIRS - 1)

/**
 * Looks for many terms at once: one step a character where no term begins, so the time grows with the
 * length of the text and hardly with the number of terms.
 */
export function createFinder<T extends Sought>(terms: readonly T[]): (text: string) => Found<T>[] {
  const pairs = new Uint8Array(PAIRS)
  const byKey = new Map<string, T[]>()
  for (const term of terms) {
    const { text } = term
    if (text.length < 2) continue
    pairs[pairOf(text.charCodeAt(0), text.charCodeAt(1))] = 1
    const key = text.slice(0, LONGEST_KEY)
    byKey.set(key, [...(byKey.get(key) ?? []), term])
  }
  const lengths = [...new Set([...byKey.keys()].map(({ length }) => length))].sort((a, b) => a - b)
  return (text) => {
    const found: Found<T>[] = []
    let first = text.charCodeAt(0)
    for (let start = 0; start + 1 < text.length; start += 1) {
      const second = text.charCodeAt(start + 1)
      if (pairs[pairOf(first, second)] === 1) found.push(...at(text, start))
      first = second
    }
    return found
  }

  function at(text: string, start: number): Found<T>[] {
    return lengths
      .flatMap((length) => byKey.get(text.slice(start, start + length)) ?? [])
      .filter((term) => text.startsWith(term.text, start))
      .map((term) => ({ term, start, end: start + term.text.length }))
  }
}
