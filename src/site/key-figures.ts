import type { FailureEvidence, FmeaEvidence, PracticeEvidence } from '../model/evidence.ts'
import type { PublicCase, PublicFmea } from '../model/public.ts'
import { rateUnitOf } from '../render/charts/failures-table.ts'
import {
  formatFixed,
  formatGiven,
  formatInterval,
  formatNumber,
  formatPercentInterval,
  withUnit,
} from '../render/charts/format.ts'

/** One of the four figures a case is read by. */
export interface KeyFigure {
  readonly label: string
  readonly symbol: string | null
  /** null: the submission gives no data for it. */
  readonly value: string | null
  readonly unit: string
  readonly note: string
}

const largest = <T>(items: readonly T[], by: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((best, each) => (best && by(best) >= by(each) ? best : each), undefined)

const NONE = { value: null, unit: '' } as const

const percent = (ratio: number, digits = 3) => formatNumber(ratio * 100, digits)

/** A ratio of rates as a change in %, with its sign. */
const change = (ratio: number) => `${ratio > 1 ? '+' : ''}${formatFixed((ratio - 1) * 100, 0)}`

function consistency({ consistency: all }: PracticeEvidence): KeyFigure {
  const name = { label: '关键性能一致性', symbol: 'Ic' }
  const stated = all.filter((each) => each.stage === '出厂' && each.cv !== null)
  const worst = largest(stated, (each) => each.cv ?? 0)
  if (!worst || worst.cv === null) return dispersion(all)
  const interval = worst.interval ? `，95% 区间 ${formatPercentInterval(worst.interval)}` : ''
  const which = stated.length > 1 ? `最大的变异系数（${worst.parameterName}）` : '出厂变异系数'
  return { ...name, value: percent(worst.cv), unit: '%', note: `${which}${interval}` }
}

/** Where no coefficient of variation applies: s over half the tolerance. */
function dispersion(all: PracticeEvidence['consistency']): KeyFigure {
  const name = { label: '关键性能一致性', symbol: 'Ic' }
  const worst = largest(
    all.filter((each) => each.stage === '出厂' && each.toleranceShare !== null),
    (each) => each.toleranceShare ?? 0,
  )
  if (!worst || worst.toleranceShare === null) return { ...name, ...NONE, note: '未提供出厂一致性数据' }
  return { ...name, value: percent(worst.toleranceShare), unit: '%', note: '标准差占半公差的份额' }
}

function degradation({ degradation: all }: PracticeEvidence): KeyFigure {
  const name = { label: '关键性能退化量', symbol: 'Id' }
  const worst = largest(all, (each) => each.marginUsed)
  if (!worst) return { ...name, ...NONE, note: '未提供退化数据' }
  const life = withUnit(formatGiven(worst.life.value), worst.life.unit)
  return {
    ...name,
    value: percent(worst.marginUsed, 2),
    unit: '%',
    note: `寿命期末（${life}）已用裕量的最大份额`,
  }
}

function domain({ domain: all, scenarios }: PracticeEvidence): KeyFigure {
  const name = { label: '关键性能可靠域', symbol: 'Ir' }
  const margins = all.flatMap((each) => (each.margin === null ? [] : [each.margin]))
  if (margins.length === 0) return { ...name, ...NONE, note: '未提供极限应用场景数据' }
  const smallest = formatNumber(Math.min(...margins), 2)
  const note =
    scenarios.positive === scenarios.distinct
      ? `极限场景裕量均大于零，最小 ${smallest}`
      : `共 ${scenarios.distinct} 种极限场景，其余裕量不大于零`
  return { ...name, value: String(scenarios.positive), unit: '种', note }
}

const failureName = { label: '售后责任故障率', symbol: 'W' }

function failures(evidence: FailureEvidence | null): KeyFigure {
  if (!evidence) return { ...failureName, ...NONE, note: '未提供售后统计' }
  const { ratio, interval, after } = evidence
  if (ratio !== null) {
    const span = interval ? `（95% 区间 ${formatInterval(interval, 2)}）` : ''
    return {
      ...failureName,
      value: change(ratio),
      unit: '%',
      note: `改进后与改进前之比 ${formatNumber(ratio, 2)}${span}`,
    }
  }
  if (after.rate === null) {
    return {
      ...failureName,
      value: formatGiven(after.failures),
      unit: '次',
      note: '未提供暴露量，不能算出故障率',
    }
  }
  const rate = rateUnitOf(evidence)
  return {
    ...failureName,
    value: formatNumber(after.rate * rate.times),
    unit: '次',
    note: `${rate.name}的故障数，没有改进前的数据`,
  }
}

function risks({ worksheet: { before, after, closed } }: FmeaEvidence): KeyFigure {
  return {
    label: '高、中优先级失效链',
    symbol: 'AP',
    value: `${before.H + before.M} → ${after.H + after.M}`,
    unit: '条',
    note: `高 ${before.H} → ${after.H}，中 ${before.M} → ${after.M}，已降为低 ${closed} 条`,
  }
}

function priority({ worksheet: { before, after } }: FmeaEvidence): KeyFigure {
  return {
    label: '平均风险优先数',
    symbol: 'RPN',
    value: `${formatFixed(before.meanRpn, 0)} → ${formatFixed(after.meanRpn, 0)}`,
    unit: '',
    note: `最大 ${before.maxRpn} → ${after.maxRpn}`,
  }
}

function goals({ targets }: FmeaEvidence): KeyFigure {
  const known = targets.filter((each) => each.reached !== null)
  const reached = known.filter((each) => (each.reached ?? 0) >= 1).length
  const label = '目标达成'
  if (known.length === 0) return { label, symbol: null, ...NONE, note: '尚无实际值' }
  return {
    label,
    symbol: null,
    value: `${reached} / ${targets.length}`,
    unit: '项',
    note: reached === targets.length ? '量化目标全部达成' : '达到或超过策划时的目标值',
  }
}

function scope({ evidence: { worksheet }, kind }: PublicFmea): KeyFigure {
  return {
    label: `${kind} 工作表`,
    symbol: null,
    value: String(worksheet.rows),
    unit: '行',
    note: `其中 ${worksheet.mistakeProofed} 项措施采用防错`,
  }
}

/** The four figures of a case, in the order of the rubric. */
export function keyFigures(entry: PublicCase): readonly KeyFigure[] {
  if (entry.track === 'fmea') {
    return [risks(entry.evidence), priority(entry.evidence), goals(entry.evidence), scope(entry)]
  }
  const { evidence } = entry
  return [consistency(evidence), degradation(evidence), domain(evidence), failures(evidence.failures)]
}

/** The one figure that a card tells: what the improvement brought if that is known, else the first there is. */
export function headline(entry: PublicCase): KeyFigure | undefined {
  const known = keyFigures(entry).filter(({ value }) => value !== null)
  const improved = entry.track === 'practice' && entry.evidence.failures?.ratio != null
  return improved ? known.at(-1) : known[0]
}
