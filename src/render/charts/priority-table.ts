import type { FmeaEvidence } from '../../model/evidence.ts'
import { ACTION_PRIORITIES, type ActionPriority } from '../../model/worksheet.ts'
import type { Caption } from './canvas.ts'
import { formatGiven, formatNumber } from './format.ts'
import type { ChartTable } from './table.ts'

export const PRIORITY_NAMES: Record<ActionPriority, string> = { H: '高（H）', M: '中（M）', L: '低（L）' }

/** Mean and largest RPN before and after, and what is closed and open. */
export function rpnInWords({ worksheet: { before, after, closed, open } }: FmeaEvidence): string {
  return (
    `RPN 平均 ${formatNumber(before.meanRpn)} → ${formatNumber(after.meanRpn)}，` +
    `最大 ${formatGiven(before.maxRpn)} → ${formatGiven(after.maxRpn)}；已降为低 ${closed} 条，仍为高或中 ${open} 条`
  )
}

/** Title and sentence of the chart of action priorities. */
export function priorityCaption(evidence: FmeaEvidence): Caption {
  const { before, after, rows } = evidence.worksheet
  const counts = ACTION_PRIORITIES.map((ap) => `${PRIORITY_NAMES[ap]} ${before[ap]} → ${after[ap]}`)
  return {
    title: '改进前后的措施优先级',
    summary: `${rows} 条失效链，改进前 → 改进后：${counts.join('，')}。${rpnInWords(evidence)}。`,
  }
}

/** Counts by action priority, then mean and largest RPN. */
export function priorityTable({ worksheet: { before, after } }: FmeaEvidence): ChartTable {
  const counts = ACTION_PRIORITIES.map((ap) => [
    PRIORITY_NAMES[ap],
    formatGiven(before[ap]),
    formatGiven(after[ap]),
  ])
  const rpn = [
    ['平均 RPN', formatNumber(before.meanRpn), formatNumber(after.meanRpn)],
    ['最大 RPN', formatGiven(before.maxRpn), formatGiven(after.maxRpn)],
  ]
  return { head: ['措施优先级', '改进前', '改进后'], rows: [...counts, ...rpn] }
}
