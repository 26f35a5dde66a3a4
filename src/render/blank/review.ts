import { BASIC_FACTORS } from '../../model/review.ts'
import { criteriaOf, type Rubric } from '../../model/rubric.ts'
import type { Track } from '../../model/submission.ts'

interface BlankReview {
  readonly reviewer: string
  readonly track: Track
  readonly rubric: Rubric
  /** What is known already, by the fields of the printed sheet: `scores.Ic`, `basics.Ic.1`, `opinion`. */
  readonly filled?: ReadonlyMap<string, string>
}

/** Criteria of Annex 1 for which the basic requirements (a) are judged. */
const JUDGED = ['Ic', 'Id', 'Ir']

/**
 * A score sheet: every criterion with its full marks, every factor of the basic requirements; blank but for
 * what is known. What somebody wrote is taken as it is: the check says what is wrong with it.
 */
export function blankReview({ reviewer, track, rubric, filled = new Map() }: BlankReview): string {
  const value = (key: string, otherwise = ''): string => {
    const text = filled.get(key)?.trim() ?? ''
    return text === '' ? otherwise : ` ${yamlOf(text)}`
  }
  return [
    '---',
    `专家: ${reviewer}  # 专家代码，与文件名一致`,
    `单位:${value('employer')}  # 专家所在单位，用于核对回避`,
    '回避:',
    `  是否:${value('recusal.recused', ' 否')}  # 与申报企业有利害关系的填“是”，并写明原因`,
    `  原因:${value('recusal.reason', ' 无')}`,
    ...(track === 'practice' ? basics(value) : []),
    '评分:  # 单项原始得分，最多一位小数',
    ...criteriaOf(rubric).map(
      ({ id, name, fullMarks }) => `  ${id}:${value(`scores.${id}`)}  # ${name}，满分 ${fullMarks}`,
    ),
    `造假: [${codesOf(filled.get('fabricated') ?? '')
      .map(yamlOf)
      .join(', ')}]  # 发现数据或信息造假的指标代号`,
    `日期:${value('date')}  # 评审日期。例：2025-10-15`,
    '---',
    '',
    filled.get('opinion')?.trim() ?? '',
  ]
    .join('\n')
    .replace(/[^\n]$/u, '$&\n')
}

const basics = (value: (key: string) => string): string[] => [
  '基本要求:  # 逐项填“是”或“否”；不满足的，该项最高 40 分',
  ...JUDGED.flatMap((id) => [
    `  ${id}:`,
    ...BASIC_FACTORS.map((factor, i) => `    ${factor}:${value(`basics.${id}.${i + 1}`)}`),
  ]),
]

/** Words, numbers and dates stand for themselves; everything else in quotation marks. */
const yamlOf = (text: string): string => (/^[\p{L}\p{N}.（）-]+$/u.test(text) ? text : JSON.stringify(text))

const codesOf = (text: string): string[] =>
  text.split(/[、，,;；\s]+/u).filter((code) => code !== '' && code !== '无')
