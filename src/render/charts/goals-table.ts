import type { FmeaEvidence, GoalEvidence } from '../../model/evidence.ts'
import type { Caption } from './canvas.ts'
import { formatGiven, formatPercent, NO_FIGURE, withUnit } from './format.ts'
import type { ChartTable } from './table.ts'

/** `达到 118 %`, or why there is no share. */
export function reachedInWords({ actual, reached }: GoalEvidence): string {
  if (reached !== null) return `达到 ${formatPercent(reached, 2)}`
  return actual === null ? '尚无实际值' : '目标与改进前相同'
}

/** `8.5 → 2.1 %（目标 3 %）`; without an actual value `改进前 8.5 %（目标 3 %）`. */
export function goalInWords({ before, actual, target, unit }: GoalEvidence): string {
  const figure = (value: number) => withUnit(formatGiven(value), unit)
  const change = actual === null ? `改进前 ${figure(before)}` : `${formatGiven(before)} → ${figure(actual)}`
  return `${change}（目标 ${figure(target)}）`
}

/** Title and sentence of the chart of goals. */
export function goalsCaption({ targets }: FmeaEvidence): Caption {
  const reached = targets.filter((goal) => goal.reached !== null && goal.reached >= 1).length
  const goals = targets.map((goal) => `${goal.name} ${goalInWords(goal)}，${reachedInWords(goal)}`)
  return {
    title: '改进目标的达到情况',
    summary: `${targets.length} 个目标，${reached} 个达到。${goals.length > 0 ? `${goals.join('；')}。` : ''}`,
  }
}

/** One row a goal; the share is (before − actual) / (before − target). */
export function goalsTable({ targets }: FmeaEvidence): ChartTable {
  const rows = targets.map((goal) => [
    goal.name,
    goal.smallerIsBetter ? '越小越好' : '越大越好',
    withUnit(formatGiven(goal.before), goal.unit),
    withUnit(formatGiven(goal.target), goal.unit),
    goal.actual === null ? NO_FIGURE : withUnit(formatGiven(goal.actual), goal.unit),
    goal.reached === null ? NO_FIGURE : formatPercent(goal.reached, 2),
  ])
  return { head: ['目标', '方向', '改进前', '目标值', '实际值', '达到'], rows }
}
