/** What a figure came from, so that a reader can retrace it. */
export interface Origin {
  /** Path relative to the content root. */
  readonly file: string
  /** Rows or line of the file in words for people: `第 2–31 行`, or `null` for the whole file. */
  readonly rows: string | null
  /** Column of a table, if the figure came from one. */
  readonly column?: string
  /** Which formula made it; see `compute/formulas.ts`. Absent for plain data. */
  readonly formula?: string
}

/**
 * A figure, or why there is none. *Not applicable*, *missing* and *zero* are three different things:
 * a missing figure never counts as zero.
 */
export type Result<T = number> =
  | { readonly kind: 'value'; readonly value: T; readonly unit: string; readonly from: readonly Origin[] }
  | { readonly kind: 'notApplicable'; readonly because: string }
  | { readonly kind: 'missing'; readonly needs: string }

export const value = <T>(of: T, unit: string, from: readonly Origin[] = []): Result<T> => ({
  kind: 'value',
  value: of,
  unit,
  from,
})
export const missing = (needs: string): Result<never> => ({ kind: 'missing', needs })
export const notApplicable = (because: string): Result<never> => ({ kind: 'notApplicable', because })

/** The value, or null where there is none. */
export const figureOf = <T>(result: Result<T>): T | null => (result.kind === 'value' ? result.value : null)
