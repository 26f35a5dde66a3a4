import type { PublicCase } from '../model/public.ts'
import type { Track } from '../model/submission.ts'

/** What a card or a facet calls a track. */
export const KIND_LABELS: Record<Track, string> = { practice: '最佳实践', fmea: 'FMEA 应用' }

/** `河北省 · 保定市`, or the municipality alone. */
export const placeOf = ({ province, city }: Pick<PublicCase, 'province' | 'city'>): string =>
  city === null ? province.name : `${province.name} · ${city}`

/** A unit for the eye: the dimensionless 1 is not written. */
export const unitLabel = (unit: string): string => (unit === '1' ? '' : unit)
