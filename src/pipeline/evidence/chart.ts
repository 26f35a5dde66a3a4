import { type Caption, standaloneSvg } from '../../render/charts/index.ts'
import type { ReportChart } from '../../render/sheets/report.ts'

/** A chart of the report: a drawing with its title and sentence, narrow ones for half of the type area. */
export const chartOf = (
  svg: string,
  { title, summary }: Caption,
  span: ReportChart['span'] = 'half',
): ReportChart => ({
  span,
  title,
  svg: standaloneSvg(svg),
  note: summary,
})
