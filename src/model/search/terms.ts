/** Letters as the search compares them: small, half-width; one for one, so that places stay the same. */
export const folded = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Runs of Han characters, words and figures: what is sought must stand together. */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu

const isHan = (run: string): boolean => /^\p{Script=Han}/u.test(run)

/** The runs of a query or a text. */
export const runsOf = (text: string): readonly string[] =>
  [...folded(text).matchAll(RUNS)].flatMap(([run]) => run.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [])

/** Pairs of neighbours; a single character stays one. */
function pairs(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Terms of a text: pairs of Han characters and the last one alone, so that each begins a term; words whole. */
export const termsOfText = (text: string): string[] =>
  runsOf(text).flatMap((run) => (isHan(run) ? [...new Set([...pairs(run), ...[...run].slice(-1)])] : [run]))

/** A term of a query; an open one finds every term that begins with it. */
export interface SoughtTerm {
  readonly text: string
  readonly open: boolean
}

/** Terms of a query. A single Han character and a word may be the beginning of a term; a pair is one. */
export const termsOfQuery = (query: string): readonly SoughtTerm[] =>
  runsOf(query)
    .flatMap((run) => (isHan(run) ? pairs(run) : [run]))
    .map((text) => ({ text, open: [...text].length === 1 || !isHan(text) }))

/** Do the terms of a query say all of it? A run of three characters could be two pairs that stand apart. */
export const termsSayAll = (query: string): boolean =>
  runsOf(query).every((run) => !isHan(run) || [...run].length <= 2)

/** What decides where a term lies: the first Han character, the first two letters of a word. */
const headOf = (term: string): string => (isHan(term) ? ([...term][0] ?? '') : term.slice(0, 2))

/** The shard that holds a term and all that begins with it, of so many (FNV-1a, 32 bits, over UTF-16). */
export function shardOf(term: string, shards: number): number {
  let hash = 0x811c9dc5
  for (const unit of headOf(term).split('')) {
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193)
  }
  return (hash >>> 0) % shards
}
