import { BASIC_FACTORS } from '../../model/review.ts'
import { criteriaOf, type Rubric } from '../../model/rubric.ts'
import type { Track } from '../../model/submission.ts'

interface BlankReview {
  readonly reviewer: string
  readonly track: Track
  readonly rubric: Rubric
}

/** Criteria of Annex 1 for which the basic requirements (a) are judged. */
const JUDGED = ['Ic', 'Id', 'Ir']

/** A blank score sheet: every criterion with its full marks, every factor of the basic requirements. */
export function blankReview({ reviewer, track, rubric }: BlankReview): string {
  return [
    '---',
    `专家: ${reviewer}  # 专家代码，与文件名一致`,
    '单位:  # 专家所在单位，用于核对回避',
    '回避:',
    '  是否: 否  # 与申报企业有利害关系的填“是”，并写明原因',
    '  原因: 无',
    ...(track === 'practice' ? basics() : []),
    '评分:  # 单项原始得分，最多一位小数',
    ...criteriaOf(rubric).map(({ id, name, fullMarks }) => `  ${id}:  # ${name}，满分 ${fullMarks}`),
    '造假: []  # 发现数据或信息造假的指标代号',
    '日期:  # 评审日期。例：2025-10-15',
    '---',
    '',
    '',
  ].join('\n')
}

const basics = (): string[] => [
  '基本要求:  # 逐项填“是”或“否”；不满足的，该项最高 40 分',
  ...JUDGED.flatMap((id) => [`  ${id}:`, ...BASIC_FACTORS.map((factor) => `    ${factor}:`)]),
]
