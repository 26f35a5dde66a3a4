import { findPlace, type UnitPath } from '../../../model/division.ts'
import type { WholeEdition } from '../../edition.ts'
import type { SubmissionBrief } from '../../reading/brief.ts'
import type { EditionContext } from '../../reading/edition.ts'
import type { RecommendationSource } from '../../reading/process.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

/** A conclusion of a unit on a submission. */
interface Conclusion {
  readonly source: RecommendationSource
  readonly position: number
  readonly date: string
  readonly isConsent: boolean
  /** 退回修改 */
  readonly isReturn: boolean
}

/** Conclusions by submission, in the order of files. */
function conclusionsBySlug(recommendations: readonly RecommendationSource[]): Map<string, Conclusion[]> {
  const bySlug = new Map<string, Conclusion[]>()
  for (const source of recommendations)
    for (const [position, item] of (source.partial.items ?? []).entries()) {
      if (item?.slug === undefined || item.date === undefined) continue
      const { slug, date } = item
      const isConsent = item.conclusion === '同意推荐'
      const conclusion = { source, position, date, isConsent, isReturn: item.conclusion === '退回修改' }
      const others = bySlug.get(slug)
      if (others) others.push(conclusion)
      else bySlug.set(slug, [conclusion])
    }
  return bySlug
}

/** What was said of the version handed in now: once sent back and handed in again, what was said before is past. */
function onThisVersion(
  conclusions: readonly Conclusion[],
  { handedInOn = '' }: SubmissionBrief,
): readonly Conclusion[] {
  const isAgain = conclusions.some(({ isReturn, date }) => isReturn && date < handedInOn)
  return isAgain ? conclusions.filter(({ date }) => date >= handedInOn) : conclusions
}

const at = (
  { source, position }: Conclusion,
  message: string,
  words: { actual: string; expected: string; fix: string },
  label = '日期',
): Remark => ({
  ...remark(source.at(['推荐', position, label]), message, words),
  file: source.file,
})

function* checkDates(
  conclusions: readonly Conclusion[],
  { handedInOn }: SubmissionBrief,
  { settings }: EditionContext,
): Iterable<Remark> {
  for (const conclusion of conclusions) {
    const { date, isConsent } = conclusion
    const fix = '核对日期，改正写错的一个'
    if (handedInOn !== undefined && date < handedInOn)
      yield at(conclusion, `${date} 作出结论，早于提交日期 ${handedInOn}。`, {
        actual: date,
        expected: `不早于 ${handedInOn}`,
        fix,
      })
    if (isConsent && settings && date > settings.notice.deadline)
      yield at(conclusion, `${date} 同意推荐，晚于截止日期 ${settings.notice.deadline}。`, {
        actual: date,
        expected: `不晚于 ${settings.notice.deadline}`,
        fix,
      })
  }
}

/** Consents run up the chain, each no earlier than the one below. */
function* checkChain(conclusions: readonly Conclusion[], path: UnitPath): Iterable<Remark> {
  let below: Conclusion | undefined
  for (const { code } of path) {
    const consent = conclusions.filter(({ source, isConsent }) => source.code === code && isConsent).at(-1)
    if (consent && below && consent.date < below.date)
      yield at(consent, `${consent.date} 同意推荐，早于下级单位（${below.source.code}）的 ${below.date}。`, {
        actual: consent.date,
        expected: `不早于 ${below.date}`,
        fix: '核对两级的日期，改正写错的一个',
      })
    below = consent ?? below
  }
  for (const conclusion of conclusions)
    if (!path.some(({ code }) => code === conclusion.source.code))
      yield at(
        conclusion,
        `这份申报的推荐单位是${path.map(({ name }) => name).join('、')}，不经过 ${conclusion.source.code}。`,
        {
          actual: conclusion.source.code,
          expected: path.map(({ code }) => code).join('、'),
          fix: '移到负责这份申报的推荐单位的文件里',
        },
        '申报',
      )
}

/** Handed in, then recommended from the bottom up, before the deadline. */
export const recommendationOrder: Rule<WholeEdition> = {
  id: 'recommendation-order',
  *check({ process, submissions, own }) {
    const bySlug = conclusionsBySlug(process.recommendations)
    for (const brief of submissions) {
      const conclusions = onThisVersion(bySlug.get(brief.slug) ?? [], brief)
      yield* checkDates(conclusions, brief, own.context)
      const lookup = brief.unit === undefined ? null : findPlace(brief.unit, own.context.regulators)
      if (lookup?.kind === 'found') yield* checkChain(conclusions, lookup.path)
    }
  },
}
