import type { WholeEdition } from '../edition.ts'
import type { RubricSource } from '../reading/edition.ts'
import type { FmeaSource, PracticeSource, SubmissionSource } from '../reading/submission.ts'
import type { Rule } from '../rule.ts'

/** Rules for both kinds of submission. */
export const submissionRules: readonly Rule<SubmissionSource>[] = []
export const practiceRules: readonly Rule<PracticeSource>[] = []
export const fmeaRules: readonly Rule<FmeaSource>[] = []
export const rubricRules: readonly Rule<RubricSource>[] = []
/** Rules about an edition and its submissions as a whole. */
export const editionRules: readonly Rule<WholeEdition>[] = []
/** Rules about recommendations, reviews, publicity, objections and recognition. */
export const processRules: readonly Rule<WholeEdition>[] = []
