import type { FailureEvidence, FailureRate } from '../../model/evidence.ts'
import type { Caption } from './canvas.ts'
import { formatGiven, formatInterval, formatNumber, formatP, NO_FIGURE, withUnit } from './format.ts'
import type { ChartTable } from './table.ts'

const MULTIPLES = [
  { times: 1, word: '每' },
  { times: 100, word: '每百' },
  { times: 1000, word: '每千' },
  { times: 1e4, word: '每万' },
  { times: 1e6, word: '每百万' },
  { times: 1e8, word: '每亿' },
] as const

/** How many exposure units a rate is given for, so that it reads well: `每千台·年`. */
export interface RateUnit {
  readonly times: number
  readonly name: string
}

/** The smallest multiple for which the larger rate is at least 1. */
export function rateUnitOf(evidence: FailureEvidence): RateUnit {
  const rates = periodsOf(evidence).flatMap(({ period }) => [period.rate ?? 0, period.interval?.[1] ?? 0])
  const largest = Math.max(...rates)
  const chosen =
    MULTIPLES.find(({ times }) => largest * times >= 1) ?? (largest > 0 ? MULTIPLES[5] : MULTIPLES[0])
  return { times: chosen.times, name: `${chosen.word}${evidence.exposureUnit}` }
}

export interface NamedPeriod {
  readonly name: '改进前' | '改进后'
  readonly period: FailureRate
}

/** The periods that were handed in, before first. */
export const periodsOf = ({ before, after }: FailureEvidence): NamedPeriod[] => [
  ...(before ? [{ name: '改进前' as const, period: before }] : []),
  { name: '改进后', period: after },
]

const rateInWords = (rate: number, { times, name }: RateUnit): string =>
  `${name} ${formatNumber(rate * times)} 次`

/** `改进后与改进前之比 0.474（95% 区间 0.295～0.746，单侧 p = 0.0004）`, or what is missing. */
export function ratioInWords({ ratio, interval, p, missing, before }: FailureEvidence): string {
  if (ratio === null)
    return before?.failures === 0 ? (missing ?? '') : `不能求故障率之比，缺${missing ?? '数据'}`
  const parts = [
    interval !== null && `95% 区间 ${formatInterval(interval)}`,
    p !== null && `单侧 p ${p < 1e-4 ? '' : '= '}${formatP(p)}`,
  ].filter(Boolean)
  return `改进后与改进前之比 ${formatNumber(ratio)}${parts.length > 0 ? `（${parts.join('，')}）` : ''}`
}

/** Title and sentence of the chart of failure rates. */
export function failuresCaption(evidence: FailureEvidence): Caption {
  const unit = rateUnitOf(evidence)
  const rates = periodsOf(evidence).map(({ name, period }) =>
    period.rate === null
      ? `${name} ${period.failures} 次，没有暴露量`
      : `${name}${rateInWords(period.rate, unit)}`,
  )
  const parts = [...rates, ratioInWords(evidence)].filter((part) => part !== '')
  return { title: '改进前后的售后责任故障率', summary: `${parts.join('；')}。` }
}

/** One row a period; rates per the unit in the head, with exact Poisson intervals. */
export function failuresTable(evidence: FailureEvidence): ChartTable {
  const unit = rateUnitOf(evidence)
  const scaled = ([lower, upper]: readonly [number, number]) =>
    [lower * unit.times, upper * unit.times] as const
  const rows = periodsOf(evidence).map(({ name, period }) => [
    name,
    `${period.from} 至 ${period.to}`,
    formatGiven(period.failures),
    period.exposure === undefined ? NO_FIGURE : withUnit(formatGiven(period.exposure), evidence.exposureUnit),
    period.rate === null ? NO_FIGURE : formatNumber(period.rate * unit.times),
    period.interval === null ? NO_FIGURE : formatInterval(scaled(period.interval)),
  ])
  return { head: ['期间', '起止', '故障数', '暴露量', `故障率（次，${unit.name}）`, '95% 区间'], rows }
}
