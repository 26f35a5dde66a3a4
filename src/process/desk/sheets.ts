import type { SheetBreach } from '../../compute/scoring/breaches.ts'
import type { Cap } from '../../model/assessment.ts'
import type { DeskScore, DeskSheet, Release, SheetContent } from '../../model/desk/submission.ts'
import type { Entry } from '../../model/dossier.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { bandOf, type Criterion, criteriaOf } from '../../model/rubric.ts'
import type { Known, Scoring } from './sources.ts'

/** Sheets that count towards a submission's total. */
export function countingSheets({ submission, assessment }: Entry, { edition }: Known): ReviewSheet[] {
  const excluded = new Set(
    assessment.flags.filter(({ kind }) => kind !== 'disagreement').flatMap(({ reviewers }) => reviewers),
  )
  return edition.reviews.filter(({ slug, reviewer }) => slug === submission.slug && !excluded.has(reviewer))
}

/**
 * May figures of a submission's review be shown? While sheets are still to come reviewers score
 * independently, and no aggregate is shown before.
 */
export function releaseOf(entry: Entry, known: Known): Release {
  const counting = countingSheets(entry, known).length
  const { minimumSheets } = known.edition.settings.review
  if (counting >= minimumSheets) return { kind: 'open' }
  const because = `独立评审尚未完成：须有 ${minimumSheets} 份计分的评审表，现有 ${counting} 份；交齐之前不显示评分和任何汇总。`
  return { kind: 'withheld', because }
}

interface SheetContext {
  readonly release: Release
  readonly breaches: readonly SheetBreach[]
  readonly scoring: Scoring
}

/** Every sheet on a submission, by reviewer. */
export function deskSheets(entry: Entry, known: Known, context: SheetContext): DeskSheet[] {
  const { slug, track } = entry.submission
  const { edition } = known
  return edition.reviews
    .filter((sheet) => sheet.slug === slug)
    .toSorted((a, b) => (a.reviewer < b.reviewer ? -1 : 1))
    .map((sheet) => {
      const excluded = entry.assessment.flags.find(
        ({ kind, reviewers }) => kind !== 'disagreement' && reviewers.includes(sheet.reviewer),
      )
      const { reviewer, employer, date, file } = sheet
      const content: SheetContent =
        context.release.kind === 'withheld'
          ? { kind: 'withheld' }
          : contentOf(sheet, {
              result: context.scoring.resultOf(sheet, edition.rubrics[track], edition.settings),
              caps: capsAbove(sheet, context.breaches),
              criteria: criteriaOf(edition.rubrics[track]),
            })
      return { reviewer, employer, date, file, excluded: excluded?.text ?? null, content }
    })
}

const capsAbove = ({ file }: ReviewSheet, breaches: readonly SheetBreach[]): ReadonlyMap<string, Cap> =>
  new Map(
    breaches.flatMap((each) =>
      each.kind === 'cap' && each.file === file ? [[each.criterion.id, each.cap]] : [],
    ),
  )

interface Judged {
  readonly result: ReturnType<Scoring['resultOf']>
  readonly caps: ReadonlyMap<string, Cap>
  readonly criteria: readonly Criterion[]
}

function contentOf(sheet: ReviewSheet, { result, caps, criteria }: Judged): SheetContent {
  const labels = new Map(criteria.map(({ id, symbol, name }) => [id, symbol ?? name]))
  const labelOf = (id: string) => labels.get(id) ?? id
  const scores = result.scores.map(
    ({ id, percent }): DeskScore => ({
      criterion: id,
      label: labelOf(id),
      given: sheet.scores[id] ?? 0,
      percent,
      band: bandOf(percent),
      above: caps.get(id) ?? null,
      consensus: sheet.consensus?.[id] ?? null,
    }),
  )
  const { total } = result
  return {
    kind: 'open',
    scores,
    total,
    band: total === null ? null : bandOf(total),
    unmet: Object.entries(sheet.basics ?? {}).flatMap(([id, factors]) =>
      Object.entries(factors).flatMap(([factor, met]) => (met ? [] : [`${labelOf(id)}：${factor}`])),
    ),
    fabricated: sheet.fabricated.map(labelOf),
    opinion: sheet.opinion,
  }
}
