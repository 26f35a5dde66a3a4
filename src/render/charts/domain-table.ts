import { extent } from 'd3-array'
import type { DomainEvidence } from '../../model/evidence.ts'
import type { Limits } from '../../model/measurement.ts'
import type { Caption } from './canvas.ts'
import { formatGiven, formatNumber, formatOptional, NO_FIGURE, withUnit } from './format.ts'
import type { ChartTable } from './table.ts'

/** Title and sentence of the chart of margins by scenario. */
export function domainCaption(evidence: readonly DomainEvidence[]): Caption {
  const margins = evidence.flatMap(({ margin }) => margin ?? [])
  const [smallest] = extent(margins)
  const used = margins.filter((margin) => margin <= 0).length
  const without = evidence.length - margins.length
  const parts = [
    `${evidence.length} 个极限应用场景，以各场景中最差样品的裕量计`,
    smallest !== undefined && `最小 ${formatNumber(smallest, 2)}`,
    used > 0 ? `${used} 个不大于零` : margins.length > 0 && '全部大于零',
    without > 0 && `${without} 个无法计算`,
  ]
  return { title: '各极限应用场景的裕量', summary: `${parts.filter(Boolean).join('，')}。` }
}

/** `9.9～10.1 μm`, `≥ 9.9 μm`, `≤ 10.1 μm` */
export function requirementInWords({ lower, upper }: Limits, unit: string): string {
  if (lower !== undefined && upper !== undefined) {
    return withUnit(`${formatGiven(lower)}～${formatGiven(upper)}`, unit)
  }
  if (lower !== undefined) return withUnit(`≥ ${formatGiven(lower)}`, unit)
  return upper === undefined ? NO_FIGURE : withUnit(`≤ ${formatGiven(upper)}`, unit)
}

function measuredInWords({ values, unit }: DomainEvidence): string {
  const [low, high] = extent(values)
  if (low === undefined || high === undefined) return NO_FIGURE
  return withUnit(low === high ? formatGiven(low) : `${formatGiven(low)}～${formatGiven(high)}`, unit)
}

const stressesInWords = (stresses: DomainEvidence['stresses']): string =>
  Object.entries(stresses)
    .map(([name, level]) => `${name} ${level}`)
    .join('，') || NO_FIGURE

const HEAD = ['场景', '应力', '参数', '要求', '方式', '样品数', '实测', '裕量', 'M/U', '说明']

/** One row a scenario, in the order given; margins are ratios. */
export function domainTable(evidence: readonly DomainEvidence[]): ChartTable {
  const rows = evidence.map((each) => [
    each.scenario,
    stressesInWords(each.stresses),
    each.parameterName,
    requirementInWords(each.requirement, each.unit),
    each.manner,
    String(each.samples),
    measuredInWords(each),
    formatOptional(each.margin),
    formatOptional(each.mOverU, 2),
    each.missing === null ? '' : `缺：${each.missing}`,
  ])
  return { head: HEAD, rows }
}
