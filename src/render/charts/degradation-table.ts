import type { DegradationEvidence, DegradationUnit } from '../../model/evidence.ts'
import type { Caption } from './canvas.ts'
import { formatFixed, formatGiven, formatNumber, formatPercent, NO_FIGURE, withUnit } from './format.ts'
import type { ChartTable } from './table.ts'

export const thresholdName = ({ threshold, unit }: DegradationEvidence): string =>
  `失效阈值 ${withUnit(formatGiven(threshold), unit)}`

export const lifeName = ({ life }: DegradationEvidence): string =>
  `设计寿命 ${withUnit(formatGiven(life.value), life.unit)}`

/** Title and sentence of the chart of degradation paths. */
export function degradationCaption(evidence: DegradationEvidence): Caption {
  const { units, model, parameterName, marginUsed } = evidence
  const reached = units.filter((unit) => unit.pseudoLife !== null).length
  return {
    title: `${parameterName}的退化与伪失效寿命`,
    summary:
      `${units.length} 个样品，${model}模型；实线为实测，虚线为外推。${reached} 个样品的拟合路径达到${thresholdName(evidence)}。` +
      `到${lifeName(evidence)} 时最多用去裕量的 ${formatPercent(marginUsed, 2)}。`,
  }
}

const HEAD = ['样品', '测量次数', '末次时间', '末次值', 'R²', '伪失效寿命', '寿命期末拟合值', '已用裕量']

/** One row a specimen; times in the unit of the life, values in the parameter's unit. */
export function degradationTable({ units, unit, life }: DegradationEvidence): ChartTable {
  const row = (each: DegradationUnit) => [
    each.unit,
    String(each.values.length),
    lastOf(each.times, life.unit),
    lastOf(each.values, unit),
    formatFixed(each.r2, 4),
    each.pseudoLife === null ? '达不到阈值' : withUnit(formatNumber(each.pseudoLife, 4), life.unit),
    withUnit(formatNumber(each.atLife), unit),
    formatPercent(each.marginUsed, 2),
  ]
  return { head: HEAD, rows: units.map(row) }
}

function lastOf(values: readonly number[], unit: string): string {
  const last = values.at(-1)
  return last === undefined ? NO_FIGURE : withUnit(formatGiven(last), unit)
}
