import type { Edition } from '../model/corpus.ts'
import type { Unit } from '../model/division.ts'
import type { RecommendationItem } from '../model/recommendation.ts'
import type { Submission } from '../model/submission.ts'

/** One step of the chain: a unit and the last thing it said by a date. */
export interface ChainStep {
  readonly unit: Unit
  readonly said: RecommendationItem | null
}

/** What a unit has said of a submission up to a day, in the order of its file. */
export const wordsOf = (edition: Edition, slug: string, unit: Unit, asOf: string): RecommendationItem[] =>
  (saidIn(edition).get(`${unit.code} ${slug}`) ?? []).filter((item) => item.date <= asOf)

type Said = ReadonlyMap<string, readonly RecommendationItem[]>
const said = new WeakMap<Edition['recommendations'], Said>()

/** What units have said, by code and slug; put in order once, since every step of every submission asks. */
function saidIn({ recommendations }: Edition): Said {
  const known = said.get(recommendations)
  if (known) return known
  const items = recommendations.flatMap(({ code, items }) =>
    items.map((item) => ({ name: `${code} ${item.slug}`, item })),
  )
  const grouped = Map.groupBy(items, ({ name }) => name)
  const ordered = new Map([...grouped].map(([name, group]) => [name, group.map(({ item }) => item)]))
  said.set(recommendations, ordered)
  return ordered
}

/**
 * Was the submission handed in anew after a unit sent it back? Then its date of handing in is later than
 * that 退回修改, and what was said before it speaks of the version before.
 */
export function isHandedInAgain(edition: Edition, submission: Submission, asOf: string): boolean {
  const { handedInOn } = submission.form
  if (handedInOn === undefined || handedInOn > asOf) return false
  return submission.unit.some((unit) =>
    wordsOf(edition, submission.slug, unit, asOf).some(
      ({ conclusion, date }) => conclusion === '退回修改' && date < handedInOn,
    ),
  )
}

/** All that the units on a submission's way have said of it up to a day. */
const allWords = (edition: Edition, submission: Submission, asOf: string): RecommendationItem[] =>
  submission.unit.flatMap((unit) => wordsOf(edition, submission.slug, unit, asOf))

const EVER = '9999-12-31'

/**
 * Was it there on a day before the one its file names? Handing it in again puts a later date in the place of
 * the first. No later than the first word of a unit it was there, and no sooner than the notice; gives the day
 * of that word, or null where the file's own date tells all.
 */
export function earlierHandIn(edition: Edition, submission: Submission, asOf: string): string | null {
  const { handedInOn } = submission.form
  if (handedInOn === undefined || handedInOn <= asOf) return null
  const words = allWords(edition, submission, EVER)
  const isBack = words.some(({ conclusion, date }) => conclusion === '退回修改' && date < handedInOn)
  const first = words.map(({ date }) => date).sort()[0]
  return isBack && first !== undefined && asOf >= edition.settings.notice.date ? first : null
}

/** The day before which no unit can have spoken; '' where it was overwritten since. */
export const handedInBy = (edition: Edition, submission: Submission, asOf: string): string =>
  earlierHandIn(edition, submission, asOf) === null ? (submission.form.handedInOn ?? '') : ''

/**
 * The day from which words count on a day. Where the date of handing in then was overwritten since, a word
 * after a 退回修改 shows that the submission had been handed in anew.
 */
function roundStart(edition: Edition, submission: Submission, asOf: string): string {
  const { handedInOn = '' } = submission.form
  if (handedInOn <= asOf) return isHandedInAgain(edition, submission, asOf) ? handedInOn : ''
  const words = allWords(edition, submission, asOf)
  const dates = (of: readonly RecommendationItem[]) => of.map(({ date }) => date).sort()
  const back = dates(words.filter(({ conclusion }) => conclusion === '退回修改')).at(-1)
  return (back && dates(words.filter(({ date }) => date > back))[0]) ?? ''
}

/** The units a submission passes, from the bottom up, each with its last word up to `asOf` on what is handed in. */
export function chainOf(edition: Edition, submission: Submission, asOf: string): ChainStep[] {
  const since = roundStart(edition, submission, asOf)
  return submission.unit.map((unit) => {
    const words = wordsOf(edition, submission.slug, unit, asOf).filter(({ date }) => date >= since)
    return { unit, said: lastOf(words) }
  })
}

/** The latest word; of one day the later in the file. */
const lastOf = (words: readonly RecommendationItem[]): RecommendationItem | null =>
  words.reduce<RecommendationItem | null>(
    (last, item) => (last === null || item.date >= last.date ? item : last),
    null,
  )

/** How far 同意推荐 reaches without a gap from the bottom. */
export function agreedSteps(chain: readonly ChainStep[]): readonly ChainStep[] {
  const stop = chain.findIndex((step) => step.said?.conclusion !== '同意推荐')
  return stop === -1 ? chain : chain.slice(0, stop)
}

/** Units that agreed before those below them: what they said does not count yet. */
export function hastySteps(chain: readonly ChainStep[]): readonly ChainStep[] {
  return chain.slice(agreedSteps(chain).length + 1).filter(({ said }) => said?.conclusion === '同意推荐')
}

/** What can be wrong with a step of the chain though the unit agreed. */
export const CHAIN_GAPS = ['early', 'late', 'scan'] as const

export interface ChainGap {
  readonly kind: (typeof CHAIN_GAPS)[number]
  readonly unit: Unit
  /** In words, without the unit's name. */
  readonly what: string
}

interface GapLimits {
  readonly handedInOn: string
  readonly deadline: string
}

/** What is wrong with the agreed part of the chain: out of order, late, no stamped scan. */
export function gapsIn(agreed: readonly ChainStep[], { handedInOn, deadline }: GapLimits): ChainGap[] {
  const gaps: ChainGap[] = []
  let previous = handedInOn
  for (const { unit, said } of agreed) {
    if (!said) continue
    const tell = (kind: ChainGap['kind'], what: string) => gaps.push({ kind, unit, what })
    if (said.date < previous) tell('early', `推荐日期 ${said.date} 早于上一步的 ${previous}，请核对两个日期`)
    if (said.date > deadline)
      tell('late', `推荐日期 ${said.date} 晚于截止日期 ${deadline}，本年度不能列入名单`)
    if (unit.tier === 'province' && !said.scan)
      tell('scan', `缺盖章扫描件，请放进 recommendations/scans 并写明“盖章扫描件”`)
    previous = said.date
  }
  return gaps
}

export const sayGap = ({ unit, what }: ChainGap): string => `${unit.name}：${what}`

/** `gapsIn` in words. */
export const chainGaps = (agreed: readonly ChainStep[], handedInOn: string, deadline: string): string[] =>
  gapsIn(agreed, { handedInOn, deadline }).map(sayGap)
