import type { Assessment, Cap, CriterionAssessment, Flag } from '../assessment.ts'
import type { Tier } from '../division.ts'
import type { RecordedEvent, Standing } from '../dossier.ts'
import type { RecommendationItem } from '../recommendation.ts'
import type { Block } from '../rich.ts'
import type { Band } from '../rubric.ts'
import type { Track } from '../submission.ts'
import type { Turn } from './task.ts'

/** A file to take away. */
export interface DeskFile {
  /** What it is: `推荐表（附件2）`. */
  readonly title: string
  readonly format: string
  /** Relative to the site's base. */
  readonly url: string
  readonly bytes: number
}

/** A finding of the check, as it stands in a file. */
export interface DeskComplaint {
  readonly file: string
  readonly line: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly rule: string
  readonly message: string
  /** How to mend it; '' where the rule gives no advice. */
  readonly mend: string
}

/** A step of the recommendation chain with the unit's people. */
export interface DeskStep {
  readonly code: string
  readonly name: string
  readonly tier: Tier
  /** Name and telephone of the unit's contact, where its file gives them. */
  readonly contact: string | null
  readonly said: RecommendationItem | null
}

/** One score of one sheet. */
export interface DeskScore {
  readonly criterion: string
  /** The criterion's symbol, or its name. */
  readonly label: string
  /** As the reviewer wrote it, of the criterion's full marks. */
  readonly given: number
  /** Share of full marks after the sheet's own caps, in %. */
  readonly percent: number
  readonly band: Band
  /** The cap the score is above; null within the bounds. */
  readonly above: Cap | null
  /** What a talk about it came to. */
  readonly consensus: string | null
}

/** What a sheet says, or why that is not shown yet. */
export type SheetContent =
  | {
      readonly kind: 'open'
      readonly scores: readonly DeskScore[]
      /** Of 100; null while a criterion has no score. */
      readonly total: number | null
      readonly band: Band | null
      /** Basic requirements found unmet: `Ic：样本量合理`. */
      readonly unmet: readonly string[]
      readonly fabricated: readonly string[]
      readonly opinion: readonly Block[]
    }
  | { readonly kind: 'withheld' }

export interface DeskSheet {
  readonly reviewer: string
  readonly employer: string
  readonly date: string
  readonly file: string
  /** Why it does not count; null for one that does. */
  readonly excluded: string | null
  readonly content: SheetContent
}

/** Are the figures of an independent review shown, and if not, why. */
export type Release = { readonly kind: 'open' } | { readonly kind: 'withheld'; readonly because: string }

export interface DeskSubmission {
  readonly slug: string
  readonly track: Track
  /** `最佳实践`, `DFMEA`, `PFMEA`. */
  readonly kind: string
  readonly title: string
  readonly company: string
  readonly industry: string
  readonly file: string
  readonly province: { readonly code: string; readonly short: string }
  /** Code and name of the unit that took it in. */
  readonly unit: { readonly code: string; readonly name: string }
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string }
  readonly standing: Standing
  readonly turn: Turn
  /** Day since which it stands where it stands; null for a draft. */
  readonly since: string | null
  /** Working days since then; null where the holiday table does not reach or nothing waits. */
  readonly waiting: number | null
  readonly chain: readonly DeskStep[]
  readonly release: Release
  readonly criteria: readonly CriterionAssessment[]
  readonly reference: Assessment['reference']
  readonly total: Assessment['total']
  readonly rank: number | null
  readonly flags: readonly Flag[]
  /** What the data tell a reader: remarks on evidence or worksheet. */
  readonly remarks: readonly string[]
  readonly sheets: readonly DeskSheet[]
  readonly events: readonly RecordedEvent[]
  readonly complaints: readonly DeskComplaint[]
  readonly files: readonly DeskFile[]
  /** Does the public site have a page of it? */
  readonly isPublic: boolean
}
