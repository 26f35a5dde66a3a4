import { ROLE_LABELS, type Role, type Roles, rolesOf } from '../model/roles.ts'
import type { EditionState } from './edition-state.ts'
import { type Territory, territoryOf } from './territory.ts'

/** One file that differs between two revisions. A renaming is a deletion and an addition. */
export interface Change {
  /** Relative to the content root; `../…` lies outside it. */
  readonly path: string
  readonly status: 'added' | 'modified' | 'deleted'
  /** What the entry is afterwards, or was before it was deleted. */
  readonly entry: 'file' | 'link' | 'submodule'
  /** The only difference is a 撤回 that was filled in. */
  readonly isWithdrawal: boolean
  /** What it takes back of a decision on recognition, in words; empty for other files. */
  readonly takesBack: readonly string[]
}

/** Something a change may not do; a finding without its place. */
export interface Breach {
  readonly rule:
    | 'policy-author'
    | 'policy-owner'
    | 'policy-time'
    | 'policy-frozen'
    | 'policy-deletion'
    | 'policy-file-kind'
    | 'policy-case'
    | 'policy-decision'
    | 'policy-trust'
    | 'policy-signed'
  readonly file: string
  readonly message: string
  readonly actual: string
  readonly expected: string
  readonly fix: string
}

export interface PolicyContext {
  readonly roles: Roles
  /** Git e-mails or logins of all who made the change: each of them must be allowed to. */
  readonly authors: readonly string[]
  /** By year, as it stood before the change. */
  readonly editions: ReadonlyMap<string, EditionState>
  /** The day of the change, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Path of the table of roles, for complaints about persons. */
  readonly rolesFile: string
}

/** Who may change what (spec: process): everything the changes break, by author, then in order of the changes. */
export function judgeChanges(changes: readonly Change[], context: PolicyContext): Breach[] {
  const unknown = context.authors.filter((author) => rolesOf(context.roles, author).length === 0)
  const known = context.authors.filter((author) => !unknown.includes(author))
  return [
    ...unknown.map((author) => stranger(author, context)),
    ...changes.flatMap((change) => [
      ...kindBreach(change),
      ...timeBreaches(change, context),
      ...known.flatMap((author) => ownerBreach(change, author, context)),
    ]),
  ]
}

const stranger = (author: string, { rolesFile }: PolicyContext): Breach => ({
  rule: 'policy-author',
  file: rolesFile,
  message: `${author} 在角色表里没有登记，不能改动任何文件。`,
  actual: author,
  expected: '角色表里的邮箱或登录名',
  fix: '请秘书处先在 roles.yaml 里登记此人，合并之后再提交改动；或改用已登记的邮箱（git config user.email）',
})

function kindBreach({ path, entry, status }: Change): Breach[] {
  const isHidden = path.startsWith('editions/') && path.split('/').some((part) => part.startsWith('.'))
  if (status === 'deleted' || (entry === 'file' && !isHidden)) return []
  const actual = entry === 'link' ? '符号链接' : entry === 'submodule' ? '子模块' : '隐藏文件'
  return [
    {
      rule: 'policy-file-kind',
      file: path,
      message: `${path} 是${actual}。`,
      actual,
      expected: '普通文件',
      fix: '删去它；需要其中的内容时，把内容作为普通文件放进来',
    },
  ]
}

/** What nobody may do at this time. */
function timeBreaches(change: Change, { editions, asOf }: PolicyContext): Breach[] {
  const territory = territoryOf(change.path)
  if (territory.kind === 'secretariat') return []
  const state = editions.get(territory.year)
  if (!state) return isFounding(territory) ? [] : [noEdition(change, territory.year)]
  if (territory.kind === 'submission') return submissionBreaches(change, { territory, state, asOf })
  return state.isFrozen ? [frozen(change)] : []
}

/** A new edition begins with its own rules. */
const isFounding = ({ kind }: Territory): boolean => kind === 'rules'

