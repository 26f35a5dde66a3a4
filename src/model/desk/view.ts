import type { Stage } from '../dossier.ts'
import type { Track } from '../submission.ts'
import type { DeskPanel } from './panel.ts'
import type {
  DeskAudit,
  DeskConflict,
  DeskObjection,
  DeskPublicity,
  DeskReviewer,
  DeskUnit,
} from './register.ts'
import type { DeskComplaint, DeskFile, DeskSubmission } from './submission.ts'
import type { DeskTask } from './task.ts'

/** The words every page of the desk carries. */
export const DESK_MARK = '内部资料 · 秘书处工作台 · 不得公开'

/** How many submissions of each track stand at a stage. */
export interface StageCount extends Readonly<Record<Track, number>> {
  readonly stage: Stage
}

export interface DeskEdition {
  readonly year: string
  readonly title: string
  readonly provinces: readonly { readonly code: string; readonly name: string; readonly short: string }[]
  /** The most pressing first. */
  readonly tasks: readonly DeskTask[]
  /** Stages that some submission has reached, in the order of the process. */
  readonly stages: readonly StageCount[]
  /** Provinces in the notice's order, each followed by what is below it. */
  readonly units: readonly DeskUnit[]
  /** In the order of the list: provinces as in the notice, then company. */
  readonly submissions: readonly DeskSubmission[]
  readonly panels: Readonly<Record<Track, DeskPanel>>
  /** Sheets wanted for each submission. */
  readonly minimumSheets: number
  readonly reviewers: readonly DeskReviewer[]
  readonly conflicts: readonly DeskConflict[]
  readonly objections: readonly DeskObjection[]
  readonly publicity: DeskPublicity
  readonly audit: DeskAudit
  /** Findings about no submission in particular. */
  readonly complaints: readonly DeskComplaint[]
  /** Files about no submission in particular. */
  readonly files: readonly DeskFile[]
}

/** What the secretariat sees: plain JSON, private. */
export interface DeskView {
  readonly asOf: string
  /** The newest first. */
  readonly editions: readonly DeskEdition[]
}
