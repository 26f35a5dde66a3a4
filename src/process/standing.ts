import type { Assessment } from '../model/assessment.ts'
import type { Edition } from '../model/corpus.ts'
import type { PublicityPeriod, Stage, Standing, StandingReason } from '../model/dossier.ts'
import type { Objection } from '../model/publicity.ts'
import type { Submission } from '../model/submission.ts'
import { nextSteps } from './next-step.ts'
import {
  agreedSteps,
  type ChainGap,
  type ChainStep,
  chainOf,
  earlierHandIn,
  gapsIn,
  handedInBy,
  hastySteps,
  isHandedInAgain,
  sayGap,
  wordsOf,
} from './recommendation-chain.ts'

/** All that a stage depends on. */
export interface Circumstances {
  readonly edition: Edition
  readonly submission: Submission
  readonly assessment: Assessment
  readonly period: PublicityPeriod | null
  readonly asOf: string
}

/** A standing before it is known who has to do what. */
export type Finding = Omit<Standing, 'next'>

const found = (
  stage: Stage,
  because: StandingReason,
  reason: string,
  missing: readonly string[] = [],
): Finding => ({ stage, because, reason, missing })

/**
 * Where a submission stands on a day, with the reason, what is missing and whose turn it is. Nothing
 * stores a status: the stage follows from the files and the date (notice, 四 and 五).
 */
export function standingOf(circumstances: Circumstances): Standing {
  const finding = findingOf(circumstances)
  return { ...finding, next: nextSteps(finding, circumstances) }
}

function findingOf(circumstances: Circumstances): Finding {
  const steps = [beforeRecommendation, duringRecommendation, beforePublicity, duringPublicity]
  for (const step of steps) {
    const finding = step(circumstances)
    if (finding) return finding
  }
  return afterPublicity(circumstances)
}

function beforeRecommendation({ edition, submission, asOf }: Circumstances): Finding | null {
  const { withdrawal, handedInOn } = submission.form
  if (withdrawal && withdrawal.date <= asOf) {
    return found('withdrawn', 'withdrawn', `申报单位于 ${withdrawal.date} 撤回：${withdrawal.reason}`)
  }
  if (!handedInOn) return found('draft', 'undated', '尚未填写提交日期', ['在申报文件中填写提交日期'])
  // What a unit has spoken of was there already; the date is that of handing it in again.
  const isSpokenOf = submission.unit.some((unit) => wordsOf(edition, submission.slug, unit, asOf).length > 0)
  const wasThere = isSpokenOf || earlierHandIn(edition, submission, asOf) !== null
  if (handedInOn > asOf && !wasThere)
    return found('draft', 'notYetHandedIn', `提交日期 ${handedInOn} 还没有到`, ['到提交日期时提交'])
  return null
}

function duringRecommendation(circumstances: Circumstances): Finding | null {
  const { edition, submission, asOf } = circumstances
  const chain = chainOf(edition, submission, asOf)
  const refusal = chain.find(({ said }) => said !== null && said.conclusion !== '同意推荐')
  if (refusal?.said) {
    const { unit, said } = refusal
    const reason = `${unit.name}于 ${said.date} ${said.conclusion}：${said.opinion}`
    if (said.conclusion === '不予推荐') return found('declined', 'declined', reason)
    const missing = ['按意见修改，把提交日期改成重新提交的日期']
    return found('returned', 'returned', reason, missing)
  }
  const agreed = agreedSteps(chain)
  const next = chain[agreed.length]
  return next ? awaiting(next, { ...circumstances, chain, agreed }) : null
}

interface ChainCircumstances extends Circumstances {
  readonly chain: readonly ChainStep[]
  readonly agreed: readonly ChainStep[]
}

/** The chain goes on with a unit that has not spoken yet. */
function awaiting({ unit }: ChainStep, circumstances: ChainCircumstances): Finding {
  const { edition, submission, chain, agreed, asOf } = circumstances
  const { deadline } = edition.settings.notice
  const last = agreed.at(-1)
  const stage: Stage = last ? `recommended(${last.unit.tier})` : 'handedIn'
  const again = isHandedInAgain(edition, submission, asOf)
  const done = last?.said ? `${last.unit.name}于 ${last.said.date} 同意推荐` : handingIn(circumstances)
  const hasty = hastySteps(chain).map(
    (step) => `${step.unit.name}先于下级同意推荐，不算数，须在下级推荐之后重新作出结论`,
  )
  if (asOf > deadline) {
    const reason = `${done}；推荐已于 ${deadline} 截止，${unit.name}没有作出结论`
    return found(stage, 'tooLate', reason, ['截止日期之前的逐级推荐，本年度不能再补'])
  }
  const missing = [`${unit.name}的推荐意见`, ...gapsOf(circumstances, agreed).map(sayGap), ...hasty]
  const because = last ? 'awaitingNextUnit' : again ? 'awaitingUnitAgain' : 'awaitingUnit'
  return found(stage, because, done, missing)
}

