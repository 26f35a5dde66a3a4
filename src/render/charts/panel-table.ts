import type { Caption } from './canvas.ts'
import { formatFixed } from './format.ts'
import type { ChartTable } from './table.ts'

/** A ranked submission with the totals of the sheets that count. */
export interface PanelScores {
  readonly name: string
  readonly rank: number
  /** Of 100, as the panel's sheets come to. */
  readonly total: number
  readonly sheets: readonly { readonly reviewer: string; readonly total: number }[]
}

/** Title and sentence of the strip plot of totals. */
export function panelCaption(rows: readonly PanelScores[]): Caption {
  const [first] = rows
  if (!first) return { title: '各份评审表的总分', summary: '还没有总分。' }
  const widest = rows.reduce((most, each) => (spreadOf(each) > spreadOf(most) ? each : most), first)
  return {
    title: '各份评审表的总分',
    summary: `实心为总分，空心为各份评审表。相差最大的是“${widest.name}”，${formatFixed(spreadOf(widest), 2)} 分。`,
  }
}

function spreadOf({ sheets }: PanelScores): number {
  const totals = sheets.map(({ total }) => total)
  return totals.length === 0 ? 0 : Math.max(...totals) - Math.min(...totals)
}

/** One row a submission; totals to two decimals. */
export const panelTable = (rows: readonly PanelScores[]): ChartTable => ({
  head: ['申报', '名次', '总分', '各份评审表'],
  rows: rows.map(({ name, rank, total, sheets }) => [
    name,
    String(rank),
    formatFixed(total, 2),
    sheets.map((sheet) => `${sheet.reviewer} ${formatFixed(sheet.total, 2)}`).join('，'),
  ]),
})
