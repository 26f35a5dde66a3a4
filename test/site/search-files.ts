import type { SearchPage } from '../../src/model/public.ts'
import { termIndexer } from '../../src/model/search/term-index.ts'
import type { SearchFiles } from '../../src/site/search.ts'

const present = <T>(item: T | undefined): Promise<T> =>
  item === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(item)

/** The files of a search over pages, in memory. */
export function filesOver(pages: readonly SearchPage[]): SearchFiles {
  const indexer = termIndexer()
  for (const { title, lines } of pages) indexer.add({ title, text: lines.join('\n') })
  const shards = indexer.shards()
  return {
    index: () => Promise.resolve({ pages: pages.length, shards: shards.length }),
    shard: (number) => present(shards[number]),
    page: (number) => present(pages[number]),
  }
}

/** The same files, and which of them were loaded. */
export function watched(files: SearchFiles) {
  const loaded = { shards: new Set<number>(), pages: new Set<number>() }
  const shard: SearchFiles['shard'] = (number) => files.shard(loaded.shards.add(number) && number)
  const page: SearchFiles['page'] = (number) => files.page(loaded.pages.add(number) && number)
  return { files: { ...files, shard, page }, loaded }
}
