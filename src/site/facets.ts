import type { PublicCase } from '../model/public.ts'
import { TRACKS } from '../model/submission.ts'
import { allCases, editions } from './data.ts'
import { KIND_LABELS } from './labels.ts'
import { link } from './link.ts'
import { METHODS, methodsOf } from './methods.ts'

export const FACETS = ['edition', 'track', 'province', 'industry', 'method'] as const
export type Facet = (typeof FACETS)[number]

export const FACET_LABELS: Record<Facet, string> = {
  edition: '年度',
  track: '类型',
  province: '省市',
  industry: '行业',
  method: '证据方法',
}

/** The values of a case in a facet: one, but for methods. */
export const valuesIn: Record<Facet, (entry: PublicCase) => readonly string[]> = {
  edition: ({ year }) => [year],
  track: ({ track }) => [track],
  province: ({ province }) => [province.code],
  industry: ({ industry }) => [industry],
  method: (entry) => methodsOf(entry).map(({ id }) => id),
}

export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
}

const named: Record<Facet, () => readonly (readonly [string, string])[]> = {
  edition: () => editions.map(({ year }) => [year, `${year} 年度`]),
  track: () => TRACKS.map((track) => [track, KIND_LABELS[track]]),
  province: () =>
    editions.flatMap(({ provinces }) => provinces.map(({ code, short }) => [code, short] as const)),
  industry: () => editions.flatMap(({ industries }) => industries.map((name) => [name, name] as const)),
  method: () => METHODS.map(({ id, label }) => [id, label]),
}

/** Cases by value, counted once: a page of a large gallery asks many times. */
function grouped(facet: Facet): ReadonlyMap<string, readonly PublicCase[]> {
  const groups = new Map<string, PublicCase[]>()
  for (const entry of allCases) {
    for (const value of valuesIn[facet](entry)) {
      const group = groups.get(value)
      if (group) group.push(entry)
      else groups.set(value, [entry])
    }
  }
  return groups
}

const groups = Object.fromEntries(FACETS.map((facet) => [facet, grouped(facet)]))

export const casesWith = (facet: Facet, value: string): readonly PublicCase[] =>
  groups[facet]?.get(value) ?? []

/** The values of a facet that some case has, in the edition's own order. */
const values = Object.fromEntries(
  FACETS.map((facet) => [
    facet,
    [...new Map(named[facet]())]
      .map(([value, label]): FacetValue => ({ value, label, count: casesWith(facet, value).length }))
      .filter(({ count }) => count > 0),
  ]),
)

export const facetValues = (facet: Facet): readonly FacetValue[] => values[facet] ?? []

export const facetPath = (facet: Facet, value: string): string => `/cases/by/${facet}/${value}/`

export const facetLink = (facet: Facet, value: string): string => link(facetPath(facet, value))

/** A facet with one value tells nothing. */
export const shownFacets: readonly Facet[] = FACETS.filter((facet) => facetValues(facet).length > 1)
