import type { Assessment } from '../../model/assessment.ts'
import type { DegradationEvidence, FmeaEvidence, PracticeEvidence } from '../../model/evidence.ts'
import { figureOf } from '../../model/result.ts'
import {
  type Caption,
  type ChartTable,
  consistencyCaption,
  consistencyTable,
  degradationCaption,
  degradationTable,
  domainCaption,
  domainTable,
  failuresCaption,
  failuresTable,
  formatNumber,
  formatPercent,
  goalsCaption,
  goalsTable,
  priorityCaption,
  priorityTable,
  withUnit,
} from '../../render/charts/index.ts'
import { markdownTable } from './blocks.ts'

/** The evidence report: what the numbers say, the reference scores and the caps; nothing of the panel. */
export function evidenceAsMarkdown({ evidence, criteria }: Assessment): string {
  const figures = evidence.kind === 'practice' ? practiceFigures(evidence) : fmeaFigures(evidence)
  const rows = criteria.map(({ name, id, weight, fullMarks, reference, cap, referenceReason }) => [
    `${name}（${id}）`,
    `${weight}%`,
    String(fullMarks),
    String(figureOf(reference) ?? '—'),
    cap ? `${cap.max}：${cap.reasons.join('；')}` : '—',
    referenceReason || '—',
  ])
  const head = ['指标', '权重', '满分', '参考分', '上限', '参考分的依据']
  const note = '参考分由数据算出，只作提示；评分由专家独立作出。'
  return [...figures, `**各项指标**\n\n${note}\n\n${markdownTable(head, rows)}`].join('\n\n')
}

const figure = ({ title, summary }: Caption, { head, rows }: ChartTable): string =>
  `**${title}**\n\n${summary}\n\n${markdownTable(head, rows)}`

const remarksOf = (remarks: readonly string[]): string[] =>
  remarks.length === 0 ? [] : [`**数据提示**\n\n${remarks.map((each) => `- ${each}`).join('\n')}`]

function practiceFigures({
  consistency,
  degradation,
  domain,
  failures,
  remarks,
}: PracticeEvidence): string[] {
  const parameters = [...Map.groupBy(consistency, ({ parameter }) => parameter).values()]
  return [
    ...parameters.map((each) => figure(consistencyCaption(each), consistencyTable(each))),
    ...degradation.map((each) => figure(degradationInWords(each), degradationTable(each))),
    ...(domain.length > 0 ? [figure(domainCaption(domain), domainTable(domain))] : []),
    ...(failures ? [figure(failuresCaption(failures), failuresTable(failures))] : []),
    ...remarksOf(remarks),
  ]
}

/** Like the chart's caption, without its lines. */
function degradationInWords(evidence: DegradationEvidence): Caption {
  const { units, model, marginUsed, weibull, life } = evidence
  const { title } = degradationCaption(evidence)
  const fit = weibull
    ? `伪失效寿命的威布尔形状参数 ${formatNumber(weibull.shape)}，B10 寿命 ${withUnit(formatNumber(weibull.b10, 4), life.unit)}`
    : `没有威布尔拟合：${evidence.weibullMissing ?? ''}`
  const margin = `寿命期末最多用去裕量的 ${formatPercent(marginUsed, 2)}`
  return { title, summary: `${units.length} 个样品，${model}模型；${margin}；${fit}。` }
}

const CHAIN = [
  '行',
  '步骤',
  '失效模式',
  '失效影响',
  '失效原因',
  'S',
  'O',
  'D',
  'AP',
  '措施',
  '改进后 S/O/D',
  '改进后 AP',
]

function fmeaFigures(evidence: FmeaEvidence): string[] {
  const rows = evidence.rows.map(({ row, step, failureMode, effect, cause, s, o, d, ap, action, after }) => [
    String(row),
    step,
    failureMode,
    effect,
    cause,
    ...[s, o, d].map(String),
    ap,
    action,
    after ? `${after.s}/${after.o}/${after.d}` : '—',
    after?.ap ?? '—',
  ])
  return [
    figure(priorityCaption(evidence), priorityTable(evidence)),
    figure(goalsCaption(evidence), goalsTable(evidence)),
    `**工作表**\n\n${markdownTable(CHAIN, rows)}`,
    ...remarksOf(evidence.remarks.map(({ row, column, text }) => `第 ${row} 行“${column}”：${text}`)),
  ]
}
