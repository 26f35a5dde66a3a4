import type { Assessment } from '../model/assessment.ts'
import type { Edition } from '../model/corpus.ts'
import type { PublicityPeriod, Stage, Standing } from '../model/dossier.ts'
import type { Objection } from '../model/publicity.ts'
import type { Submission } from '../model/submission.ts'
import { agreedSteps, type ChainStep, chainGaps, chainOf } from './recommendation-chain.ts'

/** All that a stage depends on. */
export interface Circumstances {
  readonly edition: Edition
  readonly submission: Submission
  readonly assessment: Assessment
  readonly period: PublicityPeriod | null
  readonly asOf: string
}

const standing = (stage: Stage, reason: string, missing: readonly string[] = []): Standing => ({
  stage,
  reason,
  missing,
})

/**
 * Where a submission stands on a day, with the reason and what is missing next. Nothing stores a
 * status: the stage follows from the files and the date (notice, 四 and 五).
 */
export function standingOf(circumstances: Circumstances): Standing {
  const steps = [beforeRecommendation, duringRecommendation, beforePublicity, duringPublicity, afterPublicity]
  for (const step of steps) {
    const found = step(circumstances)
    if (found) return found
  }
  throw new Error(`no stage for ${circumstances.submission.slug}`)
}

function beforeRecommendation({ submission, asOf }: Circumstances): Standing | null {
  const { withdrawal, handedInOn } = submission.form
  if (withdrawal && withdrawal.date <= asOf) {
    return standing('withdrawn', `申报单位于 ${withdrawal.date} 撤回：${withdrawal.reason}`)
  }
  if (!handedInOn || handedInOn > asOf) {
    return standing('draft', '尚未填写提交日期', ['在申报文件中填写提交日期'])
  }
  return null
}

function duringRecommendation({ edition, submission, asOf }: Circumstances): Standing | null {
  const chain = chainOf(edition, submission, asOf)
  const refusal = chain.find(({ said }) => said !== null && said.conclusion !== '同意推荐')
  if (refusal?.said) {
    const { unit, said } = refusal
    const reason = `${unit.name}于 ${said.date} ${said.conclusion}：${said.opinion}`
    if (said.conclusion === '不予推荐') return standing('declined', reason)
    return standing('returned', reason, ['按意见修改后重新提交'])
  }
  const agreed = agreedSteps(chain)
  const next = chain[agreed.length]
  if (!next) return null
  const last = agreed.at(-1)
  const missing = [`${next.unit.name}的推荐意见`, ...gapsOf(edition, submission, agreed)]
  if (!last?.said) return standing('handedIn', `已于 ${submission.form.handedInOn} 提交`, missing)
  return standing(`recommended(${last.unit.tier})`, `${last.unit.name}于 ${last.said.date} 同意推荐`, missing)
}

/** What is wrong with the agreed part of the chain, by the dates of the submission and the notice. */
const gapsOf = (edition: Edition, submission: Submission, agreed: readonly ChainStep[]): string[] =>
  chainGaps(agreed, submission.form.handedInOn ?? '', edition.settings.notice.deadline)

const isListed = ({ edition, submission }: Circumstances): boolean =>
  edition.publicity?.lists[submission.track].includes(submission.slug) ?? false

function beforePublicity(circumstances: Circumstances): Standing | null {
  const { edition, submission, assessment, asOf } = circumstances
  const chain = chainOf(edition, submission, asOf)
  const gaps = gapsOf(edition, submission, chain)
  const province = chain.at(-1)
  const forwarded = `${province?.unit.name}于 ${province?.said?.date} 同意推荐`
  if (gaps.length > 0) return standing('recommended(province)', forwarded, gaps)
  if (assessment.total.kind === 'missing') {
    return standing('recommended(province)', forwarded, [assessment.total.needs])
  }
  if (!isListed(circumstances)) return standing('reviewed', '综合评审已完成', ['列入拟评定对象名单'])
  return null
}

/** What is known of an objection on a day: its outcome counts from the day it was handled. */
export function outcomeOn(objection: Objection, asOf: string): Objection['outcome'] {
  return objection.handledOn && objection.handledOn <= asOf ? objection.outcome : '核实中'
}

/** Objections to a submission received by a day. */
export const objectionsTo = (edition: Edition, slug: string, asOf: string): Objection[] =>
  edition.objections.filter((each) => each.subject === slug && each.date <= asOf)

function duringPublicity({ edition, submission, period, asOf }: Circumstances): Standing | null {
  if (!period) throw new Error('a listed submission has a publicity period')
  const objections = objectionsTo(edition, submission.slug, asOf)
  const upheld = objections.find((each) => outcomeOn(each, asOf) === '成立')
  if (upheld) return standing('notRecognised', `第 ${upheld.number} 号异议经核实成立`)
  const open = objections.filter((each) => outcomeOn(each, asOf) === '核实中')
  if (open.length > 0) {
    const numbers = open.map((each) => each.number).join('、')
    return standing('objectionPending', `第 ${numbers} 号异议正在核实`, ['异议核实结论'])
  }
  if (asOf < period.startsOn) return standing('proposed', `${period.startsOn} 开始公示`, ['公示期满'])
  if (asOf <= period.endsOn) {
    return standing('inPublicity', `公示期 ${period.startsOn} 至 ${period.endsOn}`, ['公示期满'])
  }
  return null
}

function afterPublicity({ edition, submission, period, asOf }: Circumstances): Standing | null {
  const { recognition } = edition
  if (!recognition || recognition.date > asOf) {
    return standing('proposed', `公示期已于 ${period?.endsOn} 届满`, ['认定文件'])
  }
  const revoked = recognition.amendments.find(
    (each) => each.slug === submission.slug && each.kind === '撤销' && each.date <= asOf,
  )
  if (revoked) return standing('notRecognised', `${revoked.date} 撤销认定：${revoked.reason}`)
  return standing('recognised', `${recognition.number}，${recognition.date}`)
}
