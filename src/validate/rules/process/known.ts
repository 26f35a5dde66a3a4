import type { Track } from '../../../model/submission.ts'
import type { WholeEdition } from '../../edition.ts'
import { didYouMean, nearest } from '../../near.ts'

/**
 * The track of each submission's folder, whether or not the submission itself can be read; of two
 * folders with one name that of the first, the second being complained of.
 */
export const tracksOf = ({ folder }: WholeEdition): ReadonlyMap<string, Track> =>
  new Map(folder.submissions.toReversed().map(({ slug, track }) => [slug, track]))

/** What to say of a slug that is not there. */
export function unknownSlug(slug: string, known: Iterable<string>) {
  const slugs = [...known]
  const near = nearest(slug, slugs)
  return {
    message: `没有名为“${slug.slice(0, 60)}”的申报${didYouMean(near)}`,
    actual: slug.slice(0, 80),
    expected: '本年度 practices 或 fmea 里的文件夹名称',
    fix: near ? `改成“${near}”` : '改成申报文件夹的名称',
  }
}