const noEdition = ({ path }: Change, year: string): Breach => ({
  rule: 'policy-time',
  file: path,
  message: `基准版本里没有 ${year} 年度，还不能提交这一年度的文件。`,
  actual: year,
  expected: '已设立的年度',
  fix: '等秘书处设立这个年度之后再提交；文件夹的年度写错了的，移到正确的年度',
})

interface SubmissionContext {
  readonly territory: Extract<Territory, { kind: 'submission' }>
  readonly state: EditionState
  readonly asOf: string
}

function submissionBreaches(change: Change, { territory, state, asOf }: SubmissionContext): Breach[] {
  const { slug, inner } = territory
  const isDeletion = inner === 'index.md' && change.status === 'deleted'
  const isInTime = asOf <= state.deadline || state.returned.has(slug) || change.isWithdrawal
  return [...(isDeletion ? [deletion(change)] : []), ...(isInTime ? [] : [late(change, state, asOf)])]
}

const deletion = ({ path }: Change): Breach => ({
  rule: 'policy-deletion',
  file: path,
  message: '申报不能删除或改名。',
  actual: '删除了 index.md',
  expected: '文件保留在原处',
  fix: '恢复这个文件；不再申报的，在其中填写“撤回”的日期和原因',
})

const late = ({ path }: Change, { deadline }: EditionState, asOf: string): Breach => ({
  rule: 'policy-time',
  file: path,
  message: `截止日期 ${deadline} 已过，没有推荐单位退回修改，申报不能再改。`,
  actual: asOf,
  expected: `不晚于 ${deadline}，或在“退回修改”之后，或只填写“撤回”`,
  fix: '撤下这处改动；确需更正的，请推荐单位给出“退回修改”的结论',
})

const frozen = ({ path }: Change): Breach => ({
  rule: 'policy-frozen',
  file: path,
  message: '名单已经冻结，这个文件不能再改。',
  actual: '有改动',
  expected: '与基准版本一致',
  fix: '撤下这处改动；名单确有错误的，按异议处理，或在认定文件里更正',
})

function ownerBreach(change: Change, author: string, { roles }: PolicyContext): Breach[] {
  const territory = territoryOf(change.path)
  const own = rolesOf(roles, author)
  if (own.some((role) => owns(role, territory))) return []
  const labels = own.map(({ kind }) => ROLE_LABELS[kind]).join('、')
  return [
    {
      rule: 'policy-owner',
      file: change.path,
      message: `${author}（${labels}）不能改这个文件。`,
      actual: `${labels} ${author}`,
      expected: ownerInWords(territory),
      fix: '撤下这处改动；需要改的，请文件的主人来改',
    },
  ]
}

/** Is a territory a role's to change? The secretariat enters submissions for those who send paper. */
function owns(role: Role, territory: Territory): boolean {
  switch (territory.kind) {
    case 'submission':
      return role.kind === 'secretariat' || (role.kind === 'applicant' && role.slugs.includes(territory.slug))
    case 'recommendation':
      return role.kind === 'unit' && role.code === territory.code
    case 'review':
      return role.kind === 'reviewer' && role.code === territory.reviewer
    default:
      return role.kind === 'secretariat'
  }
}

function ownerInWords(territory: Territory): string {
  switch (territory.kind) {
    case 'submission':
      return `填报 ${territory.slug} 的申报单位，或秘书处`
    case 'recommendation':
      return `代码为 ${territory.code} 的推荐单位`
    case 'review':
      return `代码为 ${territory.reviewer} 的评审专家`
    default:
      return '秘书处'
  }
}

const WITHDRAWAL = /^撤回:[^\n]*\n(?:[ \t]+[^\n]*\n)*/m

/** Does a submission's file differ only by a 撤回 that was filled in among its fields? */
export function isWithdrawalOnly(before: string, after: string): boolean {
  const found = WITHDRAWAL.exec(after)
  if (!found || found.index > after.indexOf('\n---', 3)) return false
  return after.slice(0, found.index) + after.slice(found.index + found[0].length) === before
}
