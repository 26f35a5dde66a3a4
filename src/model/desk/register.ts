import type { ConflictKind } from '../conflict.ts'
import type { PublicityPeriod } from '../dossier.ts'
import type { Objection, ObjectionOutcome, Recognition } from '../publicity.ts'
import type { Block } from '../rich.ts'
import type { Track } from '../submission.ts'
import type { Turn } from './task.ts'

/** A unit of the chain with what passes through it; units below follow it, one deeper. */
export interface DeskUnit {
  readonly code: string
  readonly name: string
  readonly place: string
  /** 0 for a province. */
  readonly depth: number
  /** Name and telephone of its contact, where its file gives them. */
  readonly contact: string | null
  /** The file of its recommendations, relative to the content root. */
  readonly file: string
  /** Submissions taken in here or below. */
  readonly received: number
  /** Submissions that wait for its word. */
  readonly waiting: number
  readonly agreed: number
  /** Sent back or declined. */
  readonly refused: number
  /** Slugs taken in here. */
  readonly submissions: readonly string[]
}

export interface DeskReviewer {
  readonly code: string
  readonly employer: string
  /** From the table of roles; null for one whom it does not name. */
  readonly email: string | null
  readonly place: string | null
  /** Submissions with a counting sheet. */
  readonly scored: readonly string[]
  /** Submissions recused from, or whose sheet does not count. */
  readonly excluded: readonly string[]
  /** Submissions that `kekao assign` gives them: sheets still missing. */
  readonly missing: readonly string[]
  /** Points of 100 above the other reviewers of the same submissions; null where nothing can be compared. */
  readonly leniency: { readonly points: number; readonly scores: number } | null
}

/** A reviewer who may not score a submission. */
export interface DeskConflict {
  readonly slug: string
  readonly reviewer: string
  /** `recused`: said so on the sheet; the others are declared beforehand or computed. */
  readonly kind: ConflictKind | 'recused'
  /** Goes on from the reviewer's code, or the words of the sheet. */
  readonly reason: string
  /** What came of it: no sheet, one that stays out, one that counts though it should not. */
  readonly sheet: 'none' | 'excluded' | 'counts'
}

export interface DeskObjection {
  readonly number: string
  readonly slug: string
  readonly date: string
  readonly objector: Objection['objector']
  readonly ground: string
  readonly facts: readonly Block[]
  /** Why it need not be taken up; empty for an admissible one. */
  readonly against: readonly string[]
  /** As it stood on the day. */
  readonly outcome: ObjectionOutcome
  readonly handledOn: string | null
  readonly handling: string | null
  readonly effect: string
  readonly turn: Turn
  readonly file: string
}

/** A row of the list that could be made today. */
export interface DraftLine {
  readonly slug: string
  readonly track: Track
  readonly reason: string
}

export interface DeskPublicity {
  /** `none`: no list; `draft`: one without its hash; `frozen`: waiting for the first day. */
  readonly state: 'none' | 'draft' | 'frozen' | 'running' | 'over'
  readonly period: PublicityPeriod | null
  /** Working days from tomorrow to the last day of the period; null without a period or past it. */
  readonly daysLeft: number | null
  /** The hash in the file; null while it has none. */
  readonly recordedHash: string | null
  readonly listed: Readonly<Record<Track, number>>
  /** What could be listed today, and what could not and why. */
  readonly draft: { readonly ready: readonly DraftLine[]; readonly leftOut: readonly DraftLine[] }
  readonly recognition: Recognition | null
  /** What stands in the way of recognition; empty when it can be declared. */
  readonly blockers: readonly Blocker[]
}

export interface Blocker {
  /** Whom it blocks; null for everybody. */
  readonly slug: string | null
  readonly text: string
}

export interface DeskBreak {
  readonly commit: string
  readonly date: string
  readonly author: string
  readonly message: string
  readonly files: readonly string[]
}

/** What the history of the repository tells, or why it was not asked. */
export type DeskAudit =
  | {
      readonly kind: 'walked'
      readonly commits: number
      readonly frozenBy: string | null
      readonly breaks: readonly DeskBreak[]
      /** Commits by people whom the table of roles does not name. */
      readonly strangers: number
      readonly uncommitted: boolean
    }
  | { readonly kind: 'unasked'; readonly because: string }
