import { BorderStyle, type XmlComponent } from 'docx'
import { type Blank, layBlanks } from '../sheets/cover.ts'
import { COVER } from '../sheets/measures.ts'
import type { Cover } from '../sheets/sheet.ts'
import { blockControl } from './control.ts'
import { PLACEHOLDER } from './field-paragraph.ts'
import { gap, paragraph } from './paragraph.ts'
import { titleRuns } from './run.ts'
import { type TableRow, tableOf } from './table.ts'
import { points, twips } from './xml.ts'

/** What the lines above the blanks take: 40 and 50 pt, 7 mm between them. */
const HEAD = twips(COVER.name + 7) + points(40 + 50)

/** Five characters of 16 pt are a little more than the 28 mm of the label. */
const LABEL = Math.max(twips(COVER.label), points(5 * 16 + 1))

/** A line of a blank: 24 pt, 1 mm to the rule. */
const AFTER_BLANK = twips(COVER.pitch - 1) - points(24.75)
/** The rule between two lines keeps its distance on both sides. */
const BETWEEN_LINES = twips(COVER.furtherLine - 1) - points(24.75 + 3)

/** The cover as paragraphs and one table without a frame. */
export function coverOf(cover: Cover): XmlComponent[] {
  const { top, blanks } = layBlanks(cover)
  return [
    paragraph('annex', cover.annex),
    paragraph('formName', titleRuns(cover.name)),
    paragraph('formWord', cover.form),
    gap({ spacing: { before: twips(top) - HEAD - points(1) } }),
    tableOf({
      columns: [LABEL, twips(COVER.blank)],
      borders: [],
      padding: 0,
      align: 'center',
      rows: blanks.map(blankRow),
    }),
  ]
}

function blankRow({ field, label, text, lines }: Blank): TableRow {
  const control = { tag: field, alias: label, empty: text === '' }
  const written = lines.map((line, i) =>
    paragraph('blankValue', line || PLACEHOLDER, {
      border: { bottom: RULE, between: RULE },
      spacing: {
        before: i === 0 ? 0 : BETWEEN_LINES,
        after: i === lines.length - 1 ? AFTER_BLANK - points(1) : 0,
      },
    }),
  )
  const cell = { span: 1, place: 'top', padding: 0, edges: [] } as const
  return {
    height: twips(COVER.pitch),
    breaks: false,
    repeats: false,
    cells: [
      { ...cell, content: [paragraph('blankLabel', `${label}：`)] },
      { ...cell, content: [blockControl(control, written), gap()] },
    ],
  }
}

/** The rule under a line, 1 mm below it. */
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 3, color: '000000' } as const
