import type { Role } from '../roles.ts'

/** Whose turn it is: a role, or nobody because nothing more is to come. */
export interface Turn {
  readonly kind: Role['kind'] | 'nobody'
  /** The unit, company or reviewer meant; 秘书处 for the secretariat; '' for nobody. */
  readonly name: string
  /** Name and telephone of the person to ask, where one is known. */
  readonly contact: string | null
}

/** How pressing a task is, the most pressing first. */
export const URGENCIES = ['overdue', 'soon', 'blocking', 'open'] as const
export type Urgency = (typeof URGENCIES)[number]

export const URGENCY_LABELS: Record<Urgency, string> = {
  overdue: '已逾期',
  soon: '临近期限',
  blocking: '阻塞后续',
  open: '待办',
}

/** A page of the desk about a task: one of its kinds, or a submission. */
export type Subject =
  | { readonly kind: 'submission'; readonly slug: string }
  | { readonly kind: 'objections' | 'publicity' | 'reviewers' | 'scores' | 'audit' | 'board' | 'conflicts' }

/** Something that has to be done by somebody. */
export interface DeskTask {
  readonly what: string
  readonly urgency: Urgency
  readonly turn: Turn
  /** Last day, `YYYY-MM-DD`; null where the rules set none. */
  readonly deadline: string | null
  /** Working days from tomorrow to the deadline; negative after it; null without one or without a holiday table. */
  readonly workingDaysLeft: number | null
  /** The command that begins it, and the file it goes into, relative to the content root. */
  readonly command: string | null
  readonly file: string | null
  readonly subject: Subject
}
