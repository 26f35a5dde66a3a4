import type { SearchIndex, SearchPage } from '../model/public.ts'
import { holds, lookUp } from '../model/search/look-up.ts'
import type { Shard } from '../model/search/term-index.ts'
import { termsSayAll } from '../model/search/terms.ts'

/** Where the search reads from: `index.json`, `terms/3.json`, `pages/17.json`. */
export interface SearchFiles {
  readonly index: () => Promise<SearchIndex>
  readonly shard: (number: number) => Promise<Shard>
  readonly page: (number: number) => Promise<SearchPage>
}

/** What a query finds. */
export interface Findings {
  /** Pages found, the best first. */
  readonly count: number
  /** False where so many pages have all terms that only those shown are read to the letter. */
  readonly exact: boolean
  /** So many further pages, in order; empty when there are no more. */
  readonly next: (share: number) => Promise<readonly SearchPage[]>
}

/** Pages read to the letter at once to know how many there are. */
const READ_AT_ONCE = 40

/** What a page says, as one text. */
export const textOf = ({ lines }: SearchPage): string => lines.join('\n')

const says = (page: SearchPage, query: string): boolean => holds(`${page.title}\n${textOf(page)}`, query)

/** Finds the pages that hold every run of a query as it was written. */
export async function search(query: string, files: SearchFiles): Promise<Findings> {
  const { shards } = await files.index()
  const candidates = await lookUp(query, { shards, load: files.shard })
  const certain = termsSayAll(query)
  if (certain || candidates.length > READ_AT_ONCE) {
    return { count: candidates.length, exact: certain, next: reading(candidates, { query, files }) }
  }
  const pages = await Promise.all(candidates.map(files.page))
  const found = candidates.filter((_, place) => {
    const page = pages[place]
    return page !== undefined && says(page, query)
  })
  return { count: found.length, exact: true, next: reading(found, { query, files }) }
}

/** Gives the pages of a list a share at a time, without those that do not say what is sought. */
function reading(
  numbers: readonly number[],
  { query, files }: { readonly query: string; readonly files: SearchFiles },
): Findings['next'] {
  let place = 0
  return async (share) => {
    const pages: SearchPage[] = []
    while (pages.length < share && place < numbers.length) {
      const batch = numbers.slice(place, place + share - pages.length)
      place += batch.length
      pages.push(...(await Promise.all(batch.map(files.page))).filter((page) => says(page, query)))
    }
    return pages
  }
}
