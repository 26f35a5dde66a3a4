import type { Assessment } from './assessment.ts'
import type { Corpus, Edition } from './corpus.ts'
import type { Tier } from './division.ts'
import type { SiteSettings } from './edition.ts'
import type { Role } from './roles.ts'
import type { Submission } from './submission.ts'

/** Where a submission stands; derived, never stored. */
export type Stage =
  | 'draft'
  | 'handedIn'
  | `recommended(${Tier})`
  | 'reviewed'
  | 'proposed'
  | 'inPublicity'
  | 'recognised'
  | 'returned'
  | 'declined'
  | 'withdrawn'
  | 'objectionPending'
  | 'notRecognised'

export const STAGE_LABELS: Record<Stage, string> = {
  draft: '草稿',
  handedIn: '已提交',
  'recommended(county)': '县级已推荐',
  'recommended(city)': '市级已推荐',
  'recommended(province)': '省级已推荐',
  reviewed: '已评审',
  proposed: '拟评定',
  inPublicity: '公示中',
  recognised: '已认定',
  returned: '退回修改',
  declined: '不予推荐',
  withdrawn: '已撤回',
  objectionPending: '异议核实中',
  notRecognised: '未认定',
}

/** What somebody has to do so that a submission goes on. */
export interface NextStep {
  /** Whose turn it is, by name: the company, a unit, 评审专家, 秘书处. */
  readonly who: string
  /** What is to be done, in words. */
  readonly does: string
  /** The file it goes into, relative to the content root; null where none is written. */
  readonly file: string | null
  /** The command that begins or checks it; null where none is needed. */
  readonly command: string | null
  /** Last day for it; null where neither the notice nor the list sets one. */
  readonly until: string | null
}

/** Every reason there is for a stage, in the order in which they are looked for. */
export const STANDING_REASONS = [
  'withdrawn',
  'undated',
  'notYetHandedIn',
  'declined',
  'returned',
  'awaitingUnit',
  'awaitingUnitAgain',
  'awaitingNextUnit',
  'tooLate',
  'chainGaps',
  'awaitingReview',
  'reviewed',
  'leftOut',
  'objectionUpheld',
  'objectionOpen',
  'awaitingPublicity',
  'inPublicity',
  'awaitingDecision',
  'decidedTooEarly',
  'revoked',
  'corrected',
  'recognised',
] as const
export type StandingReason = (typeof STANDING_REASONS)[number]

/** The stage with its reason, what is missing for the next, and who has to do what about it. */
export interface Standing {
  readonly stage: Stage
  readonly because: StandingReason
  readonly reason: string
  readonly missing: readonly string[]
  readonly next: readonly NextStep[]
}

/** Something that happened to a submission. */
export interface HistoryEvent {
  readonly date: string
  readonly text: string
  readonly public: boolean
}

/** A commit that changed the content, as git tells it. */
export interface Contribution {
  readonly commit: string
  readonly date: string
  /** What its author is by the table of roles; null for one it does not name. */
  readonly role: Role['kind'] | null
  /** Files it changed, with the git object of each; null for a deleted one. */
  readonly files: readonly { readonly path: string; readonly hash: string | null }[]
}

/** An event with the commit it is known from, if it is known from one: never public. */
export interface RecordedEvent extends HistoryEvent {
  readonly source: Contribution | null
}

export interface Entry {
  readonly submission: Submission
  readonly assessment: Assessment
  readonly standing: Standing
  readonly events: readonly RecordedEvent[]
}

/** The publicity period worked out: last day and working days. */
export interface PublicityPeriod {
  readonly startsOn: string
  readonly endsOn: string
  readonly workingDays: number
  /** The working days themselves, so that a page can count the days left. */
  readonly days: readonly string[]
  /** SHA-256 over names and order of both lists, in hex. */
  readonly listHash: string
}

/** A whole edition with assessments, standing and history: plain JSON. Private. */
export interface EditionDossier {
  readonly edition: Edition
  readonly entries: readonly Entry[]
  readonly period: PublicityPeriod | null
}

export interface Dossier {
  readonly asOf: string
  readonly site: SiteSettings
  readonly guides: Corpus['guides']
  readonly editions: readonly EditionDossier[]
}

/** Stages in which the public knows of a submission: it is or was on the proposed list. */
export const PUBLISHED_STAGES: readonly Stage[] = [
  'proposed',
  'inPublicity',
  'objectionPending',
  'recognised',
  'notRecognised',
]
