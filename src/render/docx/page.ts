import { Tab, TabStopType, TextRun, UnderlineType, type XmlComponent } from 'docx'
import { TYPE_AREA } from '../sheets/measures.ts'
import type { Facts, Fill, FillPiece, Item, Line, Orientation, Page } from '../sheets/page.ts'
import { brokenLine } from '../sheets/page.ts'
import { emsOf } from '../sheets/typography.ts'
import { framedTable } from './framed-table.ts'
import { gap, paragraph } from './paragraph.ts'
import { run, titleRuns } from './run.ts'
import type { Role } from './styles.ts'
import { points, twips } from './xml.ts'

/** Items of a page from top to bottom. */
export const itemsOf = ({ items, orientation }: Page): XmlComponent[] =>
  items.flatMap((item, i) =>
    itemOf(item, { orientation, before: items[i - 1], last: i === items.length - 1 }),
  )

interface Place {
  readonly orientation: Orientation
  readonly before: Item | undefined
  readonly last: boolean
}

function itemOf(item: Item, { orientation, before, last }: Place): XmlComponent[] {
  switch (item.kind) {
    case 'line':
      return [lineOf(item, orientation, before)]
    case 'fill':
      return [fillOf(item)]
    case 'facts':
      return factsOf(item, orientation)
    case 'table':
      return last ? [framedTable(item, { stays: false }), gap()] : [framedTable(item, { stays: true })]
  }
}

const LINES: Readonly<Record<Line['role'], Role>> = {
  annex: 'annex',
  title: 'title',
  paragraph: 'guide',
  headline: 'headline',
  issuer: 'issuer',
  date: 'issueDate',
}

/** A title below the number of its annex stands a little apart from it and from what follows. */
const UNDER_ANNEX = { spacing: { before: points(6), after: points(4) } } as const

const lineOf = (line: Line, orientation: Orientation, before: Item | undefined): XmlComponent =>
  paragraph(
    LINES[line.role],
    brokenLine(line, orientation).flatMap((text, i) =>
      i > 0 ? [new TextRun({ break: 1 }), ...runsIn(line.role, text)] : runsIn(line.role, text),
    ),
    line.role === 'title' && before?.kind === 'line' && before.role === 'annex' ? UNDER_ANNEX : {},
  )

const runsIn = (role: Line['role'], text: string): TextRun[] =>
  role === 'title' || role === 'headline' ? titleRuns(text) : [run(text)]

const fillOf = ({ place, pieces }: Fill): XmlComponent =>
  paragraph('fill', pieces.map(pieceOf), {
    spacing: place === 'above' ? { before: twips(3), after: twips(2) } : { before: twips(3.5), after: 0 },
  })

/** Points of a full-width blank in this line. */
const BLANK = 12

const pieceOf = (piece: FillPiece) =>
  piece.kind === 'words'
    ? run(piece.text)
    : run(padded(piece.text, Math.round((piece.width / 25.4) * (72 / BLANK))), {
        underline: { type: UnderlineType.SINGLE },
      })

/** A text in the middle of so many full-width characters. */
function padded(text: string, width: number): string {
  const free = Math.max(2, Math.round(width - emsOf(text)))
  return '　'.repeat(Math.floor(free / 2)) + text + '　'.repeat(Math.ceil(free / 2))
}

function factsOf({ lines }: Facts, orientation: Orientation): XmlComponent[] {
  const width = orientation === 'portrait' ? TYPE_AREA.width : TYPE_AREA.height
  return lines.map((line, i) =>
    paragraph(
      'fact',
      line.flatMap((text, k) => (k > 0 ? [new TextRun({ children: [new Tab()] }), run(text)] : [run(text)])),
      {
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        keepNext: true,
        spacing: { before: i === 0 ? twips(3) : 0, after: i === lines.length - 1 ? twips(1.5) : 0 },
      },
    ),
  )
}
