import type { PublicCase } from '../model/public.ts'

/** Up to `count` cases, one of each province before a second of any; their order kept. */
export function oneOfEachProvince(cases: readonly PublicCase[], count: number): readonly PublicCase[] {
  const seen = new Map<string, number>()
  const ranked = cases.map((entry) => {
    const rank = seen.get(entry.province.code) ?? 0
    seen.set(entry.province.code, rank + 1)
    return { entry, rank }
  })
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, count)
    .map(({ entry }) => entry)
}

/** What two cases can have in common, the nearest first. */
const KINSHIPS: readonly ((entry: PublicCase) => string)[] = [
  ({ industry, track, province }) => `${industry} ${track} ${province.code}`,
  ({ industry, track }) => `${industry} ${track}`,
  ({ industry, province }) => `${industry} ${province.code}`,
  ({ industry }) => industry,
  ({ track, province }) => `${track} ${province.code}`,
  ({ track }) => track,
]

const RELATED = 3

/** The members of a group after one of them, round to the one before it. */
function* following(entry: PublicCase, group: readonly PublicCase[]): Generator<PublicCase> {
  const place = group.indexOf(entry)
  for (let step = 1; step < group.length; step += 1) {
    const other = group[(place + step) % group.length]
    if (other) yield other
  }
}

/** Finds cases like one: same industry first, then same track, then same province; of equals those that follow it. */
export function relatedAmong(cases: readonly PublicCase[]): (entry: PublicCase) => readonly PublicCase[] {
  const groups = KINSHIPS.map((kinship) => Map.groupBy(cases, kinship))
  return (entry) => {
    const related = new Set<PublicCase>()
    for (const [order, kinship] of KINSHIPS.entries()) {
      for (const other of following(entry, groups[order]?.get(kinship(entry)) ?? [])) {
        related.add(other)
        if (related.size === RELATED) return [...related]
      }
    }
    return [...related]
  }
}
