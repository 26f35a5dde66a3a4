import view from 'virtual:desk-view'
import type { DeskSubmission } from '../../model/desk/submission.ts'
import type { DeskEdition } from '../../model/desk/view.ts'

export const { asOf, editions } = view

/** The newest edition; the pipeline never builds a desk without one. */
export function newestEdition(): DeskEdition {
  const [newest] = editions
  if (!newest) throw new Error('The desk has no edition.')
  return newest
}

/** `getStaticPaths` of pages that exist once a year. */
export const yearPaths = () =>
  editions.map((edition) => ({ params: { year: edition.year }, props: { edition } }))

/** A submission of an edition; every slug the desk speaks of is one of it. */
export function submissionOf({ submissions }: DeskEdition, slug: string): DeskSubmission | undefined {
  return submissions.find((each) => each.slug === slug)
}

/** What people call a submission; its slug where the content has no readable one. */
export const nameOf = (edition: DeskEdition, slug: string): string =>
  submissionOf(edition, slug)?.title ?? slug
