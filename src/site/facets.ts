import type { PublicCase } from '../model/public.ts'
import { TRACKS } from '../model/submission.ts'
import { allCases, editions } from './data.ts'
import { KIND_LABELS } from './labels.ts'
import { link } from './link.ts'

export const FACETS = ['edition', 'track', 'province', 'industry'] as const
export type Facet = (typeof FACETS)[number]

export const FACET_LABELS: Record<Facet, string> = {
  edition: '年度',
  track: '类型',
  province: '省市',
  industry: '行业',
}

/** The value of a case in a facet. */
export const valueIn: Record<Facet, (entry: PublicCase) => string> = {
  edition: (entry) => entry.year,
  track: (entry) => entry.track,
  province: (entry) => entry.province.code,
  industry: (entry) => entry.industry,
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
}

/** The values of a facet that some case has, in the edition's own order. */
export function facetValues(facet: Facet): readonly FacetValue[] {
  return [...new Map(named[facet]())]
    .map(([value, label]) => ({ value, label, count: casesWith(facet, value).length }))
    .filter(({ count }) => count > 0)
}

export const casesWith = (facet: Facet, value: string): readonly PublicCase[] =>
  allCases.filter((entry) => valueIn[facet](entry) === value)

export const facetPath = (facet: Facet, value: string): string => `/cases/by/${facet}/${value}/`

export const facetLink = (facet: Facet, value: string): string => link(facetPath(facet, value))

/** A facet with one value tells nothing. */
export const shownFacets = (): readonly Facet[] => FACETS.filter((facet) => facetValues(facet).length > 1)
