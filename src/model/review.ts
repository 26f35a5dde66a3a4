import * as z from 'zod'
import { field, type RecordOf, record } from './field.ts'
import type { Block } from './rich.ts'
import { date, flag, number, text } from './scalar.ts'

/** The seven factors of Annex 1's basic requirements (a), in its words. */
export const BASIC_FACTORS = [
  '关键性能参数选取合理',
  '样品状态有效',
  '样本量合理',
  '现场产品数据可信',
  '检测仪器/设备合理有效',
  '检测方案科学可行',
  '结果数据合理有效',
] as const
export type BasicFactor = (typeof BASIC_FACTORS)[number]

const factors = () => z.strictObject(Object.fromEntries(BASIC_FACTORS.map((name) => [name, flag()])))

/** `reviews/<slug>/<reviewer>.md`: one score sheet of one reviewer; the body is the opinion. */
export const reviewFields = [
  field('reviewer', '专家', 'code', '专家代码，与文件名一致。', text()),
  field('employer', '单位', 'text', '专家所在单位，用于核对回避。', text()),
  field(
    'recusal',
    '回避',
    'group',
    '是否回避及原因。',
    record('回避', [
      field('recused', '是否', 'flag', '需要回避填“是”。', flag()),
      field('reason', '原因', 'text', '回避的原因；不回避的填“无”。', text()),
    ]),
  ),
  field(
    'basics',
    '基本要求',
    'group',
    '基本要求（a）的七项因素，对 Ic、Id、Ir 各判一次（仅最佳实践）。',
    z.strictObject({ Ic: factors(), Id: factors(), Ir: factors() }).optional(),
  ),
  field(
    'scores',
    '评分',
    'group',
    '每项指标的原始得分，最多一位小数。',
    z.record(z.string(), number({ min: 0, max: 100, decimals: 1 })),
  ),
  field('fabricated', '造假', 'list', '发现数据或信息造假的指标代号。', z.array(text()).default([])),
  field(
    'consensus',
    '合议',
    'group',
    '有分歧的指标经合议的结果，写成“代号: 结果和理由”；没有合议时不写。日期写合议的日期。',
    z.record(z.string(), text()).optional(),
  ),
  field('date', '日期', 'date', '评审日期。', date()),
] as const

export const reviewSchema = record('评审表', reviewFields)
export type Review = RecordOf<typeof reviewFields>

/** A score sheet with what its path says. */
export interface ReviewSheet extends Review {
  readonly file: string
  readonly slug: string
  readonly opinion: readonly Block[]
}
