import {
  AlignmentType,
  DocumentGridType,
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  SectionType,
  TextRun,
  type XmlComponent,
} from 'docx'
import { TYPE_AREA } from '../sheets/measures.ts'
import type { Pictures } from '../sheets/picture.ts'
import type { Part } from '../sheets/sheet.ts'
import { coverOf } from './cover.ts'
import { gridOf } from './grid.ts'
import { type HeaderMark, markHeader } from './header.ts'
import { itemsOf } from './page.ts'
import { LANDSCAPE_IN_TWIPS, PAGE_IN_TWIPS } from './paper.ts'
import { gap, paragraph } from './paragraph.ts'
import { points, twips } from './xml.ts'

/** 22 lines on the type area; rounded down, or the last would not fit. */
const LINE_PITCH = Math.floor(twips(TYPE_AREA.height) / 22)
/** A part of the sheet as a section of the document: each begins on a new page. */
export function sectionOf(
  part: Part,
  { index, images, mark }: { index: number; images: Pictures; mark: HeaderMark | null },
): ISectionOptions {
  const first = index === 0
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: pageOf(part),
      titlePage: part.kind === 'cover',
      // Only running text keeps to the grid of lines; rows of a table have a leading of their own.
      grid: {
        type: part.kind === 'instructions' ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
        linePitch: LINE_PITCH,
      },
    },
    // Later sections take the headers and footers of the first one.
    ...(first && mark && { headers: onEveryPage(() => markHeader(mark)) }),
    ...(first && {
      footers: {
        default: pageNumber('right'),
        even: pageNumber('left'),
        first: new Footer({ children: [paragraph('pageNumber', [])] }),
      },
    }),
    children: contentOf(part, images).map(asFileChild),
  }
}

/** The same on the first, on odd and on even pages. */
const onEveryPage = <T>(make: () => T) => ({ default: make(), even: make(), first: make() })

/** Landscape is the same sheet turned clockwise: the binding margin is on top. */
const pageOf = (part: Part) =>
  part.kind === 'page' && part.orientation === 'landscape' ? LANDSCAPE_IN_TWIPS : PAGE_IN_TWIPS

/** The last paragraph of a section carries its properties; after a table it takes a point. */
function contentOf(part: Part, images: Pictures): XmlComponent[] {
  switch (part.kind) {
    case 'cover':
      return [...coverOf(part), gap()]
    case 'instructions':
      return [paragraph('guideTitle', part.title), ...part.paragraphs.map((text) => paragraph('guide', text))]
    case 'page':
      return itemsOf(part)
    case 'report':
      throw new Error('a report is printed, there is no Word file of it')
    case 'grid':
      return [gridOf(part, images), gap()]
  }
}

/** The library marks what may stand in a section; tables made here are no instances of its class. */
const asFileChild = (component: XmlComponent): FileChild => Object.assign(component, { fileChild: Symbol() })

/** “— 1 —”, one character in from the outer edge. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      paragraph('pageNumber', [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })], {
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: points(14) },
      }),
    ],
  })