/** That it is handed in, and since when. */
function handingIn({ edition, submission, asOf }: Circumstances): string {
  const { handedInOn } = submission.form
  const by = earlierHandIn(edition, submission, asOf)
  if (by !== null) return `不晚于 ${by} 提交（后来退回修改，${handedInOn} 重新提交）`
  return `已于 ${handedInOn} ${isHandedInAgain(edition, submission, asOf) ? '修改后重新' : ''}提交`
}

/** What is wrong with the agreed part of the chain, by the dates of the submission and the notice. */
const gapsOf = ({ edition, submission, asOf }: Circumstances, agreed: readonly ChainStep[]): ChainGap[] =>
  gapsIn(agreed, {
    handedInOn: handedInBy(edition, submission, asOf),
    deadline: edition.settings.notice.deadline,
  })

/** Is a submission on the list of its edition? */
export const isListed = (edition: Edition, { track, slug }: Submission): boolean =>
  edition.publicity?.lists[track].includes(slug) ?? false

function beforePublicity(circumstances: Circumstances): Finding | null {
  const { edition, submission, assessment, asOf, period } = circumstances
  const chain = chainOf(edition, submission, asOf)
  const gaps = gapsOf(circumstances, chain)
  const province = chain.at(-1)
  const forwarded = `${province?.unit.name}于 ${province?.said?.date} 同意推荐`
  if (gaps.length > 0) return found('recommended(province)', 'chainGaps', forwarded, gaps.map(sayGap))
  if (assessment.total.kind === 'missing')
    return found('recommended(province)', 'awaitingReview', forwarded, [assessment.total.needs])
  if (isListed(edition, submission)) return null
  if (period && period.startsOn <= asOf) {
    const reason = `综合评审已完成；名单已于 ${period.startsOn} 公示，没有列入`
    return found('reviewed', 'leftOut', reason)
  }
  return found('reviewed', 'reviewed', '综合评审已完成', ['列入拟评定对象名单'])
}

/** What is known of an objection on a day: its outcome counts from the day it was handled. */
export function outcomeOn(objection: Objection, asOf: string): Objection['outcome'] {
  return objection.handledOn && objection.handledOn <= asOf ? objection.outcome : '核实中'
}

/** Objections to a submission received by a day. */
export const objectionsTo = (edition: Edition, slug: string, asOf: string): Objection[] =>
  edition.objections.filter((each) => each.subject === slug && each.date <= asOf)

function duringPublicity({ edition, submission, period, asOf }: Circumstances): Finding | null {
  if (!period) throw new Error('a listed submission has a publicity period')
  const objections = objectionsTo(edition, submission.slug, asOf)
  const upheld = objections.find((each) => outcomeOn(each, asOf) === '成立')
  if (upheld) return found('notRecognised', 'objectionUpheld', `第 ${upheld.number} 号异议经核实成立`)
  const open = objections.filter((each) => outcomeOn(each, asOf) === '核实中')
  if (open.length > 0) {
    const numbers = open.map((each) => each.number).join('、')
    return found('objectionPending', 'objectionOpen', `第 ${numbers} 号异议正在核实`, ['异议核实结论'])
  }
  const { startsOn, endsOn } = period
  if (asOf < startsOn) return found('proposed', 'awaitingPublicity', `${startsOn} 开始公示`, ['公示期满'])
  if (asOf <= endsOn)
    return found('inPublicity', 'inPublicity', `公示期 ${startsOn} 至 ${endsOn}`, ['公示期满'])
  return null
}

function afterPublicity({ edition, submission, period, asOf }: Circumstances): Finding {
  const { recognition } = edition
  const endsOn = period?.endsOn ?? ''
  const over = `公示期已于 ${endsOn} 届满`
  if (!recognition || recognition.date > asOf)
    return found('proposed', 'awaitingDecision', over, ['认定文件'])
  if (recognition.date <= endsOn) {
    const reason = `${over}；认定日期 ${recognition.date} 在公示期满之前，不算数`
    return found('proposed', 'decidedTooEarly', reason, ['公示期满之后作出的认定文件'])
  }
  const amended = recognition.amendments
    .filter((each) => each.slug === submission.slug && each.date <= asOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const revoked = amended.find(({ kind }) => kind === '撤销')
  if (revoked) return found('notRecognised', 'revoked', `${revoked.date} 撤销认定：${revoked.reason}`)
  const decision = `${recognition.number}，${recognition.date}`
  const corrected = amended.at(-1)
  if (corrected)
    return found('recognised', 'corrected', `${decision}；${corrected.date} 更正：${corrected.reason}`)
  return found('recognised', 'recognised', decision)
}
