import { FILE_START } from '../../../diagnostics/place.ts'
import type { WholeEdition } from '../../edition.ts'
import type { Rule } from '../../rule.ts'
import { tracksOf, unknownSlug } from './known.ts'

/** A score sheet lies in a folder named after a submission. */
export const orphanReview: Rule<WholeEdition> = {
  id: 'orphan-review',
  *check(edition) {
    const known = tracksOf(edition)
    for (const { slug, file } of edition.process.reviews)
      if (!known.has(slug)) yield { ...unknownSlug(slug, known.keys()), place: FILE_START, file }
  },
}
