import type { Place } from '../../../diagnostics/place.ts'
import type { WholeEdition } from '../../edition.ts'
import type { Rule } from '../../rule.ts'
import { tracksOf, unknownSlug } from './known.ts'

interface Reference {
  readonly file: string
  readonly slug: string | undefined
  readonly place: () => Place
}

/** Every place where a submission is referred to by its folder's name, reviews aside. */
function referencesOf({ process }: WholeEdition): Reference[] {
  const { recommendations, publicity, objections, recognition } = process
  const { practice = [], fmea = [] } = publicity?.partial.lists ?? {}
  const listed = (track: string, slugs: readonly (string | undefined)[]) =>
    publicity
      ? slugs.map((slug, i) => ({
          file: publicity.file,
          slug,
          place: () => publicity.at(['名单', track, i]),
        }))
      : []
  return [
    ...recommendations.flatMap(({ file, partial, at }) =>
      (partial.items ?? []).map((item, i) => ({
        file,
        slug: item?.slug,
        place: () => at(['推荐', i, '申报']),
      })),
    ),
    ...listed('practice', practice),
    ...listed('fmea', fmea),
    ...objections.map(({ file, partial, at }) => ({
      file,
      slug: partial.subject,
      place: () => at(['对象']),
    })),
    ...(recognition?.partial.amendments ?? []).map((item, i) => ({
      file: recognition?.file ?? '',
      slug: item?.slug,
      place: () => recognition?.at(['更正', i, '申报']) ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
    })),
  ]
}

/** Submissions referred to exist. */
export const submissionReference: Rule<WholeEdition> = {
  id: 'submission-reference',
  *check(edition) {
    const known = tracksOf(edition)
    for (const { file, slug, place } of referencesOf(edition))
      if (slug !== undefined && !known.has(slug))
        yield { ...unknownSlug(slug, known.keys()), place: place(), file }
  },
}
