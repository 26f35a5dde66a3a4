import type { EditionSettings } from '../../model/edition.ts'
import type { PracticeEvidence } from '../../model/evidence.ts'
import type { PracticeSubmission } from '../../model/submission.ts'
import { changesOf, consistency, consistencyOf } from './consistency.ts'
import { degradation, degradationOf } from './degradation.ts'
import { domain, domainOf, scenariosOf } from './domain.ts'
import { failures, failuresOf } from './failures.ts'
import type { Indicator } from './indicator.ts'
import { remarksOn } from './remarks.ts'

/** The criteria of Annex 1 the data speak to; C and G are the reviewers' alone. */
export const PRACTICE_INDICATORS: readonly Indicator<PracticeSubmission, PracticeEvidence>[] = [
  consistency,
  degradation,
  domain,
  failures,
]

/** All figures of a practice, with what the reviewers should look at. */
export function practiceEvidence(
  submission: PracticeSubmission,
  settings: EditionSettings,
): PracticeEvidence {
  const samples = consistencyOf(submission)
  const tests = domainOf(submission)
  const paths = degradationOf(submission, settings)
  const figures = {
    consistency: samples,
    changes: changesOf(samples),
    degradation: paths.evidence,
    domain: tests,
    scenarios: scenariosOf(tests),
    failures: failuresOf(submission.data.failures),
  }
  return {
    kind: 'practice',
    ...figures,
    remarks: [...remarksOn(figures, submission, settings), ...paths.remarks],
  }
}
