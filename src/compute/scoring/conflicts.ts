import type { Conflict, ConflictKind } from '../../model/conflict.ts'
import type { Edition } from '../../model/corpus.ts'
import { placeOf } from '../../model/division.ts'
import type { ReviewSheet } from '../../model/review.ts'
import type { Reviewer } from '../../model/roles.ts'
import type { Submission } from '../../model/submission.ts'
import { isOneGroup, plainName } from './group-name.ts'

/** What is known of a reviewer: by the table of roles, by the sheet, or by both. */
interface Candidate {
  readonly code: string
  /** Where they work, as the table and the sheet say it. */
  readonly employers: readonly string[]
  readonly email: string
  readonly place: string
  /** Names of companies and submissions they have declared an interest in. */
  readonly declared: readonly string[]
}

/** Mail hosts that tell nothing of whom one works for. */
const PUBLIC_HOSTS = new Set(
  'qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com sohu.com tom.com 21cn.com 139.com 189.cn wo.cn aliyun.com outlook.com hotmail.com live.com msn.com gmail.com icloud.com yahoo.com'.split(
    ' ',
  ),
)

/** `host` of `name@mail.host`. */
const hostOf = (email: string): string =>
  email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/^(?:e?mail|mx\d?)\./u, '')

type Test = (submission: Submission, candidate: Candidate) => string | null

/** One test a kind; each gives the reason, or null. */
const TESTS: readonly (readonly [ConflictKind, Test])[] = [
  ['declared', declared],
  ['company', sameCompany],
  ['group', sameGroup],
  ['unit', takesIn],
  ['mail', sameMailHost],
  ['county', sameCounty],
]

function declared({ slug, form }: Submission, candidate: Candidate): string | null {
  const own = new Set([slug, plainName(form.company)])
  return candidate.declared.some((each) => own.has(each) || own.has(plainName(each)))
    ? '已事先申明与申报企业有利害关系'
    : null
}

function sameCompany({ form }: Submission, { employers }: Candidate): string | null {
  const company = plainName(form.company)
  return employers.some((each) => plainName(each) === company) ? '所在单位与申报企业是同一单位' : null
}

function sameGroup({ form, unit }: Submission, { employers, place }: Candidate): string | null {
  const places = [...unit.map((each) => each.place).reverse(), ...place.split('/').filter(Boolean)]
  return employers.some((each) => isOneGroup(form.company, each, places))
    ? '所在单位与申报企业名称同属一个集团'
    : null
}

function takesIn({ unit }: Submission, { employers }: Candidate): string | null {
  const [first] = unit
  return first && employers.some((each) => plainName(each) === plainName(first.name))
    ? '所在单位是受理本申报的推荐单位'
    : null
}

function sameMailHost({ form }: Submission, { email }: Candidate): string | null {
  const host = hostOf(email)
  return host !== '' && host === hostOf(form.contact.email) && !PUBLIC_HOSTS.has(host)
    ? `与申报企业同用一个邮箱域名（${host}）`
    : null
}

function sameCounty({ unit }: Submission, { place }: Candidate): string | null {
  return place !== '' && place === placeOf(unit) ? `与申报企业在同一个县（区）：${unit[0]?.place}` : null
}

/** The first reason against a reviewer, or null. */
function conflictOf(submission: Submission, candidate: Candidate): Conflict | null {
  for (const [kind, test] of TESTS) {
    const reason = test(submission, candidate)
    if (reason !== null) return { reviewer: candidate.code, kind, reason }
  }
  return null
}

const candidateOf = (
  code: string,
  reviewer: Reviewer | undefined,
  sheet: ReviewSheet | undefined,
): Candidate => ({
  code,
  employers: [reviewer?.employer, sheet?.employer].filter((each) => each !== undefined),
  email: reviewer?.email ?? '',
  place: (reviewer?.place ?? '').replace(/\s/gu, ''),
  declared: reviewer?.declared ?? [],
})

/**
 * Everybody who may not score a submission, by code: of the edition's reviewers and of those who handed in
 * a sheet on it. They declared it themselves, or work for the applicant, its group or the unit that took
 * the submission in, or share its mail host or county (notice, 五; spec: recusal declared and computed).
 */
export function conflictsOn(
  submission: Submission,
  sheets: readonly ReviewSheet[],
  { reviewers }: Pick<Edition, 'reviewers'>,
): readonly Conflict[] {
  const known = new Map(reviewers.map((each) => [each.code, each]))
  const given = new Map(sheets.map((each) => [each.reviewer, each]))
  return [...new Set([...known.keys(), ...given.keys()])]
    .sort()
    .flatMap((code) => conflictOf(submission, candidateOf(code, known.get(code), given.get(code))) ?? [])
}
