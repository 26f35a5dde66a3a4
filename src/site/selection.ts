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

/** Cases like this one: same industry first, then same track, then same province. */
export function relatedCases(entry: PublicCase, all: readonly PublicCase[]): readonly PublicCase[] {
  const nearness = (other: PublicCase) =>
    Number(other.industry === entry.industry) * 4 +
    Number(other.track === entry.track) * 2 +
    Number(other.province.code === entry.province.code)
  return all
    .filter((other) => other !== entry && nearness(other) > 1)
    .toSorted((one, other) => nearness(other) - nearness(one))
    .slice(0, 3)
}
