import type { CriterionAssessment } from '../../model/assessment.ts'
import type { Result } from '../../model/result.ts'
import { BAND_LABELS, bandOf } from '../../model/rubric.ts'
import type { Caption } from './canvas.ts'
import { formatGiven, NO_FIGURE } from './format.ts'
import type { ChartTable } from './table.ts'

/** A raw score in % of full marks. */
export const shareOf = (score: number, { fullMarks }: CriterionAssessment): number =>
  (score / fullMarks) * 100

/** `85.2（较好）`, or why there is none. */
export function scoreInWords(result: Result, criterion: CriterionAssessment): string {
  if (result.kind === 'missing') return `缺${result.needs}`
  if (result.kind === 'notApplicable') return `不适用，${result.because}`
  return `${formatGiven(rounded(result.value))}（${BAND_LABELS[bandOf(shareOf(result.value, criterion))]}）`
}

/** A score as shown: two decimals, half up. */
const rounded = (score: number): number => Math.round(score * 100 + 1e-9) / 100

/** Title and sentence of the profile of scores. */
export function bandCaption(criteria: readonly CriterionAssessment[]): Caption {
  const scores = criteria.map((each) => `${each.name} ${scoreInWords(each.panel, each)}`)
  return {
    title: '各项得分与评价档次',
    summary: scores.length > 0 ? `评审得分：${scores.join('；')}。` : '没有评分指标。',
  }
}

const HEAD = ['指标', '权重', '满分', '评审得分', '参考分', '上限', '上限依据', '加权得分']

/** One row a criterion; scores are raw, out of full marks. */
export function bandTable(criteria: readonly CriterionAssessment[]): ChartTable {
  const rows = criteria.map((each) => [
    each.name,
    formatGiven(each.weight),
    formatGiven(each.fullMarks),
    scoreInWords(each.panel, each),
    scoreInWords(each.reference, each),
    each.cap === null ? NO_FIGURE : formatGiven(each.cap.max),
    each.cap === null ? '' : each.cap.reasons.join('；'),
    each.weighted.kind === 'value' ? formatGiven(rounded(each.weighted.value)) : NO_FIGURE,
  ])
  return { head: HEAD, rows }
}
