import type { Conflict } from './conflict.ts'
import type { CapCondition } from './edition.ts'
import type { Evidence } from './evidence.ts'
import type { Result } from './result.ts'
import type { Track } from './submission.ts'

/** An upper bound on a criterion's raw score, with the sentences it rests on. */
export interface Cap {
  readonly max: number
  /** What holds and binds the score, in the words of the edition's settings. */
  readonly conditions: readonly CapCondition[]
  /** The notice's sentences that say so. */
  readonly reasons: readonly string[]
}

export interface CriterionAssessment {
  readonly id: string
  readonly name: string
  readonly weight: number
  readonly fullMarks: number
  readonly reference: Result
  /** Why the reference score is what it is, one sentence; '' where there is none. */
  readonly referenceReason: string
  readonly cap: Cap | null
  readonly panel: Result
  readonly weighted: Result
}

/** A remark on the panel: disagreement, a sheet that does not count. */
export interface Flag {
  readonly kind: 'disagreement' | 'recused' | 'conflict'
  readonly criterion: string | null
  readonly reviewers: readonly string[]
  readonly text: string
}

/** What the numbers of one submission say, with reasons. */
export interface Assessment {
  readonly slug: string
  readonly track: Track
  readonly evidence: Evidence
  readonly criteria: readonly CriterionAssessment[]
  readonly reference: Result
  readonly total: Result
  /** Rank within the track among submissions with a total; ties share it. */
  readonly rank: number | null
  readonly flags: readonly Flag[]
  /** Of all the edition's reviewers those who may not score it, by code. */
  readonly conflicts: readonly Conflict[]
}
