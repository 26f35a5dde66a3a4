import type { DegradationEvidence } from '../../model/evidence.ts'
import type { Caption } from './canvas.ts'
import { lifeName } from './degradation-table.ts'
import { formatGiven, formatInterval, formatNumber, formatPercent, withUnit } from './format.ts'
import { plottingPositions } from './plotting-positions.ts'
import type { ChartTable } from './table.ts'

/** Parameters of the fit, one a line; why there is none, where there is none. */
export function fitInWords({ weibull, weibullMissing, life }: DegradationEvidence): string[] {
  if (!weibull) return [weibullMissing ?? '没有威布尔拟合']
  return [
    `形状参数 β = ${formatNumber(weibull.shape)}`,
    `特征寿命 η = ${withUnit(formatNumber(weibull.scale, 4), life.unit)}`,
    `B10 寿命 ${withUnit(formatNumber(weibull.b10, 4), life.unit)}`,
    ...(weibull.censored > 0 ? [`删失 ${weibull.censored} 个`] : []),
  ]
}

/** `可靠度 0.980（0.930～0.995）`, '' without a fit. */
export function reliabilityInWords({ weibull }: DegradationEvidence): string {
  if (!weibull) return ''
  const { reliabilityAtLife, reliabilityInterval } = weibull
  const within = reliabilityInterval ? `（95% 区间 ${formatInterval(reliabilityInterval)}）` : ''
  return `可靠度 ${formatNumber(reliabilityAtLife)}${within}`
}

/** Title and sentence of the Weibull plot. */
export function weibullCaption(evidence: DegradationEvidence): Caption {
  const reliability = evidence.weibull ? `${lifeName(evidence)} 时${reliabilityInWords(evidence)}。` : ''
  return {
    title: `${evidence.parameterName}伪失效寿命的威布尔概率图`,
    summary: `${fitInWords(evidence).join('，')}。${reliability}`,
  }
}

/** One row a pseudo life, ascending, with its median rank. */
export function weibullTable({ units, life }: DegradationEvidence): ChartTable {
  const rows = plottingPositions(units).map((each, index) => [
    formatGiven(index + 1),
    each.unit,
    withUnit(formatNumber(each.life, 4), life.unit),
    formatPercent(each.share),
  ])
  return { head: ['次序', '样品', '伪失效寿命', '累积失效概率（中位秩）'], rows }
}
