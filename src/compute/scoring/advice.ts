import type { Assessment } from '../../model/assessment.ts'
import type { Edition } from '../../model/corpus.ts'
import { figureOf } from '../../model/result.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { type Criterion, criteriaOf } from '../../model/rubric.ts'
import type { Submission } from '../../model/submission.ts'
import { examine } from '../examine.ts'
import { meanOf } from '../statistics/moments.ts'
import { largest, smallest } from '../statistics/order.ts'
import { conflictsOn } from './conflicts.ts'
import { assessCriterion, REVIEWERS_ONLY } from './criterion.ts'
import { panelOf } from './sheets.ts'
import { totalOf } from './total.ts'

/** How much higher than the others a reviewer scores, in % of full marks, on the mean over all shared criteria. */
export interface Leniency {
  readonly reviewer: string
  readonly points: number
  /** Number of scores compared. */
  readonly scores: number
}

/** The ranks a submission would have with any one of its sheets left out. */
export interface Stability {
  readonly slug: string
  readonly rank: number
  readonly best: number
  readonly worst: number
}

/** Figures for the secretariat; they are never part of a total. */
export interface PanelAdvice {
  readonly leniency: readonly Leniency[]
  readonly stability: readonly Stability[]
}

/** Leniency of each reviewer by code, and stability of each rank, from an edition and its assessments. */
export function advise(edition: Edition, assessments: readonly Assessment[]): PanelAdvice {
  const sheets = Map.groupBy(edition.reviews, ({ slug }) => slug)
  const panels = edition.submissions.map((submission) => {
    const own = sheets.get(submission.slug) ?? []
    return { submission, counting: panelOf(own, conflictsOn(submission, own, edition)).counting }
  })
  return { leniency: leniencyIn(panels, edition), stability: stabilityIn(panels, edition, assessments) }
}

interface SubmissionPanel {
  readonly submission: Submission
  readonly counting: readonly ReviewSheet[]
}

interface Deviation {
  readonly reviewer: string
  readonly points: number
}

function leniencyIn(panels: readonly SubmissionPanel[], { rubrics }: Edition): readonly Leniency[] {
  const deviations = panels.flatMap(({ submission, counting }) =>
    criteriaOf(rubrics[submission.track]).flatMap((criterion) => deviationsOn(criterion, counting)),
  )
  return [...Map.groupBy(deviations, ({ reviewer }) => reviewer)]
    .map(([reviewer, own]) => ({
      reviewer,
      points: meanOf(own.map(({ points }) => points)),
      scores: own.length,
    }))
    .toSorted((a, b) => (a.reviewer < b.reviewer ? -1 : 1))
}

/** Each score against the mean of the others on the same criterion of the same submission. */
function deviationsOn({ id, fullMarks }: Criterion, counting: readonly ReviewSheet[]): readonly Deviation[] {
  const scored = counting.flatMap(({ reviewer, scores }) => {
    const score = scores[id]
    return score === undefined ? [] : [{ reviewer, score }]
  })
  if (scored.length < 2) return []
  return scored.map(({ reviewer, score }, i) => {
    const others = meanOf(scored.toSpliced(i, 1).map((each) => each.score))
    return { reviewer, points: ((score - others) / fullMarks) * 100 }
  })
}

function stabilityIn(
  panels: readonly SubmissionPanel[],
  edition: Edition,
  assessments: readonly Assessment[],
): readonly Stability[] {
  const bySlug = new Map(assessments.map((assessment) => [assessment.slug, assessment]))
  return panels.flatMap(({ submission, counting }) => {
    const own = bySlug.get(submission.slug)
    if (!own || own.rank === null || counting.length < 2) return []
    const rivals = assessments.filter(
      (each) => each !== own && each.track === own.track && each.rank !== null,
    )
    const totals = rivals.flatMap(({ total }) => figureOf(total) ?? [])
    const ranks = totalsWithoutOne(submission, counting, edition).map(
      (total) => 1 + totals.filter((rival) => rival > total).length,
    )
    return [{ slug: own.slug, rank: own.rank, best: smallest(ranks), worst: largest(ranks) }]
  })
}

/** The totals with each sheet left out in turn, whatever the minimum number of sheets. */
function totalsWithoutOne(
  submission: Submission,
  counting: readonly ReviewSheet[],
  { settings, rubrics }: Edition,
): readonly number[] {
  const lenient = { ...settings, review: { ...settings.review, minimumSheets: 1 } }
  const { findings } = examine(submission, settings)
  return counting.flatMap((_, i) => {
    const rest = counting.toSpliced(i, 1)
    const criteria = criteriaOf(rubrics[submission.track]).map((criterion) =>
      assessCriterion(criterion, findings.get(criterion.id) ?? REVIEWERS_ONLY, rest, lenient),
    )
    return figureOf(totalOf(criteria, rest, lenient)) ?? []
  })
}
