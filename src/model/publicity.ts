import * as z from 'zod'
import { field, type RecordOf, record } from './field.ts'
import type { Block } from './rich.ts'
import { choice, date, email, flag, number, phone, text } from './scalar.ts'

const listHash = () =>
  z.string().transform((written, context): string => {
    if (/^[0-9a-f]{64}$/.test(written)) return written
    const params = {
      expected: '64 位小写十六进制的 SHA-256',
      mend: '不手工填写：用 kekao publicity --write 生成名单',
      actual: written,
    }
    context.addIssue({ code: 'custom', message: params.expected, params })
    return z.NEVER
  })

/** `publicity.yaml`: the proposed list and its period. */
export const publicityFields = [
  field(
    'lists',
    '名单',
    'group',
    '拟评定对象（申报文件夹的名称）。',
    record('名单', [
      field('practice', 'practice', 'list', '最佳实践。', z.array(text()).default([])),
      field('fmea', 'fmea', 'list', 'FMEA应用典型案例。', z.array(text()).default([])),
    ]),
  ),
  field('startsOn', '开始', 'date', '公示的第一天。', date()),
  field('workingDays', '工作日', 'number', '公示的工作日数，含第一天。', number({ min: 1, integer: true })),
  field(
    'office',
    '受理',
    'group',
    '受理异议的单位和联系方式。',
    record('受理', [
      field('name', '单位', 'text', '受理单位。', text(), { public: true }),
      field('address', '地址', 'text', '通信地址。', text(), { public: true }),
      field('postcode', '邮编', 'text', '邮政编码。', text(), { public: true }),
      field('phone', '电话', 'phone', '受理电话。', phone(), { public: true }),
      field('email', '邮箱', 'email', '受理邮箱。', email(), { public: true }),
    ]),
  ),
  field(
    'listHash',
    '名单校验码',
    'code',
    '名单的 SHA-256，由 kekao publicity --write 写入；写入之后名单即冻结。',
    listHash().optional(),
    { public: true },
  ),
] as const

export const publicitySchema = record('公示', publicityFields)
export type Publicity = RecordOf<typeof publicityFields>

export const OBJECTION_OUTCOMES = ['核实中', '成立', '不成立', '不予受理'] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

/** `objections/<number>.md`; the body is the facts as sent in, never public. */
export const objectionFields = [
  field('subject', '对象', 'code', '被提出异议的申报。', text(), { public: true }),
  field(
    'objector',
    '提出方',
    'group',
    '提出异议的单位或个人，不对外公开。',
    record('提出方', [
      field('kind', '类型', 'choice', '单位或个人。', choice(['单位', '个人'])),
      field('name', '实名', 'text', '单位名称或个人真实姓名。', text()),
      field('sealed', '盖章', 'flag', '单位提出的是否加盖公章；个人填“否”。', flag()),
      field('evidence', '佐证', 'flag', '是否附有佐证材料。', flag()),
      field('phone', '电话', 'phone', '联系电话。', phone().optional()),
    ]),
  ),
  field('ground', '理由', 'text', '异议的理由，一句话，对外公开。', text(), { public: true }),
  field('date', '日期', 'date', '收到的日期，邮寄的以邮戳为准。', date(), { public: true }),
  field('outcome', '结论', 'choice', '处理结论。', choice(OBJECTION_OUTCOMES), { public: true }),
  field('handledOn', '处理日期', 'date', '作出结论的日期；核实中不写。', date().optional(), { public: true }),
  field('handling', '处理意见', 'text', '处理意见；核实中不写。', text().optional()),
] as const

export const objectionSchema = record('异议', objectionFields)

export interface Objection extends RecordOf<typeof objectionFields> {
  readonly file: string
  /** From the file name: `001`. */
  readonly number: string
  readonly facts: readonly Block[]
}

export const AMENDMENT_KINDS = ['更正', '撤销'] as const

/** `recognition.yaml`: the final decision. */
export const recognitionFields = [
  field('number', '文号', 'text', '认定文件的文号。', text(), { public: true }),
  field('date', '日期', 'date', '认定日期。', date(), { public: true }),
  field(
    'amendments',
    '更正',
    'list',
    '认定后的更正或撤销，逐条记录，不改原文。',
    z
      .array(
        record('更正', [
          field('slug', '申报', 'code', '申报文件夹的名称。', text(), { public: true }),
          field('kind', '类型', 'choice', '更正或撤销。', choice(AMENDMENT_KINDS), { public: true }),
          field('date', '日期', 'date', '日期。', date(), { public: true }),
          field('reason', '原因', 'text', '原因。', text(), { public: true }),
        ]),
      )
      .default([]),
  ),
] as const

export const recognitionSchema = record('认定', recognitionFields)
export type Recognition = RecordOf<typeof recognitionFields>
