import type { MessagePort } from 'node:worker_threads'
import type { SubmissionFolder } from '../../validate/layout.ts'
import type { EditionContext } from '../../validate/reading/edition.ts'

/** A submission's folder as a worker is told of it. */
export interface Slip extends Pick<SubmissionFolder, 'track' | 'slug' | 'folder'> {
  /** Of its files, inside the folder. */
  readonly paths: readonly string[]
}

/** What a worker is given to do: of all slips those that nobody has taken yet. */
export interface Errand {
  readonly root: string
  readonly slips: readonly Slip[]
  readonly context: EditionContext
  readonly against: string
  /** Where outcomes are kept; null where they are not. */
  readonly storeFolder: string | null
  /** Shared by all: the next slip to take, and how many workers have finished. */
  readonly counter: Int32Array<SharedArrayBuffer>
  readonly port: MessagePort
}

const NEXT = 0
export const FINISHED = 1
const BATCH = 8

/** Takes the next few slips, which nobody else then takes; none are left where it gives none. */
export function take<T>(slips: readonly T[], counter: Int32Array<SharedArrayBuffer>): readonly T[] {
  const from = Atomics.add(counter, NEXT, BATCH)
  return slips.slice(from, from + BATCH)
}
