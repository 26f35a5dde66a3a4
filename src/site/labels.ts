import type { FieldKind } from '../model/field.ts'
import type { PublicCase } from '../model/public.ts'
import type { RuleReference } from '../model/public-reference.ts'
import type { Track } from '../model/submission.ts'

/** What a card or a facet calls a track. */
export const KIND_LABELS: Record<Track, string> = { practice: '最佳实践', fmea: 'FMEA 应用' }

/** `河北省 · 保定市`, or the municipality alone. */
export const placeOf = ({ province, city }: Pick<PublicCase, 'province' | 'city'>): string =>
  city === null ? province.name : `${province.name} · ${city}`

export const SEVERITY_LABELS: Record<RuleReference['severity'], string> = {
  error: '错误',
  warning: '警告',
  info: '提示',
}

export const SEVERITY_MEANINGS: Record<RuleReference['severity'], string> = {
  error: '改正后才能通过检查。',
  warning: '请确认；多半需要改正。',
  info: '供参考，不影响通过。',
}

/** What a reader of the field reference calls each kind. */
export const FIELD_KIND_LABELS: Record<FieldKind, string> = {
  text: '文字',
  longText: '长文字',
  date: '日期',
  month: '月份',
  number: '数字',
  quantity: '数值和单位',
  choice: '选项',
  flag: '是或否',
  phone: '电话',
  email: '邮箱',
  code: '代号',
  file: '文件',
  group: '分组',
  list: '清单',
  data: '数据',
}
