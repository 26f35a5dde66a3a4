import type { XmlComponent } from 'docx'
import { PADDING } from '../sheets/measures.ts'
import type { Pictures } from '../sheets/picture.ts'
import type { Cell, Content, Grid, Row, Value } from '../sheets/sheet.ts'
import { isLow } from '../sheets/together.ts'
import { emsOf, partsOfAddress } from '../sheets/typography.ts'
import { fieldParagraph, PLACEHOLDER } from './field-paragraph.ts'
import { gap, paragraph } from './paragraph.ts'
import { passagesOf } from './passage.ts'
import { signatureOf } from './signature.ts'
import { type Edge, type TableCell, tableOf } from './table.ts'
import { points, twips } from './xml.ts'

/** Above and below one-line fields and labels, in mm. */
const TIGHT = 0.5
/** Frame 1.5 pt, lines inside .75 pt. */
const FRAME = 12
const HAIR = 6

export const FRAMED: readonly Edge[] = [
  ...(['top', 'left', 'bottom', 'right'] as const).map((side) => ({ side, size: FRAME })),
  ...(['insideH', 'insideV'] as const).map((side) => ({ side, size: HAIR })),
]

/** Where a cell stands and what it needs to be drawn. */
export interface Place {
  readonly row: Row
  /** Room for text in twips. */
  readonly width: number
  /** Does the row stay with the next one? */
  readonly keepNext: boolean
  /** May the row not break? */
  readonly whole: boolean
  readonly images: Pictures
}

/**
 * The table of a form. A row before the signature boxes stays whole with them where it is low, else it may
 * break like any long row. Its last lines are then not parted off into a row of their own to stay with the
 * boxes, as no rule may run between the parts: Word and WPS rule off a page with the lower edge of its last
 * row, so a page would end without any; and a field's control cannot reach over two rows.
 */
export function gridOf({ columns, padding, rows }: Grid, images: Pictures): XmlComponent {
  const side = twips(padding)
  const widths = widthsOf(columns)
  return tableOf({
    columns: widths,
    borders: FRAMED,
    padding: side,
    align: 'left',
    rows: rows.map((row, i) => {
      const closes = rows[i + 1]?.flow === 'closing'
      const whole = row.flow !== 'long' || (closes && isLow(row))
      return {
        height: twips(row.height),
        breaks: !whole,
        repeats: false,
        cells: row.cells.map((cell, k) => {
          const across = columnsBefore(row, k + 1, widths) - columnsBefore(row, k, widths)
          const keepNext = row.flow === 'leading' || closes
          return cellOf(cell, { row, width: across - 2 * side, keepNext, whole, images })
        }),
      }
    }),
  })
}

/** Widths in twips that add up to the width of the whole. */
export function widthsOf(columns: readonly number[]): number[] {
  const edges = columns.map((_, i) => twips(columns.slice(0, i + 1).reduce((sum, each) => sum + each, 0)))
  return edges.map((edge, i) => edge - (edges[i - 1] ?? 0))
}

/** Left edge of a row's cell, in twips. */
function columnsBefore({ cells }: Row, index: number, widths: readonly number[]): number {
  const columns = cells.slice(0, index).reduce((count, { span }) => count + span, 0)
  return widths.slice(0, columns).reduce((sum, each) => sum + each, 0)
}

function cellOf({ span, content }: Cell, place: Place): TableCell {
  const long = place.row.flow === 'long'
  const top = long || content.kind === 'signature'
  const padding = content.kind === 'signature' || long ? PADDING.text : content.kind === 'heading' ? 0 : TIGHT
  return {
    span,
    place: top ? 'top' : 'center',
    padding: twips(padding),
    edges: [],
    content: contentOf(content, place),
  }
}

function contentOf(content: Content, { width, keepNext, whole, images }: Place): XmlComponent[] {
  switch (content.kind) {
    case 'label': {
      const role = content.lines.length > 1 ? 'labelTwo' : 'label'
      return content.lines.map((line) => paragraph(role, line, { keepNext: keepNext && whole }))
    }
    case 'heading':
      return [paragraph('heading', content.text)]
    case 'value':
      return [lineOf(content, { width, keepNext })]
    case 'body':
      return [
        ...passagesOf(content.passages, { width, images, opensKept: keepNext && whole }),
        gap({ keepNext }),
      ]
    case 'signature':
      return signatureOf(content, { width, keepNext })
  }
}

function lineOf(
  { field, label, text, entry }: Value,
  { width, keepNext }: Pick<Place, 'width' | 'keepNext'>,
): XmlComponent {
  const fits = emsOf(text) * points(12) <= width
  return fieldParagraph({
    role: 'value',
    field,
    label,
    entry,
    before: '',
    lines: fits ? [text] : partsOfAddress(text),
    placeholder: PLACEHOLDER,
    format: {},
    keepNext,
  })
}
