import { join } from 'node:path'
import type { SearchIndex, SearchPage } from '../../model/public.ts'
import { termIndexer } from '../../model/search/term-index.ts'
import { writeWhole } from '../output.ts'
import { pageLines, withoutTags } from './page-text.ts'
import type { SitePage } from './pages.ts'

const HEADING = /<h1\b[^>]*>(.*?)<\/h1>/s

const searchPage = ({ path, html }: SitePage): SearchPage => ({
  path,
  title: withoutTags(HEADING.exec(html)?.[1] ?? ''),
  lines: pageLines(html),
})

/** What the search reads, being written. */
export interface SearchWriter {
  readonly add: (page: SitePage) => Promise<void>
  readonly finish: () => Promise<void>
}

/**
 * Writes what the search reads into a built site: what each page says (`search/pages/`), the terms of all
 * pages in shards (`search/terms/`), and `search/index.json`. A reader loads the few files a query needs.
 */
export function searchWriter(siteDir: string): SearchWriter {
  const indexer = termIndexer()
  const write = (path: string, data: SearchPage | SearchIndex | object) =>
    writeWhole(join(siteDir, 'search', path), JSON.stringify(data))
  let pages = 0
  return {
    add: async (page) => {
      const said = searchPage(page)
      indexer.add({ title: said.title, text: said.lines.join('\n') })
      await write(`pages/${pages}.json`, said)
      pages += 1
    },
    finish: async () => {
      const shards = indexer.shards()
      for (const [number, shard] of shards.entries()) await write(`terms/${number}.json`, shard)
      await write('index.json', { pages, shards: shards.length })
    },
  }
}
