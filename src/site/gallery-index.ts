/** What the script of the gallery knows of all cases, in the gallery's order. */
export interface GalleryIndex {
  /** Cards on a page. */
  readonly size: number
  readonly count: number
  readonly facets: readonly GalleryFacet[]
  /** Number of shards of the index of names. */
  readonly names: number
}

export interface GalleryFacet {
  readonly name: string
  readonly values: readonly string[]
  /** For each case the values it has: the sum of 2 to the number of each. */
  readonly sets: readonly number[]
}

/** What a reader has chosen: a value for some facets. */
export type Choice = ReadonlyMap<string, string>

const has = (set: number, value: number): boolean => value >= 0 && Math.floor(set / 2 ** value) % 2 === 1

/** Do the values of a case fit a choice? */
function fits({ facets }: GalleryIndex, choice: Choice): (place: number) => boolean {
  const wanted = facets.flatMap(({ name, values, sets }) => {
    const value = choice.get(name)
    return value === undefined ? [] : [{ sets, number: values.indexOf(value) }]
  })
  return (place) => wanted.every(({ sets, number }) => has(sets[place] ?? 0, number))
}

/** Of some cases, by their places, those that fit a choice; their order kept. */
export const chosenFrom = (
  places: readonly number[],
  index: GalleryIndex,
  choice: Choice,
): readonly number[] => places.filter(fits(index, choice))

/** How many cases a choice would leave with each value of a facet in place of the one it has. */
export function countsIn(
  { name, values, sets }: GalleryFacet,
  places: readonly number[],
  index: GalleryIndex,
  choice: Choice,
): ReadonlyMap<string, number> {
  const others = new Map([...choice].filter(([facet]) => facet !== name))
  const left = chosenFrom(places, index, others)
  const counts = values.map((_, number) => left.filter((place) => has(sets[place] ?? 0, number)).length)
  return new Map([['', left.length], ...values.map((value, number) => [value, counts[number] ?? 0] as const)])
}
