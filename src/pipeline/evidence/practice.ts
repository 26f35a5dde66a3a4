import type { DegradationEvidence, PracticeEvidence } from '../../model/evidence.ts'
import * as charts from '../../render/charts/index.ts'
import type { ReportFigure } from '../../render/sheets/report.ts'
import { chartOf } from './chart.ts'
import { sourceLine } from './source.ts'

/** The figures of a practice by the criterion they speak to. */
export function practiceFigures(
  evidence: PracticeEvidence,
  slug: string,
): Readonly<Record<string, readonly ReportFigure[]>> {
  return {
    Ic: consistencyFigures(evidence, slug),
    Id: evidence.degradation.map((each, i) => degradationFigure(each, `id${i}`, slug)),
    Ir: evidence.domain.length > 0 ? [domainFigure(evidence, slug)] : [],
    W: evidence.failures ? [failuresFigure(evidence.failures, slug)] : [],
  }
}

/** All parameters in one table, their charts above it. */
function consistencyFigures({ consistency }: PracticeEvidence, slug: string): ReportFigure[] {
  if (consistency.length === 0) return []
  const parameters = [...Map.groupBy(consistency, ({ parameter }) => parameter).values()]
  const tables = parameters.map((stages) => ({ stages, ...charts.consistencyTable(stages) }))
  return [
    {
      title: '',
      // What the sentence says of each stage stands in its row of the table.
      charts: parameters.map((stages, i) => ({
        ...chartOf(
          charts.consistencyChart(stages, { id: `ic${i}`, width: 360 }),
          charts.consistencyCaption(stages),
        ),
        note: '',
      })),
      head: tables[0]?.head ?? [],
      rows: tables.flatMap(({ stages, rows }) => [[stages[0]?.parameterName ?? ''], ...rows]),
      source: sourceLine(
        consistency.map(({ from }) => from),
        slug,
      ),
    },
  ]
}

/** Paths and lives beside each other, one row a specimen. */
function degradationFigure(evidence: DegradationEvidence, id: string, slug: string): ReportFigure {
  const paths = chartOf(
    charts.degradationChart(evidence, { id, width: 360 }),
    charts.degradationCaption(evidence),
  )
  const table = charts.degradationTable(evidence)
  const source = sourceLine([evidence.from], slug)
  if (!evidence.weibull) {
    const missing = evidence.weibullMissing ? `没有寿命分布：${evidence.weibullMissing}` : ''
    return { title: '', charts: [{ ...paths, note: paths.note + missing }], ...table, source }
  }
  const lives = charts.weibullChart(evidence, { id: `${id}-lives`, width: 360 })
  return { title: '', charts: [paths, chartOf(lives, charts.weibullCaption(evidence))], ...table, source }
}

function domainFigure({ domain }: PracticeEvidence, slug: string): ReportFigure {
  return {
    title: '',
    charts: [chartOf(charts.domainChart(domain, { id: 'ir', width: 360 }), charts.domainCaption(domain))],
    ...charts.domainTable(domain),
    source: sourceLine(
      domain.map(({ from }) => from),
      slug,
    ),
  }
}

const failuresFigure = (failures: NonNullable<PracticeEvidence['failures']>, slug: string): ReportFigure => ({
  title: '',
  charts: [
    chartOf(charts.failuresChart(failures, { id: 'w', width: 360 }), charts.failuresCaption(failures)),
  ],
  ...charts.failuresTable(failures),
  source: sourceLine([failures.from], slug),
})
