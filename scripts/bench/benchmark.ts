/** One line of the table: what was measured and what it comes to. */
export interface Measured {
  readonly what: string
  readonly figure: string
}

/** A benchmark: works in a folder of its own, which is removed afterwards. */
export interface Benchmark {
  readonly name: string
  /** It needs something that is not in the project, such as a download. */
  readonly onlyWhenAsked?: boolean
  /** `sizes` are those asked for; none asks for the benchmark's own. */
  readonly run: (folder: string, sizes: readonly number[]) => Promise<readonly Measured[]>
}
