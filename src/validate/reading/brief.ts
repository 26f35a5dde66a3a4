import type { Place } from '../../diagnostics/place.ts'
import type { Submission, Track } from '../../model/submission.ts'
import { submissionOf } from '../assemble/submission.ts'
import type { PhotoSource } from './photos.ts'
import type { SubmissionSource } from './submission.ts'

/**
 * What is kept of a submission once its own rules have run: what rules about the whole edition look at,
 * and the typed submission. Ten thousand sources with all their places would not fit into memory.
 */
export interface SubmissionBrief {
  readonly track: Track
  readonly slug: string
  readonly folder: string
  readonly file: string
  readonly company: string | undefined
  /** Name and model of the product, or the title of the case. */
  readonly names: readonly (string | undefined)[]
  readonly namePlace: Place
  readonly unit: string | undefined
  readonly handedInOn: string | undefined
  readonly isWithdrawn: boolean
  readonly photos: readonly PhotoSource[]
  /** Null when a part of it cannot be read. */
  readonly submission: Submission | null
}

export function briefOf(source: SubmissionSource): SubmissionBrief {
  const { slug, folder, file, form, photos, at } = source
  const names =
    source.track === 'practice'
      ? [source.form.product?.name, source.form.product?.model]
      : [source.form.title]
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
    submission: submissionOf(source),
  }
}
