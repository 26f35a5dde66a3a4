import type { ContentFile } from '../../parse/content-file.ts'
import { type WordBreak, wordBreaks } from '../../process/audit-words.ts'
import type { EditionState } from '../../process/edition-state.ts'
import type { LoggedCommit } from '../git/log.ts'
import type { Repository } from '../git/repository.ts'
import { recommendationsIn } from '../git/state.ts'
import { filesAt } from '../git/tree.ts'
import { sampleDate } from '../reading/as-of.ts'
import { datedSheets } from './sheets.ts'
import { submissionsThen } from './then.ts'

const FILE = /^editions\/(?<year>\d{4})\/recommendations\/[^/]+\.yaml$/

/**
 * Judges commit by commit what units and reviewers said: in turn, and on the day they say. The founding of
 * an edition is not judged, nor is a sample, whose dates are invented. Chains are those of the time.
 */
export function spokenWords(repository: Repository, now: readonly ContentFile[]) {
  const isSample = sampleDate(now) !== undefined
  const spoken = (commit: string, year: string) =>
    filesAt(repository, commit, (path) => FILE.exec(path)?.groups?.year === year).flatMap(recommendationsIn)
  return (step: LoggedCommit, editions: ReadonlyMap<string, EditionState>): WordBreak[] => {
    const { commit, parent, date, changes } = step
    if (parent === null || isSample) return []
    const years = new Set(changes.flatMap(({ path }) => FILE.exec(path)?.groups?.year ?? []))
    const words = [...years].flatMap((year) => {
      const deadline = editions.get(year)?.deadline
      if (deadline === undefined) return []
      const [before, after] = [spoken(parent, year), spoken(commit, year)]
      const then = submissionsThen(repository, { commit, year })
      return wordBreaks({ date, before, after, deadline, pathOf: (slug) => then(slug).path })
    })
    return [...words, ...datedSheets(repository, step)]
  }
}
