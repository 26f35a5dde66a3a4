import * as z from 'zod'
import { applicantFields } from './applicant.ts'
import { field, type RecordOf, record } from './field.ts'
import {
  consistencyFields,
  degradationFields,
  domainFields,
  failureFields,
  parameterFields,
} from './measurement.ts'
import { date, flag, path, text } from './scalar.ts'
import type { SectionField } from './section.ts'

const declarationFields = [
  field('goodStanding', '经营和信用记录良好', 'flag', '企业经营和信用记录良好（通知二（一）1）。', flag()),
  field('industrialPolicy', '符合产业政策', 'flag', '符合产业政策要求（通知二（一）1）。', flag()),
  field('noViolations', '三年内无重大违法记录', 'flag', '三年内无重大违法记录（通知二（一）1）。', flag()),
  field('willingToShare', '愿意推广', 'flag', '有推广经验做法的意愿和能力（通知二（一）1）。', flag()),
  field('truthful', '材料真实有效', 'flag', '提交的所有材料均真实、有效（附件 2 企业承诺申明）。', flag()),
] as const

const productFields = [
  field('name', '名称', 'text', '推荐产品的名称。', text(), { public: true }),
  field('model', '型号', 'text', '推荐产品的型号；没有的填“无”。', text(), { public: true }),
  field(
    'photos',
    '照片',
    'file',
    '产品照片的文件名，至少一张（PNG、JPEG 或 WebP）。',
    z.array(path()).min(1),
    {
      public: true,
    },
  ),
] as const

/** Front matter of a best practice: the upper part of Annex 2 and the data behind its evidence. */
export const practiceFields = [
  applicantFields.company,
  applicantFields.address,
  field('registeredOn', '企业注册时间', 'date', '营业执照上的成立日期。', date()),
  applicantFields.uscc,
  applicantFields.contact,
  field('product', '产品', 'group', '推荐产品。', record('产品', productFields), { public: true }),
  applicantFields.industry,
  applicantFields.unit,
  applicantFields.handedInOn,
  field(
    'declaration',
    '声明',
    'group',
    '企业对推荐条件的声明，逐项填“是”。',
    record('声明', declarationFields),
  ),
  applicantFields.withdrawal,
  field(
    'parameters',
    '关键性能参数',
    'list',
    '关键性能参数的清单，至少一个。',
    z.array(record('关键性能参数', parameterFields)).min(1),
    { public: true },
  ),
  field(
    'consistency',
    '一致性',
    'list',
    '关键性能一致性 Ic 的数据。',
    z.array(record('一致性', consistencyFields)).default([]),
    { public: true },
  ),
  field(
    'degradation',
    '退化',
    'list',
    '关键性能退化量 Id 的数据。',
    z.array(record('退化', degradationFields)).default([]),
    { public: true },
  ),
  field(
    'domain',
    '可靠域',
    'list',
    '关键性能可靠域 Ir 的数据，极限应用场景不少于 3 种。',
    z.array(record('可靠域', domainFields)).default([]),
    { public: true },
  ),
  field(
    'failures',
    '售后',
    'group',
    '售后责任故障数（率）W 的数据；没有统计时不写。',
    record('售后', failureFields).optional(),
    { public: true },
  ),
] as const

export const practiceSchema = record('最佳实践', practiceFields)
export type Practice = RecordOf<typeof practiceFields>
export type Parameter = Practice['parameters'][number]

/** The long texts of Annex 2, in the form's order, with the form's own prompts. */
export const practiceSections: readonly SectionField[] = [
  {
    key: 'companyProfile',
    label: '企业简介',
    limit: 'companyProfile',
    prompt: '（简要介绍企业概况，包含企业类型、发展状况、行业地位、市场占有率、获得奖项荣誉等，不超过500字）',
    optional: false,
  },
  {
    key: 'productProfile',
    label: '产品简介',
    limit: 'productProfile',
    prompt:
      '（简要介绍产品情况，包含产品的名称、型号、功能、可靠性先进做法，产品的技术先进水平（国际/国内）、客户满意度（客诉率）等，不超过500字，并附产品照片）',
    optional: false,
  },
  {
    key: 'technology',
    label: '可靠性技术',
    limit: null,
    prompt: '（简要列举产品应用的可靠性技术、方法或工具的基本情况）',
    optional: false,
  },
  {
    key: 'performance',
    label: '关键性能',
    limit: 'performance',
    prompt: '（介绍产品质量可靠性关键性能指标情况、竞品分析结果等，不超过1000字）',
    optional: false,
  },
  {
    key: 'benefit',
    label: '工作效益',
    limit: 'benefit',
    prompt: '（介绍开展产品质量可靠性取得成效，不超过1000字）',
    optional: false,
  },
  {
    key: 'remarks',
    label: '其他说明',
    limit: null,
    prompt: '（其他与本次推荐产品相关的说明）',
    optional: true,
  },
]
