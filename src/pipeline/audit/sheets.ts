import { type Review, reviewSchema } from '../../model/review.ts'
import { sheetBreaks } from '../../process/audit-sheets.ts'
import type { WordBreak } from '../../process/audit-words.ts'
import { readPageForm } from '../../validate/reading/process.ts'
import type { RawChange } from '../git/difference.ts'
import type { LoggedCommit } from '../git/log.ts'
import type { Repository } from '../git/repository.ts'
import { readObjects } from '../git/tree.ts'
import { submissionsThen } from './then.ts'

const FILE = /^editions\/(?<year>\d{4})\/reviews\/(?<slug>[^/]+)\/[^/]+\.md$/u

/** Judges the dates of the score sheets that a commit put in or changed. */
export function datedSheets(repository: Repository, { commit, date, changes }: LoggedCommit): WordBreak[] {
  const sheets = changes.filter(({ path, status }) => status !== 'deleted' && FILE.test(path))
  const texts = readObjects(
    repository,
    sheets.flatMap(({ before, after, status }) => (status === 'added' ? [after] : [before, after])),
  )
  const read = (path: string, object: string): Review | null => {
    const bytes = texts.get(object)
    return (
      (bytes &&
        readPageForm(reviewSchema, { path, size: bytes.byteLength, bytes: () => bytes }).form?.whole) ??
      null
    )
  }
  return sheets.flatMap(({ path, before, after }: RawChange) => {
    const { year = '', slug = '' } = FILE.exec(path)?.groups ?? {}
    const sheet = read(path, after)
    if (!sheet) return []
    const { handedInOn } = submissionsThen(repository, { commit, year })(slug)
    return sheetBreaks({ file: path, slug, date, before: read(path, before), after: sheet, handedInOn })
  })
}
