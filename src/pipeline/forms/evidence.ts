import type { Assessment, CriterionAssessment } from '../../model/assessment.ts'
import type { Entry } from '../../model/dossier.ts'
import type { Origin, Result } from '../../model/result.ts'
import { titleOf } from '../../model/submission.ts'
import { chineseDate } from '../../render/sheets/fields.ts'
import type { ReportSection } from '../../render/sheets/report.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import { fmeaFigures } from '../evidence/fmea.ts'
import { practiceFigures } from '../evidence/practice.ts'
import { formulasOf, formulaTerms } from '../evidence/source.ts'
import type { FormJob, FormMaker } from './job.ts'

const TITLE = '质量可靠性证据报告'

/** The evidence report of each submission, for reviewers; it names no score that a reviewer gave. */
export const evidenceForms: FormMaker = ({ edition: { settings }, entries, asOf }) =>
  entries.map(
    (entry): FormJob => ({
      id: 'evidence',
      path: `${settings.year}/${entry.submission.track}/${entry.submission.slug}/evidence`,
      about: `${entry.submission.form.company}（${TITLE}）`,
      submission: entry.submission,
      illustrated: false,
      forAll: false,
      formats: ['pdf'],
      date: asOf,
      creator: settings.notice.issuer,
      draw: () => evidenceSheet(entry, asOf),
    }),
  )

/** The report as a sheet: every figure with its source, what is computed only. */
export function evidenceSheet(
  { submission, assessment }: Pick<Entry, 'submission' | 'assessment'>,
  asOf: string,
): Sheet {
  const sections = [referenceSection(assessment), ...figureSections(assessment), formulaSection(assessment)]
  return {
    id: 'evidence',
    title: `${TITLE}：${titleOf(submission)}`,
    parts: [
      {
        kind: 'report',
        title: TITLE,
        subject: `${titleOf(submission)}　${submission.form.company}`,
        basis: `依据申报所附数据计算，${chineseDate(asOf)}；参考分只供评审参考，不计入总分。`,
        sections: sections.map((section, i) => ({
          ...section,
          heading: `${NUMERALS[i] ?? i + 1}、${section.heading}`,
        })),
      },
    ],
  }
}

const NUMERALS = Array.from('一二三四五六七八九十')

/** Every criterion with its reference score and the reason for it; those that have none by nature in a sentence. */
function referenceSection({ criteria, reference }: Assessment): ReportSection {
  const [judged, measured] = parted(criteria)
  return {
    heading: '各项参考分',
    aside: reference.kind === 'value' ? `合计 ${reference.value}${reference.unit}` : '',
    paragraphs: [...Map.groupBy(judged, ({ reference }) => whyNone(reference))].map(
      ([because, same]) =>
        `${same.map(({ name, fullMarks }) => `${name}（${fullMarks} 分）`).join('、')}：${because}。`,
    ),
    figures: [
      {
        title: '',
        charts: [],
        head: ['指标', '满分', '参考分', '依据'],
        rows: measured.map((each) => [
          each.name,
          String(each.fullMarks),
          each.reference.kind === 'value' ? String(each.reference.value) : '—',
          each.referenceReason || whyNone(each.reference),
        ]),
        source: '',
      },
    ],
    terms: [],
  }
}

/** Criteria for which data give no score, and the others. */
function parted(criteria: Assessment['criteria']): readonly [CriterionAssessment[], CriterionAssessment[]] {
  const isJudged = ({ reference, referenceReason }: CriterionAssessment) =>
    reference.kind === 'notApplicable' && !referenceReason
  return [criteria.filter(isJudged), criteria.filter((each) => !isJudged(each))]
}

function whyNone(result: Result): string {
  if (result.kind === 'missing') return `缺：${result.needs}`
  return result.kind === 'notApplicable' ? result.because : ''
}

function figureSections({ slug, evidence, criteria }: Assessment): ReportSection[] {
  if (evidence.kind === 'fmea') {
    const figures = fmeaFigures(evidence, slug)
    return [{ heading: '目标与风险', aside: '', paragraphs: [], figures, terms: [] }]
  }
  const figures = practiceFigures(evidence, slug)
  return criteria.flatMap((criterion) => {
    const own = figures[criterion.id]
    if (!own) return []
    return [
      {
        heading: `${criterion.name}（${criterion.id}）`,
        aside: asideOf(criterion),
        paragraphs: own.length > 0 ? [] : ['申报材料没有给出这项数据。'],
        figures: own,
        terms: [],
      },
    ]
  })
}

const asideOf = ({ reference }: CriterionAssessment): string =>
  reference.kind === 'value' ? `参考分 ${reference.value}` : '没有参考分'

const formulaSection = (assessment: Assessment): ReportSection => ({
  heading: '公式',
  aside: '',
  paragraphs: [],
  figures: [],
  terms: formulaTerms(formulasOf(originsOf(assessment))),
})

function originsOf({ evidence, criteria }: Assessment): Origin[] {
  const scores = criteria.flatMap(({ reference }) => (reference.kind === 'value' ? reference.from : []))
  if (evidence.kind === 'fmea') return [evidence.from, ...scores]
  const { consistency, degradation, domain, failures } = evidence
  const figures = [...consistency, ...degradation, ...domain, ...(failures ? [failures] : [])]
  return [...figures.map(({ from }) => from), ...scores]
}
