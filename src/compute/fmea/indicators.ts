import type { FmeaEvidence } from '../../model/evidence.ts'
import { missing, type Origin } from '../../model/result.ts'
import type { FmeaSubmission } from '../../model/submission.ts'
import { madeBy } from '../formulas.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Reference, withoutScore } from '../indicators/reference.ts'
import { sumOf } from '../statistics/moments.ts'
import { type FmeaCaseFile, referenceOfChecks, share, whether } from './checks.ts'
import { asksForMore } from './goals.ts'
import { ratingRemarks } from './remarks.ts'
import { hasAction, isBlank, isGrave, isMistakeProofed } from './row.ts'

const EMPTY = '工作表的内容'

const formOf = ({ submission }: FmeaCaseFile): Origin => ({ file: submission.file, rows: null })

/** 提升目标可测量，可操作，可实现，并尽可能量化. */
function goals(of: FmeaCaseFile): Reference {
  const checks = [share('量化且方向明确的目标', of.evidence.targets, asksForMore)]
  return referenceOfChecks(checks, formOf(of), '量化的目标')
}

/** 组织跨部门工作小组，小组成员分工明确. */
function team(of: FmeaCaseFile): Reference {
  const members = of.submission.form.team
  const departments = new Set(members.map(({ department }) => department.trim())).size
  const duties = new Set(members.map(({ duty }) => duty.trim())).size
  const checks = [
    { label: '跨部门', met: departments > 1 ? 1 : 0, of: Math.min(1, members.length) },
    share('写明职责的部门', members, ({ duty }) => !isBlank(duty)),
    { label: '不重复的职责', met: duties, of: members.length },
  ]
  return referenceOfChecks(checks, formOf(of), '团队的部门和职责')
}

/** 案例分析的过程步骤、功能、过程要求均完整. */
function structure({ submission: { worksheet }, evidence }: FmeaCaseFile): Reference {
  const checks = [
    share('有过程步骤的行', worksheet.rows, ({ step }) => !isBlank(step)),
    share('有功能的行', worksheet.rows, (row) => !isBlank(row.function)),
    share('有要求的行', worksheet.rows, ({ requirement }) => !isBlank(requirement)),
  ]
  return referenceOfChecks(checks, evidence.from, EMPTY)
}

/** 识别清晰和完整，标明法律法规、安全的影响；评分合理，符合逻辑. */
function risk({ submission, evidence }: FmeaCaseFile): Reference {
  const { rows } = submission.worksheet
  const doubted = new Set(ratingRemarks(submission).map(({ row }) => row))
  const complete = share(
    '失效链完整的行',
    rows,
    ({ failureMode, effect, cause }) => !isBlank(failureMode) && !isBlank(effect) && !isBlank(cause),
  )
  const marked = share(
    '标明法规、安全影响的高严重度行',
    rows.filter(isGrave),
    ({ regulation }) => !isBlank(regulation),
  )
  const logical = share('评分没有疑问的行', rows, ({ row }) => !doubted.has(row))
  return referenceOfChecks([complete, marked, logical], evidence.from, EMPTY)
}

/** 对高风险制定并实施适当的措施，并验证合理有效；考虑并采用防错技术. */
function measures({ submission, evidence }: FmeaCaseFile): Reference {
  const { rows } = submission.worksheet
  if (rows.length === 0) return withoutScore(missing(EMPTY))
  const { before, closed } = evidence.worksheet
  const checks = [
    { label: '已降为L的H、M行', met: closed, of: before.H + before.M },
    share('有措施的高严重度行', rows.filter(isGrave), hasAction),
    share(
      '有责任部门、目标日期和完成日期的措施',
      rows.filter(hasAction),
      ({ owner, dueOn, doneOn }) => !isBlank(owner) && dueOn !== null && doneOn !== null,
    ),
    share('重新评分的措施', rows.filter(hasAction), ({ after }) => after !== null),
    whether('采用防错', rows.some(isMistakeProofed)),
  ]
  return referenceOfChecks(checks, evidence.from, EMPTY)
}

/** 目标达成程度（与策划时相比）. */
function achievement(of: FmeaCaseFile): Reference {
  const { targets } = of.evidence
  const unknown = targets.filter(({ reached }) => reached === null).map(({ name }) => `“${name}”`)
  if (unknown.length > 0)
    return withoutScore(missing(`目标${unknown.join('、')}的实际值（目标值须不同于改进前）`))
  const reached = sumOf(targets, (target) => Math.max(0, Math.min(1, target.reached ?? 0)))
  const check = { label: '目标达成程度合计', met: reached, of: targets.length }
  return referenceOfChecks([check], madeBy(formOf(of), 'F-3'), '量化的目标和实际值')
}

const indicator = (criterion: string, reference: (of: FmeaCaseFile) => Reference) => ({
  criterion,
  reference,
  conditions: () => [],
})

/** The items of Annex 3 the worksheet and the front matter speak to; the others are the reviewers' alone. */
export const FMEA_INDICATORS: readonly Indicator<FmeaSubmission, FmeaEvidence>[] = [
  indicator('goals', goals),
  indicator('team', team),
  indicator('structure', structure),
  indicator('risk', risk),
  indicator('measures', measures),
  indicator('achievement', achievement),
]
