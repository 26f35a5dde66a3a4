import type { Finding } from '../../diagnostics/complaint.ts'
import type { Submission } from '../../model/submission.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { probeImage } from '../../parse/image.ts'
import { checkSubmission } from '../../validate/edition.ts'
import type { SubmissionFolder } from '../../validate/layout.ts'
import type { SubmissionBrief } from '../../validate/reading/brief.ts'
import type { EditionContext } from '../../validate/reading/edition.ts'
import { HEAD_BYTES } from '../../validate/reading/photos.ts'
import { codeKey, keyOf } from '../cache/key.ts'
import type { Store } from '../cache/store.ts'
import { sha256 } from '../hash.ts'

/** What checking a submission by itself comes to: plain JSON. */
export interface Outcome {
  /** The submission's folder. */
  readonly folder: string
  /** The key under which all of it is kept. */
  readonly key: string
  /** The day taken for today when it was checked. */
  readonly day: string
  readonly brief: SubmissionBrief | null
  readonly findings: readonly Finding[]
  /** The typed submission; left out where it can be had from the store. */
  readonly submission?: Submission | null | undefined
}

/** What submissions are checked against and by, and where outcomes are kept. */
export interface Checking {
  readonly context: EditionContext
  /** The key of the context. */
  readonly against: string
  readonly store: Store
}

/**
 * The key of what submissions are checked against and by: the edition's own files and the code. The day is no part
 * of it, or every morning all would have to be checked anew: see `holdsOn`.
 */
export const contextKey = ({ asOf: _, ...lasting }: EditionContext): string =>
  keyOf(codeKey('model', 'diagnostics', 'parse', 'validate'), lasting)

/** Of the rules about a submission the only one that asks what day it is. */
const OF_THE_DAY = 'future-date'

/** Does an outcome hold on a day? What was not in the future is not on any later day. */
export const holdsOn = ({ day, findings }: Pick<Outcome, 'day' | 'findings'>, asOf: string): boolean =>
  day === asOf || (day < asOf && findings.every(({ rule }) => rule !== OF_THE_DAY))

/** The key of a submission: everything that checking it looks at. */
const submissionKey = ({ folder, files }: SubmissionFolder, against: string): string =>
  keyOf(
    against,
    folder,
    [...files].map(([path, file]) => [path, file.size, sha256(lookedAt(path, file))]),
  )

/** Of a picture whose beginning tells what it is, nothing else is looked at. */
function lookedAt(path: string, file: ContentFile): Uint8Array {
  if (file.size <= HEAD_BYTES || !/\.(?:png|jpe?g|webp)$/i.test(path)) return file.bytes()
  const head = file.bytes(HEAD_BYTES).subarray(0, HEAD_BYTES)
  return probeImage(head) ? head : file.bytes()
}

/** Checks a submission, or takes what came of it before. */
export function outcomeOf(folder: SubmissionFolder, { context, against, store }: Checking): Outcome {
  const key = submissionKey(folder, against)
  const kept = keptUnder(key, store)
  if (kept && holdsOn(kept, context.asOf)) return kept
  const { brief, findings, submission } = checkSubmission(folder, context)
  const outcome = { folder: folder.folder, key, day: context.asOf, brief, findings, submission: submission() }
  store.write(key, new TextEncoder().encode(JSON.stringify(outcome)))
  return outcome
}

/** What was kept under a key; null where there is nothing. */
export function keptUnder(key: string, store: Store): Outcome | null {
  const kept = store.read(key)
  // What stands under the key was written by the same code.
  return kept && (JSON.parse(new TextDecoder().decode(kept)) as Outcome)
}
