import { bytes, sha256, view } from 'virtual:public-view'
import type { PublicCase, PublicEdition } from '../model/public.ts'

export const { asOf, site, guides, reference, editions } = view

/** The file of the whole view, as it is offered for download. */
export const viewFile = { bytes, sha256 }

/** All cases, newest edition first. */
export const allCases: readonly PublicCase[] = editions.flatMap((edition) => edition.cases)

/** The newest edition; the pipeline never publishes a site without one. */
export function newestEdition(): PublicEdition {
  const [newest] = editions
  if (!newest) throw new Error('The public view has no edition.')
  return newest
}

export function editionOf(year: string): PublicEdition {
  const edition = editions.find((each) => each.year === year)
  if (!edition) throw new Error(`The public view has no edition ${year}.`)
  return edition
}

/** The newest edition that has been put to the public. */
export const newestInPublicity = (): PublicEdition | undefined =>
  editions.find((edition) => edition.publicity !== null)

/** `getStaticPaths` of pages that exist once a year. */
export const yearPaths = () => editions.map(({ year }) => ({ params: { year } }))
