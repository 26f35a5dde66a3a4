import type { Payload } from '../mark/payload.ts'

/** A page of a scan and what its mark says. */
export interface MarkedPage {
  /** From 1, over all files in the order given. */
  readonly number: number
  readonly payload: Payload
}

/** The pages of one printing of one version. */
export interface Printing {
  readonly fingerprint: string
  /** Pages of the printed form; null for Word, whose marks do not say. */
  readonly of: number | null
  /** Pages of the form as they lie in the scan; of Word files none. */
  readonly order: readonly number[]
  /** Places in the scan. */
  readonly scanned: readonly number[]
  /** Of the form: pages that are not there, pages that are there more often than others. */
  readonly missing: readonly number[]
  readonly doubled: readonly number[]
  readonly inOrder: boolean
  /** How often the whole form is there; 0 where a page is missing, null for Word. */
  readonly copies: number | null
}

/** The pages of one submission: printings, the one with most pages first. */
export interface Pile {
  readonly year: string
  /** In capitals. */
  readonly slug: string
  readonly printings: readonly [Printing, ...Printing[]]
}

/** Sorts pages by submission and printing; piles and printings with more pages come first. */
export function collate(pages: readonly MarkedPage[]): Pile[] {
  const piles = Map.groupBy(pages, ({ payload: { year, slug } }) => `${year}/${slug}`)
  return [...piles.values()].sort(byPages).flatMap((own) => {
    const groups = Map.groupBy(own, ({ payload }) => `${payload.fingerprint} ${payload.place?.of ?? ''}`)
    const [first, ...others] = [...groups.values()].sort(byPages).flatMap(printingOf)
    const payload = own[0]?.payload
    return first && payload ? [{ year: payload.year, slug: payload.slug, printings: [first, ...others] }] : []
  })
}

const byPages = (a: readonly MarkedPage[], b: readonly MarkedPage[]): number => b.length - a.length

function printingOf(pages: readonly MarkedPage[]): Printing[] {
  const [first] = pages
  if (!first) return []
  const { fingerprint, place } = first.payload
  const scanned = pages.map(({ number }) => number)
  const rest = { fingerprint, scanned }
  if (!place) return [{ ...rest, of: null, order: [], missing: [], doubled: [], inOrder: true, copies: null }]
  const order = pages.flatMap(({ payload }) => payload.place?.page ?? [])
  const counts = Array.from({ length: place.of }, (_, i) => order.filter((page) => page === i + 1).length)
  const copies = Math.min(...counts)
  return [
    {
      ...rest,
      of: place.of,
      order,
      missing: pagesWhere(counts, (count) => count === 0),
      doubled: pagesWhere(counts, (count) => count > Math.max(1, copies)),
      inOrder: order.every((page, i) => follows(page, order[i - 1], place.of)),
      copies,
    },
  ]
}

const pagesWhere = (counts: readonly number[], is: (count: number) => boolean): number[] =>
  counts.flatMap((count, i) => (is(count) ? [i + 1] : []))

/** Pages rise, sheets of two copies may lie on each other, and after the last page the next copy begins. */
const follows = (page: number, before: number | undefined, of: number): boolean =>
  before === undefined || page >= before || (before === of && page === 1)
