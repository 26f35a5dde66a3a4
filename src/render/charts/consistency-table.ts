import type { ConsistencyEvidence } from '../../model/evidence.ts'
import type { Caption } from './canvas.ts'
import {
  formatGiven,
  formatNumber,
  formatOptional,
  formatPercent,
  formatPercentInterval,
  NO_FIGURE,
  withUnit,
} from './format.ts'
import type { ChartTable } from './table.ts'

/** `出厂（t = 0）`, `使用后（2 000 h，现场）`. */
export function stageName({ stage, time, manner }: ConsistencyEvidence): string {
  if (stage === '出厂') return '出厂（t = 0）'
  const particulars = [time && withUnit(formatGiven(time.value), time.unit), manner].filter(Boolean)
  return particulars.length > 0 ? `使用后（${particulars.join('，')}）` : '使用后'
}

/** Coefficient of variation with its interval, or what stands in for it on an interval scale. */
export function dispersion({ cv, interval, toleranceShare }: ConsistencyEvidence): string {
  if (cv !== null) {
    const within = interval ? `（95% 区间 ${formatPercentInterval(interval)}）` : ''
    return `变异系数 ${formatPercent(cv)}${within}`
  }
  if (toleranceShare !== null) return `标准差占半公差 ${formatPercent(toleranceShare)}`
  return '变异系数无法计算'
}

/** Title and sentence of the chart of one parameter at its stages. */
export function consistencyCaption(evidence: readonly ConsistencyEvidence[]): Caption {
  const [first] = evidence
  const stages = evidence.map((each) => `${stageName(each)}${each.n} 个值，${dispersion(each)}`)
  return {
    title: `${first?.parameterName ?? '关键性能参数'}的分布与规格限`,
    summary: stages.length > 0 ? `${stages.join('；')}。` : '没有一致性数据。',
  }
}

const HEAD = ['阶段', '样本量', '均值', '标准差', '变异系数', '95% 区间', '超规格数', 'Cp', 'Cpk']

/** One row a stage; mean and standard deviation in the parameter's unit. */
export function consistencyTable(evidence: readonly ConsistencyEvidence[]): ChartTable {
  const rows = evidence.map((each) => [
    stageName(each),
    String(each.n),
    withUnit(formatNumber(each.mean, 5), each.unit),
    each.sd === null ? NO_FIGURE : withUnit(formatNumber(each.sd), each.unit),
    each.cv === null ? NO_FIGURE : formatPercent(each.cv),
    each.interval === null ? NO_FIGURE : formatPercentInterval(each.interval),
    String(each.outOfSpec),
    formatOptional(each.cp),
    formatOptional(each.cpk),
  ])
  return { head: HEAD, rows }
}
