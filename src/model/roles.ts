import * as z from 'zod'
import { field, type RecordOf, record } from './field.ts'
import { email, text } from './scalar.ts'

const who = [
  field('email', '邮箱', 'email', '此人提交改动所用的电子邮箱（git 的 user.email）。', email()),
  field('login', '登录名', 'text', '此人在代码托管平台上的登录名；没有的不写。', text().optional()),
] as const

const people = <const K extends string, S extends z.ZodType>(key: K, label: string, help: string, item: S) =>
  field(key, label, 'list', help, z.array(item).default([]))

/** `roles.yaml`: who is who among those that send changes. One person may stand in several lists. */
export const rolesFields = [
  people(
    'applicants',
    '申报单位',
    '申报企业的填报人，各管自己的申报文件夹。',
    record('申报单位', [
      ...who,
      field(
        'slugs',
        '申报',
        'list',
        '此人填报的申报：申报文件夹的名称，如 gaas-laser。',
        z.array(text()).min(1),
      ),
    ]),
  ),
  people(
    'units',
    '推荐单位',
    '推荐单位的经办人，各管本单位的推荐意见。',
    record('推荐单位', [
      ...who,
      field('code', '代码', 'code', '推荐单位的行政区划代码，如 130606。', text()),
    ]),
  ),
  people(
    'reviewers',
    '评审专家',
    '评审专家，各管自己的评审表。',
    record('评审专家', [
      ...who,
      field('code', '代码', 'code', '专家代码，与评审表的文件名一致。', text()),
      field('employer', '单位', 'text', '专家所在单位，用于核对回避。', text()),
      field(
        'place',
        '所在地',
        'text',
        '专家单位所在的县（区），从省写起，如“河北省/保定市/莲池区”；用于核对回避。',
        text().optional(),
      ),
      field(
        'declared',
        '回避',
        'list',
        '专家事先申明有利害关系的企业（全称）或申报（文件夹名称）；没有的不写。',
        z.array(text()).default([]),
      ),
      field(
        'years',
        '年度',
        'list',
        '这一行适用的年度；不写时各年度都适用。专家换了单位的，另写一行，往年的结果就不会改变。',
        z.array(text()).default([]),
      ),
    ]),
  ),
  people('secretariat', '秘书处', '秘书处工作人员。', record('秘书处', [...who])),
] as const

export const rolesSchema = record('角色', rolesFields)
export type Roles = RecordOf<typeof rolesFields>
export type Reviewer = Roles['reviewers'][number]

/** The reviewers of an edition: a row that names its years counts before one for all years. */
export function reviewersIn({ reviewers }: Roles, year: string): readonly Reviewer[] {
  const rows = reviewers.filter(({ years }) => years.length === 0 || years.includes(year))
  const byCode = new Map<string, Reviewer>()
  for (const row of rows) {
    if (row.years.length > 0 || !byCode.has(row.code)) byCode.set(row.code, row)
  }
  return [...byCode.values()]
}

/** What someone who sends a change is. */
export type Role =
  | { readonly kind: 'applicant'; readonly slugs: readonly string[] }
  | { readonly kind: 'unit'; readonly code: string }
  | { readonly kind: 'reviewer'; readonly code: string }
  | { readonly kind: 'secretariat' }

export const ROLE_LABELS: Record<Role['kind'], string> = {
  applicant: '申报单位',
  unit: '推荐单位',
  reviewer: '评审专家',
  secretariat: '秘书处',
}

/** Every role of a person, by git e-mail or login; e-mail addresses do not tell capitals apart. */
export function rolesOf(roles: Roles, author: string): Role[] {
  const isAuthor = ({ email: address, login }: { email: string; login: string | undefined }) =>
    address.toLowerCase() === author.toLowerCase() || login === author
  return [
    ...roles.applicants.filter(isAuthor).map(({ slugs }) => ({ kind: 'applicant', slugs }) as const),
    ...roles.units.filter(isAuthor).map(({ code }) => ({ kind: 'unit', code }) as const),
    ...roles.reviewers.filter(isAuthor).map(({ code }) => ({ kind: 'reviewer', code }) as const),
    ...roles.secretariat.filter(isAuthor).map(() => ({ kind: 'secretariat' }) as const),
  ]
}
