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
  /** What is explained at the end, small and in two columns. */
  readonly terms: readonly ReportTerm[]
}

/** Charts with the numbers behind them and where they came from; each may be absent. */
export interface ReportFigure {
  readonly title: string
  readonly charts: readonly ReportChart[]
  readonly head: readonly string[]
  /** As long as the head; a single cell names the rows below it. */
  readonly rows: readonly (readonly string[])[]
  readonly source: string
}

export interface ReportChart {
  /** Of the type area: two halves stand beside each other, one beside its note. */
  readonly span: 'half' | 'whole'
  readonly title: string
  /** A whole `<svg>` made by this program, never a text of someone else's. */
  readonly svg: string
  readonly note: string
}

export interface ReportTerm {
  readonly name: string
  readonly text: string
}
