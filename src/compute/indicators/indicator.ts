import type { CapCondition, EditionSettings } from '../../model/edition.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Submission } from '../../model/submission.ts'
import type { Reference } from './reference.ts'

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
