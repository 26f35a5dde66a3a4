import type { FmeaEvidence } from '../../model/evidence.ts'
import type { Caption } from './canvas.ts'
import { formatGiven } from './format.ts'
import { offScale, type RiskCell, ratedRows, riskCells } from './risk-cells.ts'
import type { ChartTable } from './table.ts'

const withHigh = (cells: readonly RiskCell[]): number => cells.filter(({ worst }) => worst === 'H').length

/** Title and sentence of the risk matrices. */
export function riskCaption(evidence: FmeaEvidence): Caption {
  const [before, after] = [riskCells(ratedRows(evidence, 'before')), riskCells(ratedRows(evidence, 'after'))]
  const off = offScale(ratedRows(evidence, 'before'))
  const outside = off > 0 ? `另有 ${off} 条评分不在 1～10，未画出。` : ''
  return {
    title: '改进前后的风险矩阵（严重度 S × 频度 O）',
    summary:
      `${evidence.rows.length} 条失效链按严重度和频度分布，格内为条数，深浅为格内最高的措施优先级。` +
      `含高优先级（H）的格由 ${withHigh(before)} 个变为 ${withHigh(after)} 个。${outside}`,
  }
}

/** One row a cell that is not empty before or after, by severity from high to low. */
export function riskTable(evidence: FmeaEvidence): ChartTable {
  const before = riskCells(ratedRows(evidence, 'before'))
  const after = riskCells(ratedRows(evidence, 'after'))
  const countIn = (cells: readonly RiskCell[], { s, o }: RiskCell) =>
    formatGiven(cells.find((cell) => cell.s === s && cell.o === o)?.count ?? 0)
  const places = [...before, ...after.filter((cell) => countIn(before, cell) === '0')]
  const rows = places
    .sort((a, b) => b.s - a.s || a.o - b.o)
    .map((cell) => [String(cell.s), String(cell.o), countIn(before, cell), countIn(after, cell)])
  return { head: ['严重度 S', '频度 O', '改进前条数', '改进后条数'], rows }
}
