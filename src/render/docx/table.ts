import type { XmlComponent } from 'docx'
import { element, valued } from './xml.ts'

/** A table of fixed layout; all lengths in twips. */
export interface Table {
  readonly columns: readonly number[]
  readonly borders: readonly Edge[]
  /** Left and right of the text in every cell. */
  readonly padding: number
  readonly align: 'left' | 'center'
  readonly rows: readonly TableRow[]
}

/** A rule: where, and how thick in eighths of a point; 0 takes away the table's own. */
export interface Edge {
  readonly side: 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV'
  readonly size: number
}

export interface TableRow {
  /** At least. */
  readonly height: number
  readonly breaks: boolean
  /** Repeated at the top of each page. */
  readonly repeats: boolean
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly span: number
  readonly place: 'top' | 'center' | 'bottom'
  /** Above and below the text. */
  readonly padding: number
  readonly edges: readonly Edge[]
  /** Where the cell covers several rows: does it begin here or go on from above? */
  readonly merge?: 'restart' | 'continue'
  /** Colour behind the text, six hexadecimal digits. */
  readonly shade?: string
  readonly content: readonly XmlComponent[]
}

/** Order of sides in the schema. */
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

/** The table as WordprocessingML: grid, widths of all cells and rules written out (ECMA-376 part 1, 17.4). */
export function tableOf(table: Table): XmlComponent {
  const { columns, rows } = table
  const grid = columns.map((width) => element('w:gridCol', { 'w:w': width }))
  return element('w:tbl', {}, [
    tableProperties(table),
    element('w:tblGrid', {}, grid),
    ...rows.map((row) => rowOf(row, columns)),
  ])
}

const tableProperties = ({ columns, borders, padding, align }: Table): XmlComponent =>
  element('w:tblPr', {}, [
    width('w:tblW', sum(columns)),
    valued('w:jc', align),
    element('w:tblBorders', {}, edgesOf(borders)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, [width('w:left', padding), width('w:right', padding)]),
  ])

function rowOf({ height, breaks, repeats, cells }: TableRow, columns: readonly number[]): XmlComponent {
  const properties = [
    ...(breaks ? [] : [element('w:cantSplit')]),
    ...(height > 0 ? [element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' })] : []),
    ...(repeats ? [element('w:tblHeader')] : []),
  ]
  const made = cells.map((cell, i) => {
    const column = sum(cells.slice(0, i).map(({ span }) => span))
    return cellOf(cell, sum(columns.slice(column, column + cell.span)))
  })
  return element('w:tr', {}, [...(properties.length > 0 ? [element('w:trPr', {}, properties)] : []), ...made])
}

const cellOf = (
  { span, place, padding, edges, merge, shade, content }: TableCell,
  across: number,
): XmlComponent =>
  element('w:tc', {}, [
    element('w:tcPr', {}, [
      width('w:tcW', across),
      ...(span > 1 ? [valued('w:gridSpan', span)] : []),
      ...(merge ? [valued('w:vMerge', merge)] : []),
      ...(edges.length > 0 ? [element('w:tcBorders', {}, edgesOf(edges))] : []),
      ...(shade ? [element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade })] : []),
      element('w:tcMar', {}, [width('w:top', padding), width('w:bottom', padding)]),
      valued('w:vAlign', place),
    ]),
    ...content,
  ])

const edgesOf = (edges: readonly Edge[]): XmlComponent[] =>
  SIDES.flatMap((side) => edges.find((edge) => edge.side === side) ?? []).map(({ side, size }) =>
    element(`w:${side}`, {
      'w:val': size > 0 ? 'single' : 'nil',
      'w:sz': size,
      'w:space': 0,
      'w:color': '000000',
    }),
  )

const width = (name: string, twips: number): XmlComponent => element(name, { 'w:w': twips, 'w:type': 'dxa' })

const sum = (lengths: readonly number[]): number => lengths.reduce((total, each) => total + each, 0)
