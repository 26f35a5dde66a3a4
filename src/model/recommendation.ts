import * as z from 'zod'
import { field, type RecordOf, record } from './field.ts'
import { choice, date, path, phone, text } from './scalar.ts'

export const CONCLUSIONS = ['同意推荐', '不予推荐', '退回修改'] as const

/** `recommendations/<division code>.yaml`: what one recommending unit concluded. */
export const recommendationFields = [
  field('contact', '联系人', 'text', '推荐单位联系人。', text()),
  field('phone', '电话', 'phone', '推荐单位联系电话。', phone()),
  field(
    'items',
    '推荐',
    'list',
    '对每份申报的结论。',
    z.array(
      record('推荐', [
        field('slug', '申报', 'code', '申报文件夹的名称。', text()),
        field('conclusion', '结论', 'choice', '初审结论。', choice(CONCLUSIONS)),
        field('opinion', '初审意见', 'longText', '初审意见。', text()),
        field('date', '日期', 'date', '作出结论的日期。', date()),
        field('scan', '盖章扫描件', 'file', '盖章扫描件的文件名；省级推荐时必须有。', path().optional()),
      ]),
    ),
  ),
] as const

export const recommendationSchema = record('推荐意见', recommendationFields)
export type Recommendation = RecordOf<typeof recommendationFields>
export type RecommendationItem = Recommendation['items'][number]

/** A recommendation file with the division code its name gives. */
export interface UnitRecommendations extends Recommendation {
  readonly file: string
  readonly code: string
}
