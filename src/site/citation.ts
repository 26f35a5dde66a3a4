import type { PublicCase } from '../model/public.ts'

interface CitationPlace {
  readonly site: string
  readonly address: string
  readonly readOn: string
}

/** A case as GB/T 7714-2015 cites an electronic resource. */
export const citationOf = (
  { company, title, year }: PublicCase,
  { site, address, readOn }: CitationPlace,
): string => `${company}. ${title}[EB/OL]//${site}. ${year} 年度 [${readOn}]. ${address}.`
