import type { ReviewSheet } from '../../model/review.ts'
import type { Submission } from '../../model/submission.ts'

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '')

const LEGAL_FORM = /(集团)?(股份|有限|责任|控股)*(公司|集团|总厂|厂)$/u
/** Shorter distinguishing parts are too common to tell a group by. */
const SHORTEST_GROUP_NAME = 4

/** What distinguishes a company's name: without its place, legal form and bracketed additions. */
export function groupName(name: string, places: readonly string[]): string {
  let core = plain(name).replace(/\(.*?\)/gu, '')
  for (const place of places) {
    const short = place.replace(/[省市区县]$/u, '')
    core = core.startsWith(place) ? core.slice(place.length) : core
    core = short !== place && core.startsWith(short) ? core.slice(short.length) : core
  }
  return core.replace(LEGAL_FORM, '')
}

/**
 * Why a reviewer who did not recuse themselves may not score this submission, as the names tell it:
 * they work for the applicant, its group or the unit that took the submission in. Null without a conflict.
 */
export function conflictOf(
  submission: Submission,
  { employer }: Pick<ReviewSheet, 'employer'>,
): string | null {
  const { company } = submission.form
  if (plain(employer) === plain(company)) return '与申报企业是同一单位'
  const [unit] = submission.unit
  if (unit && plain(employer) === plain(unit.name)) return '是受理本申报的推荐单位'
  const places = submission.unit.map(({ place }) => place).toReversed()
  const [ours, theirs] = [groupName(company, places), groupName(employer, places)]
  const shortest = Math.min(ours.length, theirs.length)
  const related = ours.startsWith(theirs) || theirs.startsWith(ours)
  return related && shortest >= SHORTEST_GROUP_NAME ? '与申报企业名称同属一个集团' : null
}
