import type { Evidence } from '../../model/assessment.ts'
import type { CapCondition, EditionSettings } from '../../model/edition.ts'
import type { Result } from '../../model/result.ts'
import type { Submission } from '../../model/submission.ts'

/** A reference score in % of full marks, before any cap, with one sentence why. */
export interface Reference {
  readonly percent: Result
  /** '' where there is no score. */
  readonly reason: string
}

/** What a criterion is judged on: a submission with its evidence. */
export interface Case<S extends Submission, E extends Evidence> {
  readonly submission: S
  readonly evidence: E
  readonly settings: EditionSettings
}

/** A criterion the data speak to. */
export interface Indicator<S extends Submission, E extends Evidence> {
  /** Id of the criterion in the rubric. */
  readonly criterion: string
  readonly reference: (of: Case<S, E>) => Reference
  /** Cap conditions that hold by the data alone. */
  readonly conditions: (evidence: E) => readonly CapCondition[]
}

/** No reference score, and why there is none. */
export const withoutScore = (percent: Result<never>): Reference => ({ percent, reason: '' })
