import type { FmeaEvidence } from '../../model/evidence.ts'
import * as charts from '../../render/charts/index.ts'
import type { ReportFigure } from '../../render/sheets/report.ts'
import { chartOf } from './chart.ts'
import { sourceLine } from './source.ts'

/** The figures of an FMEA case: goals, priorities, risks, and what the worksheet's reader should look at. */
export function fmeaFigures(evidence: FmeaEvidence, slug: string): ReportFigure[] {
  const source = sourceLine([evidence.from], slug)
  const goals = charts.goalsChart(evidence, { id: 'goals', width: 360 })
  const priorities = charts.priorityChart(evidence, { id: 'priorities', width: 360 })
  const risks = charts.riskMatrix(evidence, { id: 'risks' })
  return [
    {
      title: '',
      charts: [chartOf(goals, charts.goalsCaption(evidence))],
      ...charts.goalsTable(evidence),
      source: '来源：index.md，目标。',
    },
    {
      title: '',
      charts: [chartOf(priorities, charts.priorityCaption(evidence))],
      ...charts.priorityTable(evidence),
      source,
    },
    {
      title: '',
      // Every count of the table stands in its cell of the matrices.
      charts: [chartOf(risks, charts.riskCaption(evidence), 'whole')],
      head: [],
      rows: [],
      source,
    },
    ...(evidence.remarks.length > 0 ? [remarksFigure(evidence, source)] : []),
  ]
}

const remarksFigure = ({ remarks }: FmeaEvidence, source: string): ReportFigure => ({
  title: `工作表中值得细看之处（${remarks.length}处）`,
  charts: [],
  head: ['行', '列', '说明'],
  rows: remarks.map(({ row, column, text }) => [String(row), column, text]),
  source,
})
