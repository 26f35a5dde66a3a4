import * as z from 'zod'
import { field, type RecordOf, record } from './field.ts'
import { number, text } from './scalar.ts'

export const BANDS = ['excellent', 'good', 'fair', 'poor'] as const
export type Band = (typeof BANDS)[number]
export const BAND_LABELS: Record<Band, string> = { excellent: '很好', good: '较好', fair: '一般', poor: '差' }

/**
 * Lower end of each band, open, in % of full marks: (90, 100], (70, 90], (40, 70], [0, 40].
 * Annex 1 prints 91–100, 71–90 …; read without gaps.
 */
export const BAND_FLOORS: Record<Band, number> = { excellent: 90, good: 70, fair: 40, poor: 0 }
export const BAND_CEILINGS: Record<Band, number> = { excellent: 100, good: 90, fair: 70, poor: 40 }

/** The band of a share of full marks, in %. */
export function bandOf(percent: number): Band {
  return BANDS.find((band) => percent > BAND_FLOORS[band]) ?? 'poor'
}

const bandFields = [
  field('label', '档', 'text', '档次：很好、较好、一般、差。', text()),
  field(
    'above',
    '高于',
    'number',
    '区间下端（不含；最低档含 0），占满分的百分数。',
    number({ min: 0, max: 100 }),
  ),
  field('upTo', '至', 'number', '区间上端（含），占满分的百分数。', number({ min: 0, max: 100 })),
  field('printed', '参考分值', 'text', '通知中印出的分值。', text()),
  field('wording', '准则', 'text', '通知中的评价准则，一字不改。', text()),
] as const

const criterionFields = [
  field('id', '代号', 'code', '程序和评分表中引用的代号。', text()),
  field('name', '名称', 'text', '二级指标的名称。', text()),
  field('symbol', '符号', 'text', '指标符号，如 Ic。', text().optional()),
  field('weight', '权重', 'number', '占总分的百分数；各项之和为 100。', number({ min: 0, max: 100 })),
  field('fullMarks', '满分', 'number', '单项满分。', number({ min: 1, max: 100 })),
  field('requirements', '要求', 'list', '评价准则逐条（附件 3）。', z.array(text()).default([])),
  field(
    'bands',
    '分档',
    'list',
    '各档的准则（附件 1）；附件 3 各项共用总表的分档。',
    z.array(record('分档', bandFields)).default([]),
  ),
] as const

/** A rubric file: Annex 1 or Annex 3 as data. */
export const rubricFields = [
  field('annex', '附件', 'number', '通知的附件号。', number({ integer: true })),
  field('title', '名称', 'text', '评分表的名称。', text()),
  field(
    'groups',
    '一级指标',
    'list',
    '一级指标及其下的二级指标。',
    z
      .array(
        record('一级指标', [
          field('name', '名称', 'text', '一级指标的名称。', text()),
          field(
            'criteria',
            '二级指标',
            'list',
            '二级指标。',
            z.array(record('二级指标', criterionFields)).min(1),
          ),
        ]),
      )
      .min(1),
  ),
  field(
    'bands',
    '分档',
    'list',
    '各项共用的分档（附件 3）。',
    z.array(record('分档', bandFields)).default([]),
  ),
  field('notes', '评分说明', 'list', '评分说明，一字不改。', z.array(text()).default([])),
] as const

export const rubricSchema = record('评分表', rubricFields)
export type Rubric = RecordOf<typeof rubricFields>
export type RubricGroup = Rubric['groups'][number]
export type Criterion = RubricGroup['criteria'][number]

export const criteriaOf = (rubric: Rubric): readonly Criterion[] =>
  rubric.groups.flatMap((group) => group.criteria)
