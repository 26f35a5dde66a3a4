import type { ListRow, PublicEdition } from '../model/public.ts'
import { TRACKS, type Track } from '../model/submission.ts'
import { editions } from './data.ts'
import { leavesOf } from './leaves.ts'
import { isRevoked } from './revoked.ts'

/** Rows of a list on one page: an ordinary year's list stays whole, a very long one stays light. */
export const ROWS_ON_PAGE = 500

/** Where lists stand: put to the public, and recognised. */
export type ListFolder = 'publicity' | 'recognised'

interface ListPlace {
  readonly folder: ListFolder
  readonly year: string
  readonly track: Track
  readonly page: number
}

/** The address of a page of a list; the first stands within the notice itself. */
export const listPath = ({ folder, year, track, page }: ListPlace): string =>
  page === 1 ? `/${folder}/${year}/#list-${track}` : `/${folder}/${year}/${track}/${page}/`

/** The rows of a list: those that were recognised are numbered anew; one revoked later keeps its place. */
export function listRows(
  { year, publicity }: PublicEdition,
  track: Track,
  folder: ListFolder,
): readonly ListRow[] {
  const rows = publicity?.lists[track] ?? []
  if (folder === 'publicity') return rows
  return rows
    .filter(({ stage, slug }) => stage === 'recognised' || isRevoked({ year, slug }))
    .map((row, index) => ({ ...row, number: index + 1 }))
}

/** `getStaticPaths` of the further pages of all lists in a folder. */
export const listPaths = (folder: ListFolder) =>
  editions
    .filter((edition) => folder === 'publicity' || edition.recognition)
    .flatMap((edition) =>
      TRACKS.flatMap((track) =>
        leavesOf(listRows(edition, track, folder), ROWS_ON_PAGE)
          .slice(1)
          .map(({ page }) => ({
            params: { year: edition.year, track, page: String(page) },
            props: { edition, track, page },
          })),
      ),
    )
