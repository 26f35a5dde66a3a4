import { TRACK_FOLDERS, type Track } from '../../model/submission.ts'
import { blankSubmission, type Opening } from '../../render/blank/submission.ts'
import { EXIT, Problem } from '../problem.ts'
import { type EditionChoices, editionChoices, industryOf } from './choices.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'

export type { Opening }

/** A folder's name. @throws Problem for one that does not do as an address */
export function checkedSlug(slug: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug
  throw new Problem(`文件夹名称“${slug}”不合适`, {
    exitCode: EXIT.usage,
    mend: '用小写英文字母、数字和连字符，如 axle-box-bearing',
  })
}

/** An industry of the edition's list, by name or number. @throws Problem with the list, for any other */
export function checkedIndustry(written: string, choices: EditionChoices | null): string {
  const industry = choices ? industryOf(written, choices) : written
  if (industry !== null) return industry
  throw new Problem(`行业“${written}”不在本年度的清单里`, {
    exitCode: EXIT.usage,
    mend: `可选：${choices?.industries.join('、')}`,
  })
}

/**
 * Begins a submission: an `index.md` with help in a folder of its own, blank but for what is known at the
 * opening. Industry and unit must be the edition's. Gives its path.
 */
export async function newSubmission(
  track: Track,
  slug: string,
  options: NewOptions,
  opening: Opening = {},
): Promise<string> {
  const path = `${editionFolder(options)}/${TRACK_FOLDERS[track]}/${checkedSlug(slug)}/index.md`
  const choices = editionChoices(options)
  const industry = opening.industry === undefined ? undefined : checkedIndustry(opening.industry, choices)
  const unit = opening.unit === undefined ? undefined : (choices?.unitOf(opening.unit) ?? opening.unit)
  return writeNew(path, blankSubmission(track, { opening: { ...opening, industry, unit }, choices }), options)
}
