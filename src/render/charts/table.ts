/** The table behind a chart: formatted cells, each row as long as the head. */
export interface ChartTable {
  readonly head: string[]
  readonly rows: string[][]
}
