import { resultOf, type SheetResult } from '../../compute/scoring/one-sheet.ts'
import type { Entry } from '../../model/dossier.ts'
import type { EditionSettings } from '../../model/edition.ts'
import { figureOf } from '../../model/result.ts'
import type { ReviewSheet } from '../../model/review.ts'
import type { Rubric } from '../../model/rubric.ts'
import type { Track } from '../../model/submission.ts'
import { annex1 } from '../../render/sheets/annex1.ts'
import { annex3 } from '../../render/sheets/annex3.ts'
import { chineseDate } from '../../render/sheets/fields.ts'
import type { PrintedScore, ScoreCard } from '../../render/sheets/score-card.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'
import type { Circumstances, FormJob, FormMaker } from './job.ts'

const SHEETS: Readonly<Record<Track, (rubric: Rubric, card: ScoreCard) => Sheet>> = {
  practice: annex1,
  fmea: annex3,
}

/** Annexes 1 and 3 filled in: one a counting review sheet, and one for the panel. */
export const scoreForms: FormMaker = (circumstances) =>
  circumstances.entries.flatMap((entry) => {
    const excluded = new Set(
      entry.assessment.flags
        .filter(({ kind }) => kind === 'recused' || kind === 'conflict')
        .flatMap(({ reviewers }) => reviewers),
    )
    const sheets = circumstances.edition.reviews
      .filter(({ slug, reviewer }) => slug === entry.submission.slug && !excluded.has(reviewer))
      .sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1))
    if (sheets.length === 0) return []
    const panel = jobOf(entry, circumstances, {
      name: 'panel',
      date: sheets.reduce((latest, { date }) => (date > latest ? date : latest), ''),
      creator: circumstances.edition.settings.notice.issuer,
      card: panelCard(entry, sheets, circumstances),
    })
    return [...sheets.map((sheet) => reviewJob(entry, sheet, circumstances)), panel]
  })

interface Filling {
  /** Distinguishes the file among those of the submission. */
  readonly name: string
  readonly date: string
  readonly creator: string
  readonly card: ScoreCard
}

function jobOf(
  { submission }: Entry,
  { edition: { settings, rubrics } }: Circumstances,
  { name, date, creator, card }: Filling,
): FormJob {
  const { track, slug } = submission
  const sheet = SHEETS[track](rubrics[track], card)
  return {
    id: sheet.id,
    path: `${settings.year}/${track}/${slug}/${sheet.id}-${name}`,
    about: `${submission.form.company}（${sheet.title}）`,
    submission,
    illustrated: false,
    forAll: false,
    formats: ['docx', 'pdf'],
    date,
    creator,
    draw: () => sheet,
  }
}

function reviewJob(entry: Entry, sheet: ReviewSheet, circumstances: Circumstances): FormJob {
  const { rubrics, settings } = circumstances.edition
  const result = resultOf(sheet, rubrics[entry.submission.track], settings)
  return jobOf(entry, circumstances, {
    name: sheet.reviewer,
    date: sheet.date,
    creator: `评审专家${sheet.reviewer}`,
    card: {
      submission: entry.submission,
      scores: printedScores(result),
      total: result.total === null ? '' : result.total.toFixed(2),
      signer: sheet.reviewer,
      date: chineseDate(sheet.date),
      remarks: [],
    },
  })
}

const printedScores = ({ scores }: SheetResult): Map<string, PrintedScore> =>
  new Map(
    scores.map(({ id, raw, weighted, percent }) => [
      id,
      { raw: raw.toFixed(1), weighted: weighted.toFixed(2), percent },
    ]),
  )

/** The panel's scores; what it is made of, or what is missing, stands under the table. */
function panelCard(
  { submission, assessment }: Entry,
  sheets: readonly ReviewSheet[],
  circumstances: Circumstances,
): ScoreCard {
  const scores = new Map<string, PrintedScore>()
  for (const { id, panel, weighted, fullMarks } of assessment.criteria) {
    const raw = figureOf(panel)
    const part = figureOf(weighted)
    if (raw === null || part === null) continue
    scores.set(id, { raw: raw.toFixed(2), weighted: part.toFixed(2), percent: (raw / fullMarks) * 100 })
  }
  const { total } = assessment
  const bounded = assessment.criteria.filter(({ cap }) => cap !== null).map(({ name }) => name)
  const capped = bounded.length > 0 ? [`按通知要求封顶的指标：${bounded.join('、')}。`] : []
  const wanting = total.kind === 'missing' ? [`尚无总分，缺：${total.needs}。`] : []
  return {
    submission,
    scores,
    total: total.kind === 'value' ? total.value.toFixed(2) : '',
    signer: '',
    date: '',
    remarks: [remarkOn(sheets, circumstances.edition.settings), ...capped, ...wanting],
  }
}

function remarkOn(sheets: readonly ReviewSheet[], { review }: EditionSettings): string {
  const reviewers = sheets.map(({ reviewer }) => reviewer).join('、')
  return `综合评审：${sheets.length}份评审表（${reviewers}），各项得分取${review.aggregation}。`
}
