import type { Thresholds } from '../../model/edition.ts'
import type { Origin, Result } from '../../model/result.ts'
import type { Band } from '../../model/rubric.ts'

/** Where a figure stands between thresholds. */
export interface Grade {
  readonly band: Band
  /** 0 to 100. */
  readonly percent: number
  /** Figures at the band's highest and lowest marks; null beyond the threshold of zero marks. */
  readonly between: { readonly best: number; readonly worst: number } | null
  /** The band's lowest and highest marks. */
  readonly marks: { readonly low: number; readonly high: number }
}

/** A figure to be graded, with the words for it. */
export interface Graded {
  readonly figure: number
  readonly thresholds: Thresholds
  /** What the figure is, `最大变异系数（径向游隙，出厂）`. */
  readonly label: string
  readonly show: (figure: number) => string
  readonly from: readonly Origin[]
}

/** Something a criterion asks for: how much of it is there, of how much. Nothing to look at where `of` is 0. */
export interface Check {
  readonly label: string
  readonly met: number
  readonly of: number
}

/** How a reference score came about: a figure between thresholds, or the mean share of some checks. */
export type Steps =
  | { readonly kind: 'grade'; readonly graded: Graded; readonly grade: Grade }
  | { readonly kind: 'checks'; readonly checks: readonly Check[] }

/** A reference score in % of full marks, before any cap, with one sentence why. */
export interface Reference {
  readonly percent: Result
  /** '' where there is no score. */
  readonly reason: string
  /** Null where there is no score. */
  readonly steps: Steps | null
}

/** No reference score, and why there is none. */
export const withoutScore = (percent: Result<never>): Reference => ({ percent, reason: '', steps: null })
