import type { Assessment } from '../model/assessment.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Edition } from '../model/corpus.ts'
import type { ReviewSheet } from '../model/review.ts'
import { criteriaOf } from '../model/rubric.ts'
import type { Submission } from '../model/submission.ts'
import { type Examination, examine } from './examine.ts'
import { conflictsOn } from './scoring/conflicts.ts'
import { assessCriterion, REVIEWERS_ONLY, type ScoredCriterion } from './scoring/criterion.ts'
import { disagreementOn } from './scoring/disagreement.ts'
import { rankAll } from './scoring/ranks.ts'
import { type Panel, panelOf } from './scoring/sheets.ts'
import { referenceTotal, totalOf } from './scoring/total.ts'

/**
 * What the numbers of an edition say: evidence, reference, caps, panel and total of every submission,
 * in the order of `edition.submissions`. Depends on nothing else and not on the order of files.
 */
export function assess(edition: Edition): readonly Assessment[] {
  const sheets = Map.groupBy(edition.reviews, ({ slug }) => slug)
  const assessments = edition.submissions.map((submission) =>
    assessSubmission(submission, sheets.get(submission.slug) ?? [], edition),
  )
  const withdrawn = edition.submissions.filter(({ form }) => form.withdrawal)
  return rankAll(assessments, new Set(withdrawn.map(({ slug }) => slug)))
}

/** Everything that goes into an assessment, exact. */
export interface Derivation extends Examination {
  readonly conflicts: readonly Conflict[]
  readonly panel: Panel
  readonly criteria: readonly ScoredCriterion[]
}

/** How a submission's assessment comes about; `sheets` are those on it. */
export function derive(submission: Submission, sheets: readonly ReviewSheet[], edition: Edition): Derivation {
  const { settings, rubrics } = edition
  const examination = examine(submission, settings)
  const conflicts = conflictsOn(submission, sheets, edition)
  const panel = panelOf(sheets, conflicts)
  const criteria = criteriaOf(rubrics[submission.track]).map((criterion) => {
    const finding = examination.findings.get(criterion.id) ?? REVIEWERS_ONLY
    return assessCriterion(criterion, finding, panel.counting, settings)
  })
  return { ...examination, conflicts, panel, criteria }
}

function assessSubmission(
  submission: Submission,
  sheets: readonly ReviewSheet[],
  edition: Edition,
): Assessment {
  const { settings, rubrics } = edition
  const { evidence, conflicts, panel, criteria } = derive(submission, sheets, edition)
  const { counting, flags } = panel
  const rubric = criteriaOf(rubrics[submission.track])
  const assessed = criteria.map(({ assessment }) => assessment)
  return {
    slug: submission.slug,
    track: submission.track,
    evidence,
    criteria: assessed,
    reference: referenceTotal(assessed),
    total: totalOf(criteria, counting, settings),
    rank: null,
    flags: [...flags, ...rubric.flatMap((criterion) => disagreementOn(criterion, counting, settings.review))],
    conflicts,
  }
}
