import { type Submission, TRACK_FOLDERS } from '../../model/submission.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import type { SheetId } from '../../render/sheets/sheet.ts'
import { codeOf, type Marked } from './code.ts'
import { contentOf } from './content.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What ties the pages of a printed form to the content they were made of. */
export interface Mark extends Marked {
  /** Twelve readable characters. */
  readonly code: string
}

/** Forms that bear the mark: those a company signs and an office stamps. */
const MARKED: ReadonlySet<SheetId> = new Set(['annex2', 'annex4'])

/** The folder of a submission below the content root, with a slash at its end. */
export const folderOfSubmission = ({
  year,
  track,
  slug,
}: Pick<Submission, 'year' | 'track' | 'slug'>): string => `editions/${year}/${TRACK_FOLDERS[track]}/${slug}/`

/** The files below a folder, with paths inside it. */
export const filesIn = (folder: string, files: readonly ContentFile[]): ContentFile[] =>
  files
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({ ...file, path: file.path.slice(folder.length) }))

/** The mark of a form filled in from a submission; null for blank forms and for those that bear none. */
export function markOf(
  { id, submission }: { readonly id: SheetId; readonly submission: Submission | null },
  files: readonly ContentFile[],
): Mark | null {
  if (!submission || !MARKED.has(id)) return null
  const content = contentOf(filesIn(folderOfSubmission(submission), files))
  if (!content) throw new Error(`${submission.file} was checked but cannot be read`)
  const marked = { year: submission.year, slug: submission.slug, fingerprint: fingerprintOf(content) }
  return { ...marked, code: codeOf(marked) }
}
