import type { Edition } from '../model/corpus.ts'
import type { Unit } from '../model/division.ts'
import type { RecommendationItem } from '../model/recommendation.ts'
import type { Submission } from '../model/submission.ts'

/** One step of the chain: a unit and the last thing it said by a date. */
export interface ChainStep {
  readonly unit: Unit
  readonly said: RecommendationItem | null
}

/** The units a submission passes, from the bottom up, each with its last word up to `asOf`. */
export function chainOf(edition: Edition, submission: Submission, asOf: string): ChainStep[] {
  return submission.unit.map((unit) => ({ unit, said: lastWord(edition, submission.slug, unit, asOf) }))
}

function lastWord(edition: Edition, slug: string, unit: Unit, asOf: string): RecommendationItem | null {
  const said = edition.recommendations
    .filter((file) => file.code === unit.code)
    .flatMap((file) => file.items)
    .filter((item) => item.slug === slug && item.date <= asOf)
  return said.reduce<RecommendationItem | null>(
    (last, item) => (last === null || item.date >= last.date ? item : last),
    null,
  )
}

/** How far 同意推荐 reaches without a gap from the bottom. */
export function agreedSteps(chain: readonly ChainStep[]): readonly ChainStep[] {
  const stop = chain.findIndex((step) => step.said?.conclusion !== '同意推荐')
  return stop === -1 ? chain : chain.slice(0, stop)
}

/** What is wrong with the agreed part of the chain: late, out of order, no stamped scan. */
export function chainGaps(agreed: readonly ChainStep[], handedInOn: string, deadline: string): string[] {
  const gaps: string[] = []
  let previous = handedInOn
  for (const { unit, said } of agreed) {
    if (!said) continue
    if (said.date < previous) gaps.push(`${unit.name}的推荐日期 ${said.date} 早于上一步的 ${previous}`)
    if (said.date > deadline) gaps.push(`${unit.name}的推荐日期 ${said.date} 晚于截止日期 ${deadline}`)
    if (unit.tier === 'province' && !said.scan) gaps.push(`${unit.name}缺盖章扫描件`)
    previous = said.date
  }
  return gaps
}
