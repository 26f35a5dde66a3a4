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
/** Terms as long as this are told from others by their first four characters before they are looked up. */
const LONG = 4

/** First characters of terms by their hash: a term begins only where the bit of its characters is set. */
const BITS = 20
const hashOf = (text: string, start: number, length: number): number => {
  let hash = 0
  for (let i = start; i < start + length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
  return hash >>> (32 - BITS)
}

/**
 * Looks for many terms at once: one step a character where no term begins, so the time grows with the
 * length of the text and hardly with the number of terms.
 */
export function createFinder<T extends Sought>(terms: readonly T[]): (text: string) => Found<T>[] {
  const pairs = new Uint8Array(1 << 16)
  const short = new Uint8Array(1 << BITS)
  const long = new Uint8Array(1 << BITS)
  const byKey = new Map<string, T[]>()
  for (const term of terms) {
    const { text } = term
    if (text.length < 2) continue
    pairs[pairOf(text.charCodeAt(0), text.charCodeAt(1))] = 1
    if (text.length < LONG) short[hashOf(text, 0, 2)] = 1
    else long[hashOf(text, 0, LONG)] = 1
    const key = text.slice(0, LONGEST_KEY)
    const same = byKey.get(key)
    if (same) same.push(term)
    else byKey.set(key, [term])
  }
  const lengths = [...new Set([...byKey.keys()].map(({ length }) => length))].sort((a, b) => a - b)
  const mayBegin = (text: string, at: number): boolean =>
    long[hashOf(text, at, LONG)] === 1 || short[hashOf(text, at, 2)] === 1

  return (text) => {
    const found: Found<T>[] = []
    let first = text.charCodeAt(0)
    for (let start = 0; start + 1 < text.length; start += 1) {
      const second = text.charCodeAt(start + 1)
      if (pairs[pairOf(first, second)] === 1 && mayBegin(text, start)) collect(text, start, found)
      first = second
    }
    return found
  }

  function collect(text: string, start: number, found: Found<T>[]): void {
    for (const length of lengths) {
      for (const term of byKey.get(text.slice(start, start + length)) ?? []) {
        if (text.startsWith(term.text, start)) found.push({ term, start, end: start + term.text.length })
      }
    }
  }
}

const pairOf = (first: number, second: number): number => ((first << 5) ^ second) & 0xffff
