/** A page of a long list, from 1. */
export interface Leaf<T> {
  readonly page: number
  readonly pages: number
  readonly items: readonly T[]
}

/** A list in pages; an empty list has one. */
export function leavesOf<T>(items: readonly T[], size: number): readonly Leaf<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    items: items.slice(index * size, (index + 1) * size),
  }))
}

/** A page of a list by its number from 1. */
export function leafOf<T>(items: readonly T[], size: number, page: number): Leaf<T> {
  const leaf = leavesOf(items, size)[page - 1]
  if (!leaf) throw new Error(`no page ${page}`)
  return leaf
}

/** Numbers of the pages to link to from one: first, last and the neighbours; null where some are left out. */
export function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const sorted = [...new Set(wanted)].sort((one, other) => one - other)
  return sorted.flatMap((each, place) => {
    const gap = each - (sorted[place - 1] ?? 0)
    if (gap === 2) return [each - 1, each]
    return gap > 2 ? [null, each] : [each]
  })
}
