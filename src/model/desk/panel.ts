import type { Track } from '../submission.ts'
import type { Release } from './submission.ts'

export interface PanelCriterion {
  readonly id: string
  /** Its symbol, or its name where it has none: the heading of a column. */
  readonly label: string
  readonly name: string
  readonly weight: number
  readonly fullMarks: number
  /** How far the counting sheets of each submission lie apart on it. */
  readonly rows: readonly CriterionSpread[]
}

/** The counting scores of one submission on one criterion. */
export interface CriterionSpread {
  readonly slug: string
  readonly low: number
  readonly high: number
  /** (high − low) in % of full marks. */
  readonly percent: number
  /** `open`: talk about it or ask for another sheet; `settled`: a consensus note stands on a sheet. */
  readonly state: 'agreed' | 'open' | 'settled'
}

/** The counting sheets of one submission against each other. */
export interface PanelRow {
  readonly slug: string
  readonly counting: number
  readonly excluded: number
  /** Highest less lowest total of a sheet, in points of 100; null with fewer than two. */
  readonly spread: number | null
  /** The criterion on which they lie farthest apart. */
  readonly widest: { readonly criterion: string; readonly label: string; readonly percent: number } | null
  /** Labels of criteria whose disagreement nobody has settled. */
  readonly open: readonly string[]
  /** Labels of those settled by a note or a further sheet. */
  readonly settled: readonly string[]
}

export interface RankedRow {
  readonly slug: string
  readonly rank: number
  readonly total: number
  /** Ranks with any one sheet left out. */
  readonly best: number
  readonly worst: number
  readonly tied: boolean
  readonly listed: boolean
  /** The interval of ranks reaches over the cut. */
  readonly edge: boolean
  /** Rank among those of its province. */
  readonly provinceRank: number
}

/** Where the list ends among the ranks. */
export interface Cut {
  /** Slug of the lowest one listed. */
  readonly after: string
  /** Points between it and the highest one not listed below it; null where there is none. */
  readonly margin: number | null
  /** Those not listed though they stand above the cut. */
  readonly passedOver: readonly string[]
}

/** Everything about the scores of one track. */
export interface DeskPanel {
  readonly track: Track
  readonly criteria: readonly PanelCriterion[]
  /** Codes of everybody who handed a sheet in, in order: the columns of the matrix. */
  readonly reviewers: readonly string[]
  /** Submissions with a sheet, in list order: the rows of the matrix. */
  readonly rows: readonly PanelRow[]
  /** Whether ranks may be shown. */
  readonly release: Release
  readonly ranking: readonly RankedRow[]
  readonly cut: Cut | null
}
