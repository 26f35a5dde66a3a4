import type { FmeaEvidence } from '../../model/evidence.ts'
import * as charts from '../../render/charts/index.ts'
import type { ReportFigure } from '../../render/sheets/report.ts'
import { sourceLine } from './source.ts'

/** The figures of an FMEA case: goals, priorities, risks, and what the worksheet's reader should look at. */
export function fmeaFigures(evidence: FmeaEvidence, slug: string): ReportFigure[] {
  const source = sourceLine([evidence.from], slug)
  const goals = charts.goalsCaption(evidence)
  const priorities = charts.priorityCaption(evidence)
  const risks = charts.riskCaption(evidence)
  return [
    {
      title: goals.title,
      svg: charts.standaloneSvg(charts.goalsChart(evidence, { id: 'goals' })),
      note: goals.summary,
      ...charts.goalsTable(evidence),
      source: '来源：index.md，目标。',
    },
    {
      title: priorities.title,
      svg: charts.standaloneSvg(charts.priorityChart(evidence, { id: 'priorities' })),
      note: priorities.summary,
      ...charts.priorityTable(evidence),
      source,
    },
    {
      title: risks.title,
      svg: charts.standaloneSvg(charts.riskMatrix(evidence, { id: 'risks' })),
      note: risks.summary,
      ...charts.riskTable(evidence),
      source,
    },
    ...(evidence.remarks.length > 0 ? [remarksFigure(evidence, source)] : []),
  ]
}

const remarksFigure = ({ remarks }: FmeaEvidence, source: string): ReportFigure => ({
  title: `工作表中值得细看之处（${remarks.length}处）`,
  svg: null,
  note: '',
  head: ['行', '列', '说明'],
  rows: remarks.map(({ row, column, text }) => [String(row), column, text]),
  source,
})
