import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { Submission, Track } from '../../model/submission.ts'
import type { PhotoSource } from './photos.ts'
import type { SubmissionSource } from './submission.ts'

/**
 * What is kept of a submission once its own rules have run: what rules about the whole edition look at.
 * Plain JSON. Ten thousand sources with all their places would not fit into memory.
 */
export interface SubmissionBrief {
  readonly track: Track
  readonly slug: string
  readonly folder: string
  readonly file: string
  readonly company: string | undefined
  /** Name and model of the product, or the title of the case. */
  readonly names: readonly (string | null)[]
  readonly namePlace: Place
  readonly unit: string | undefined
  readonly handedInOn: string | undefined
  readonly isWithdrawn: boolean
  readonly photos: readonly PhotoSource[]
}

/** A submission by itself: what is wrong in it, and what is kept of it. */
export interface CheckedSubmission {
  /** Null when it cannot be read at all. */
  readonly brief: SubmissionBrief | null
  readonly findings: readonly Finding[]
  /** The typed submission when it is asked for; null when a part of it cannot be read. */
  readonly submission: () => Submission | null
}

export function briefOf(source: SubmissionSource): SubmissionBrief {
  const { slug, folder, file, form, photos, at } = source
  const names =
    source.track === 'practice'
      ? [source.form.product?.name ?? null, source.form.product?.model ?? null]
      : [source.form.title ?? null]
  return {
    track: source.track,
    slug,
    folder,
    file,
    company: form.company,
    names,
    namePlace: at(source.track === 'practice' ? ['产品', '名称'] : ['案例名称']),
    unit: form.unit,
    handedInOn: form.handedInOn,
    isWithdrawn: form.withdrawal !== undefined,
    photos,
  }
}
