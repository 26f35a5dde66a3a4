import type { PublicCase } from '../model/public.ts'
import { type Shard, termIndexer } from '../model/search/term-index.ts'
import { allCases } from './data.ts'
import { type Facet, facetPath, facetValues, shownFacets, valuesIn } from './facets.ts'
import type { GalleryIndex } from './gallery-index.ts'

/** Cards on a page of the gallery: a multiple of two, three and four columns. */
export const CARDS_ON_PAGE = 24

/** The orders a reader can put the gallery into, besides its own. */
export const ORDERS = [
  { order: 'title', label: '按名称' },
  { order: 'company', label: '按企业' },
] as const
type Order = (typeof ORDERS)[number]['order']

/** The names of all cases by their terms, for the finder. */
export function nameShards(): readonly Shard[] {
  const indexer = termIndexer()
  for (const { title, company } of allCases) indexer.add({ title, text: company })
  return indexer.shards()
}

/** What the script of the gallery knows of all cases. */
export const galleryIndex = (): GalleryIndex => ({
  size: CARDS_ON_PAGE,
  count: allCases.length,
  facets: shownFacets.map((facet) => {
    const values = facetValues(facet).map(({ value }) => value)
    const setOf = (entry: PublicCase) =>
      valuesIn[facet](entry).reduce((set, value) => set + 2 ** values.indexOf(value), 0)
    return { name: facet, values, sets: allCases.map(setOf) }
  }),
  names: nameShards().length,
})

/** The places of all cases in another order. */
export function placesBy(order: Order): readonly number[] {
  const collator = new Intl.Collator('zh-CN')
  return allCases
    .map((entry, place) => ({ name: entry[order], place }))
    .sort((one, other) => collator.compare(one.name, other.name) || one.place - other.place)
    .map(({ place }) => place)
}

/** The address of a page of the gallery, of all cases or of those with a value; the first has no number. */
export function galleryPath(
  page: number,
  chosen?: { readonly facet: Facet; readonly value: string },
): string {
  const first = chosen ? facetPath(chosen.facet, chosen.value) : '/cases/'
  return page === 1 ? first : `${first}page/${page}/`
}
