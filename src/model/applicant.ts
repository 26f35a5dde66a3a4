import * as z from 'zod'
import { contactSchema } from './contact.ts'
import { field, record } from './field.ts'
import { date, text } from './scalar.ts'
import { hasUsccShape } from './uscc.ts'

const uscc = () =>
  z.string().transform((written, context): string => {
    if (hasUsccShape(written)) return written
    const params = {
      expected: '18 位统一社会信用代码（半角数字和大写字母，不含 I、O、S、V、Z）',
      mend: '对照营业执照改正；字母用大写，不加空格',
      actual: written,
    }
    context.addIssue({ code: 'custom', message: params.expected, params })
    return z.NEVER
  })

/** Fields that both forms share: who hands in, in which industry, through whom. */
export const applicantFields = {
  company: field('company', '企业名称', 'text', '营业执照上的企业全称。', text(), { public: true }),
  address: field('address', '企业地址', 'text', '从省（市）写起的详细地址；公开时只显示到市。', text()),
  uscc: field(
    'uscc',
    '统一社会信用代码',
    'code',
    '营业执照上的 18 位代码，校验码会被核对（GB 32100-2015）。',
    uscc(),
  ),
  contact: field('contact', '联系人', 'group', '本次申报的联系人，不对外公开。', contactSchema),
  industry: field('industry', '行业', 'choice', '本年度通知列出的行业之一。', text(), { public: true }),
  unit: field(
    'unit',
    '推荐单位',
    'text',
    '接收申报的市场监管部门所在地，从省写起，用“/”分开，如“河北省/保定市/莲池区”。',
    text(),
    { public: true },
  ),
  handedInOn: field(
    'handedInOn',
    '提交日期',
    'date',
    '正式提交的日期。没有填写时，本申报是草稿。',
    date().optional(),
  ),
  withdrawal: field(
    'withdrawal',
    '撤回',
    'group',
    '撤回申报时填写日期和原因；申报文件本身不删除。',
    record('撤回', [
      field('date', '日期', 'date', '撤回的日期。', date()),
      field('reason', '原因', 'text', '撤回的原因。', text()),
    ]).optional(),
  ),
} as const
