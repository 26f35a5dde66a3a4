import {
  Header,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ParagraphChild,
  SimpleField,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { MARK } from '../sheets/measures.ts'
import { paragraph } from './paragraph.ts'
import { run } from './run.ts'
import { twips } from './xml.ts'

/** What ties a printed form to its content: a QR code and readable lines, the page numbers after the last. */
export interface HeaderMark {
  /** PNG. */
  readonly picture: Uint8Array
  readonly lines: readonly [string, string, string]
}

/** English Metric Units to a millimetre; the library counts pictures in pixels of 9525. */
const EMU = 36_000
const PIXEL = 9525

/**
 * The mark in the head margin of a page. The QR code is the same on every page, the page and the number of
 * pages are fields; a blank stands between the two, since LibreOffice 7.4 leaves out their leading zeros.
 */
export function markHeader({ picture, lines }: HeaderMark): Header {
  const [title, first, second] = lines
  return new Header({
    children: [
      line([codeOf(picture), run(title)], MARK.text - MARK.top),
      line([run(first)], 0),
      line([run(`${second} `), pageField('PAGE'), run(' '), pageField('NUMPAGES')], 0),
    ],
  })
}

const line = (children: readonly ParagraphChild[], above: number) =>
  paragraph('mark', children, above > 0 ? { spacing: { before: twips(above) } } : {})

const pageField = (name: 'PAGE' | 'NUMPAGES'): SimpleField => new SimpleField(` ${name} \\# "00" `, '01')

const codeOf = (picture: Uint8Array): ImageRun =>
  new ImageRun({
    type: 'png',
    data: picture,
    transformation: { width: (MARK.side * EMU) / PIXEL, height: (MARK.side * EMU) / PIXEL },
    altText: { name: '核验码', title: '核验码', description: '核验用的二维码' },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.RIGHT,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: MARK.top * EMU },
      wrap: { type: TextWrappingType.NONE },
    },
  })
