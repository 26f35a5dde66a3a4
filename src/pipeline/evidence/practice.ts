import type { ConsistencyEvidence, DegradationEvidence, PracticeEvidence } from '../../model/evidence.ts'
import * as charts from '../../render/charts/index.ts'
import type { ReportFigure } from '../../render/sheets/report.ts'
import { sourceLine } from './source.ts'

/** The figures of a practice by the criterion they speak to. */
export function practiceFigures(
  evidence: PracticeEvidence,
  slug: string,
): Readonly<Record<string, readonly ReportFigure[]>> {
  return {
    Ic: consistencyFigures(evidence, slug),
    Id: evidence.degradation.flatMap((each, i) => degradationFigures(each, `id${i}`, slug)),
    Ir: evidence.domain.length > 0 ? [domainFigure(evidence, slug)] : [],
    W: evidence.failures ? [failuresFigure(evidence.failures, slug)] : [],
  }
}

function consistencyFigures({ consistency }: PracticeEvidence, slug: string): ReportFigure[] {
  const parameters = Map.groupBy(consistency, ({ parameter }) => parameter)
  return [...parameters.values()].map((stages: ConsistencyEvidence[], i): ReportFigure => {
    const { title, summary } = charts.consistencyCaption(stages)
    return {
      title,
      svg: charts.standaloneSvg(charts.consistencyChart(stages, { id: `ic${i}` })),
      note: summary,
      ...charts.consistencyTable(stages),
      source: sourceLine(
        stages.map(({ from }) => from),
        slug,
      ),
    }
  })
}

function degradationFigures(evidence: DegradationEvidence, id: string, slug: string): ReportFigure[] {
  const paths = charts.degradationCaption(evidence)
  const source = sourceLine([evidence.from], slug)
  const first: ReportFigure = {
    title: paths.title,
    svg: charts.standaloneSvg(charts.degradationChart(evidence, { id })),
    note: paths.summary,
    ...charts.degradationTable(evidence),
    source,
  }
  if (!evidence.weibull) {
    const missing = evidence.weibullMissing ? `没有寿命分布：${evidence.weibullMissing}` : ''
    return [{ ...first, note: paths.summary + missing }]
  }
  const lives = charts.weibullCaption(evidence)
  const second: ReportFigure = {
    title: lives.title,
    svg: charts.standaloneSvg(charts.weibullChart(evidence, { id: `${id}-lives` })),
    note: lives.summary,
    ...charts.weibullTable(evidence),
    source,
  }
  return [first, second]
}

function domainFigure({ domain }: PracticeEvidence, slug: string): ReportFigure {
  const { title, summary } = charts.domainCaption(domain)
  return {
    title,
    svg: charts.standaloneSvg(charts.domainChart(domain, { id: 'ir' })),
    note: summary,
    ...charts.domainTable(domain),
    source: sourceLine(
      domain.map(({ from }) => from),
      slug,
    ),
  }
}

function failuresFigure(failures: NonNullable<PracticeEvidence['failures']>, slug: string): ReportFigure {
  const { title, summary } = charts.failuresCaption(failures)
  return {
    title,
    svg: charts.standaloneSvg(charts.failuresChart(failures, { id: 'w' })),
    note: summary,
    ...charts.failuresTable(failures),
    source: sourceLine([failures.from], slug),
  }
}
