import type { Unit } from '../../model/division.ts'
import { type Submission, titleOf } from '../../model/submission.ts'
import { agreedSteps, type ChainStep, chainGaps, chainOf } from '../../process/recommendation-chain.ts'
import type { Circumstances } from '../forms/job.ts'

/** What a submission lacks before a unit may forward it. */
export interface Lacking {
  readonly submission: Submission
  readonly lacks: readonly string[]
}

/** Submissions that have come as far as a unit and lack something there, in the edition's order. */
export const lackingAt = (unit: Unit, circumstances: Circumstances): Lacking[] =>
  circumstances.entries.flatMap(({ submission }) => {
    const lacks = lacksOf(submission, unit, circumstances)
    return lacks.length > 0 ? [{ submission, lacks }] : []
  })

/** A line a person can act on: 高速轴承（示例精密轴承有限公司）：缺盖章扫描件. */
export const sayLacking = ({ submission, lacks }: Lacking): string =>
  `${titleOf(submission)}（${submission.form.company}）：${lacks.join('；')}`

function lacksOf(submission: Submission, unit: Unit, { edition, asOf }: Circumstances): string[] {
  const { handedInOn, withdrawal } = submission.form
  const chain = chainOf(edition, submission, asOf)
  const own = chain.findIndex((step) => step.unit.code === unit.code)
  const step = chain[own]
  if (!step || withdrawal) return []
  const below = chain.slice(0, own)
  if (agreedSteps(below).length < below.length) return waitsBelow(below)
  if (!step.said) return [`${unit.name}尚未作出结论`]
  if (step.said.conclusion !== '同意推荐') return []
  const gaps = chainGaps(chain.slice(0, own + 1), handedInOn ?? '', edition.settings.notice.deadline)
  const scan = step.said.scan || step.unit.tier === 'province' ? [] : ['缺盖章扫描件']
  return [...gaps, ...scan]
}

/** A unit below has not said yes: there is something to wait for unless it has said no. */
function waitsBelow(below: readonly ChainStep[]): string[] {
  const next = below[agreedSteps(below).length]
  return next && !next.said ? [`${next.unit.name}尚未作出结论`] : []
}
