import type { UnitPath } from '../../model/division.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { type WordBreak, wordBreaks } from '../../process/audit-words.ts'
import type { EditionState } from '../../process/edition-state.ts'
import { validate } from '../../validate/index.ts'
import type { LoggedCommit } from '../git/log.ts'
import type { Repository } from '../git/repository.ts'
import { recommendationsIn } from '../git/state.ts'
import { filesAt } from '../git/tree.ts'

const FILE = /^editions\/(?<year>\d{4})\/recommendations\/[^/]+\.yaml$/

/**
 * Judges what units said commit by commit: in turn, and on the day they say. The founding of an edition is
 * not judged, nor is a sample, whose dates are invented. Chains are those of the content as it is now.
 */
export function spokenWords(repository: Repository, now: readonly ContentFile[]) {
  const { corpus } = validate(now, { asOf: '9999-12-31' })
  const paths = new Map<string, UnitPath>(
    (corpus?.editions ?? []).flatMap(({ submissions }) =>
      submissions.map(({ year, slug, unit }) => [`${year}/${slug}`, unit] as const),
    ),
  )
  const spoken = (commit: string, year: string) =>
    filesAt(repository, commit, (path) => FILE.exec(path)?.groups?.year === year).flatMap(recommendationsIn)
  return (
    { commit, parent, date, changes }: LoggedCommit,
    editions: ReadonlyMap<string, EditionState>,
  ): WordBreak[] => {
    if (parent === null || !corpus || corpus.site.sampleDate !== undefined) return []
    const years = new Set(changes.flatMap(({ path }) => FILE.exec(path)?.groups?.year ?? []))
    return [...years].flatMap((year) => {
      const deadline = editions.get(year)?.deadline
      if (deadline === undefined) return []
      const [before, after] = [spoken(parent, year), spoken(commit, year)]
      return wordBreaks({ date, before, after, deadline, pathOf: (slug) => paths.get(`${year}/${slug}`) })
    })
  }
}
