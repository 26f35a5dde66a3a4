import type { Subject, Turn } from '../../model/desk/task.ts'
import type { DeskEdition } from '../../model/desk/view.ts'

/** What of the desk's view tasks are made from. */
export type Parts = Omit<DeskEdition, 'tasks' | 'year' | 'title' | 'provinces' | 'stages' | 'files'>

/** A task before it is dated. */
export interface Draft {
  readonly what: string
  readonly turn?: Turn
  readonly deadline?: string | null | undefined
  /** Others wait for it, whatever its deadline. */
  readonly blocks?: true
  readonly command?: string | null
  readonly file?: string | null
  readonly subject: Subject
}

/** More of one kind than this stand as one task: a list of five hundred helps nobody. */
const MOST_OF_A_KIND = 5

/** Tasks of a kind: each by itself, or all in one where they are many. */
export const gathered = (drafts: readonly Draft[], inOne: (count: number) => Draft): readonly Draft[] =>
  drafts.length > MOST_OF_A_KIND ? [inOne(drafts.length)] : drafts
