import type { Assessment } from '../model/assessment.ts'
import type { Edition } from '../model/corpus.ts'
import type { ReviewSheet } from '../model/review.ts'
import { criteriaOf } from '../model/rubric.ts'
import type { Submission } from '../model/submission.ts'
import { examine } from './examine.ts'
import { assessCriterion, REVIEWERS_ONLY } from './scoring/criterion.ts'
import { disagreementOn } from './scoring/disagreement.ts'
import { rankAll } from './scoring/ranks.ts'
import { panelOf } from './scoring/sheets.ts'
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

function assessSubmission(
  submission: Submission,
  sheets: readonly ReviewSheet[],
  { settings, rubrics }: Edition,
): Assessment {
  const { evidence, findings } = examine(submission, settings)
  const { counting, flags } = panelOf(submission, sheets)
  const rubric = criteriaOf(rubrics[submission.track])
  const criteria = rubric.map((criterion) =>
    assessCriterion(criterion, findings.get(criterion.id) ?? REVIEWERS_ONLY, counting, settings),
  )
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
  }
}
