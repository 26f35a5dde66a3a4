import * as z from 'zod'
import { applicantFields } from './applicant.ts'
import { field, type RecordOf, record } from './field.ts'
import { choice, date, flag, number, path, text } from './scalar.ts'
import type { SectionField } from './section.ts'

export const FMEA_KINDS = ['DFMEA', 'PFMEA'] as const
export const RATING_STANDARDS = ['AIAG-VDA 2019', 'AIAG-4', 'GB/T 7826', '企业自定'] as const

const goalFields = [
  field('name', '指标', 'text', '改进目标的名称。', text(), { public: true }),
  field('unit', '单位', 'text', '计量单位；无量纲的填 1。', text(), { public: true }),
  field('before', '改进前', 'number', '改进前的数值。', number(), { public: true }),
  field('target', '目标值', 'number', '策划时设定的目标值。', number(), { public: true }),
  field('actual', '实际值', 'number', '实施后达到的数值；还没有时不写。', number().optional(), {
    public: true,
  }),
  field('smallerIsBetter', '越小越好', 'flag', '数值越小越好填“是”，越大越好填“否”。', flag(), {
    public: true,
  }),
] as const

/** Front matter of an FMEA case: Annex 4 and the data behind its evidence. */
export const fmeaFields = [
  field('title', '案例名称', 'text', '案例名称，说明对象和做法。', text(), { public: true }),
  applicantFields.company,
  applicantFields.address,
  applicantFields.uscc,
  applicantFields.contact,
  applicantFields.industry,
  applicantFields.unit,
  applicantFields.handedInOn,
  field('kind', '类型', 'choice', 'DFMEA（设计）或 PFMEA（工艺）。', choice(FMEA_KINDS), { public: true }),
  field(
    'standard',
    '评分标准',
    'choice',
    '严重度、频度、探测度的评分所依据的标准。',
    choice(RATING_STANDARDS),
    {
      public: true,
    },
  ),
  field('standardFile', '评分标准文件', 'file', '评分标准为“企业自定”时的标准文件。', path().optional()),
  field(
    'carriedOut',
    '实施',
    'group',
    '案例实施的起止日期，应在通知发布前两年内。',
    record('实施', [
      field('from', '起', 'date', '开始日期。', date(), { public: true }),
      field('to', '止', 'date', '结束日期。', date(), { public: true }),
    ]),
    { public: true },
  ),
  field(
    'team',
    '团队',
    'list',
    '跨部门工作小组：部门和职责，不写姓名。',
    z
      .array(
        record('团队', [
          field('department', '部门', 'text', '参加的部门。', text(), { public: true }),
          field('duty', '职责', 'text', '在小组中的职责。', text(), { public: true }),
        ]),
      )
      .min(1),
    { public: true },
  ),
  field('goals', '目标', 'list', '量化的改进目标，至少一个。', z.array(record('目标', goalFields)).min(1), {
    public: true,
  }),
  field(
    'declaration',
    '声明',
    'group',
    '企业承诺申明。',
    record('声明', [
      field(
        'truthful',
        '材料真实有效',
        'flag',
        '提交的所有材料均真实、有效（附件 4 企业承诺申明）。',
        flag(),
      ),
    ]),
  ),
  field('worksheet', '工作表', 'file', 'FMEA 工作表的文件名（CSV 或 XLSX）。', path(), { public: true }),
  applicantFields.withdrawal,
] as const

export const fmeaSchema = record('FMEA应用典型案例', fmeaFields)
export type FmeaCase = RecordOf<typeof fmeaFields>
export type Goal = FmeaCase['goals'][number]

/** The long texts of Annex 4: the summary, then five parts that share one limit. */
export const fmeaSections: readonly SectionField[] = [
  {
    key: 'summary',
    label: '案例简介',
    limit: 'caseSummary',
    prompt: '总体情况介绍，500字以内',
    optional: false,
  },
  { key: 'planning', label: '案例策划', limit: 'caseContent', prompt: '……', optional: false },
  { key: 'implementation', label: '案例实施', limit: 'caseContent', prompt: '……', optional: false },
  { key: 'results', label: '案例成效', limit: 'caseContent', prompt: '……', optional: false },
  { key: 'advancement', label: '案例先进性', limit: 'caseContent', prompt: '……', optional: false },
  { key: 'remarks', label: '其他说明', limit: 'caseContent', prompt: '……', optional: true },
]
