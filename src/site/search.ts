import MiniSearch from 'minisearch'
import type { SearchPage } from '../model/public.ts'

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
const termsOfText = (text: string): string[] =>
  runsOf(text).flatMap((run) => (isHan(run) ? [...new Set([...pairs(run), ...[...run].slice(-1)])] : [run]))

const termsOfQuery = (query: string): string[] =>
  runsOf(query).flatMap((run) => (isHan(run) ? pairs(run) : [run]))

/** A single Han character and a word may be the beginning of a term; a pair is one. */
const isBeginning = (term: string): boolean => [...term].length === 1 || !isHan(term)

/** What a page says, as one text. */
export const textOf = ({ lines }: SearchPage): string => lines.join('\n')

/** Finds the pages that hold every run of a query, the best first. */
export type Search = (query: string) => readonly SearchPage[]

/** A search over pages: MiniSearch ranks what has all terms, then each run must stand there as it was written. */
export function searchOver(pages: readonly SearchPage[]): Search {
  const engine = new MiniSearch<SearchPage>({
    idField: 'path',
    extractField: (page, field) =>
      field === 'text' ? textOf(page) : page[field === 'title' ? 'title' : 'path'],
    fields: ['title', 'text'],
    tokenize: termsOfText,
    processTerm: (term) => term,
  })
  engine.addAll(pages)
  const pageAt = new Map(
    pages.map((page) => [page.path, { page, words: folded(`${page.title}\n${textOf(page)}`) }]),
  )
  return (query) => {
    const runs = runsOf(query)
    const found = engine.search(query, {
      tokenize: termsOfQuery,
      combineWith: 'AND',
      prefix: isBeginning,
      boost: { title: 4 },
    })
    return found
      .flatMap(({ id }) => pageAt.get(id) ?? [])
      .filter(({ words }) => runs.every((run) => words.includes(run)))
      .map(({ page }) => page)
  }
}
