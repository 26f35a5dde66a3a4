import type { Unit, UnitPath } from '../model/division.ts'
import type { RecommendationItem, UnitRecommendations } from '../model/recommendation.ts'

/** A commit that changed what units say, with all that they say after it. */
export interface SpokenStep {
  /** Day of committing. */
  readonly date: string
  /** The conclusions of the edition before and after. */
  readonly before: readonly UnitRecommendations[]
  readonly after: readonly UnitRecommendations[]
  readonly deadline: string
  /** The units a submission passes, from the bottom up; undefined where it cannot be read. */
  readonly pathOf: (slug: string) => UnitPath | undefined
}

/** What a commit of a unit's words broke. */
export interface WordBreak {
  readonly kind: 'order' | 'date'
  readonly file: string
  readonly message: string
}

interface Word {
  readonly file: string
  readonly code: string
  readonly item: RecommendationItem
}

const wordsIn = (files: readonly UnitRecommendations[]): Word[] =>
  files.flatMap(({ file, code, items }) => items.map((item) => ({ file, code, item })))

const keyOf = ({ code, item: { slug, conclusion, date } }: Word): string =>
  [code, slug, conclusion, date].join(' ')

/** Consents put in out of turn, and dates that the day of committing gives the lie to. */
export function wordBreaks(step: SpokenStep): WordBreak[] {
  const known = new Set(wordsIn(step.before).map(keyOf))
  const said = wordsIn(step.after).filter((word) => !known.has(keyOf(word)))
  return said.flatMap((word) => [...orderBreak(word, step), ...dateBreak(word, step)])
}

function orderBreak({ file, code, item }: Word, { after, pathOf }: SpokenStep): WordBreak[] {
  if (item.conclusion !== '同意推荐') return []
  const path = pathOf(item.slug) ?? []
  const own = path.findIndex((each) => each.code === code)
  const agreed = ({ code: below }: Unit) =>
    wordsIn(after).some(
      (word) => word.code === below && word.item.slug === item.slug && word.item.conclusion === '同意推荐',
    )
  const missing = path.slice(0, Math.max(own, 0)).find((unit) => !agreed(unit))
  if (!missing) return []
  const message = `${path[own]?.name ?? code}同意推荐 ${item.slug}，而下级的${missing.name}当时还没有同意`
  return [{ kind: 'order', file, message }]
}

function dateBreak({ file, item }: Word, { date, deadline }: SpokenStep): WordBreak[] {
  const what = `对 ${item.slug} 的“${item.conclusion}”写的日期是 ${item.date}`
  if (item.date > date) return [{ kind: 'date', file, message: `${what}，提交却在 ${date}：日期还没有到` }]
  if (item.conclusion === '同意推荐' && item.date <= deadline && date > deadline)
    return [
      { kind: 'date', file, message: `${what}，提交却在 ${date}，已过截止日期 ${deadline}：日期是倒填的` },
    ]
  return []
}
