/** A working paper of figures, charts and their sources; printed only. */
export interface Report {
  readonly kind: 'report'
  readonly title: string
  /** Of what and of whom it speaks. */
  readonly subject: string
  /** What it rests on and what it is for. */
  readonly basis: string
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly heading: string
  /** At the right of the heading: 参考分 96.3. */
  readonly aside: string
  readonly paragraphs: readonly string[]
  readonly figures: readonly ReportFigure[]
}

/** A chart with the numbers behind it and where they came from; each may be absent. */
export interface ReportFigure {
  readonly title: string
  /** A whole `<svg>` made by this program, never a text of someone else's. */
  readonly svg: string | null
  readonly note: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly source: string
}
