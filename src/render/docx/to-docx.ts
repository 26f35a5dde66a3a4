import { Document, Packer } from 'docx'
import { repack } from '../repack.ts'
import type { Pictures } from '../sheets/picture.ts'
import type { Sheet } from '../sheets/sheet.ts'
import type { HeaderMark } from './header.ts'
import { sectionOf } from './section.ts'
import { codeWords, defaultRun, paragraphStyles } from './styles.ts'

export interface DocxOptions {
  readonly images: Pictures
  /** ISO date written as created and modified. */
  readonly date: string
  /** Core property: the applicant. */
  readonly creator: string
  /** Stands in the head margin of every page; null on forms that bear none. */
  readonly mark?: HeaderMark | null
}

/**
 * A form as a Word document: fonts named, not embedded, layout fixed, each field in a content control
 * whose tag is the field's key. The same sheet and options give the same bytes.
 * @throws where a picture the sheet shows is missing
 */
export async function toDocx(
  sheet: Sheet,
  { images, date, creator, mark = null }: DocxOptions,
): Promise<Uint8Array> {
  const document = new Document({
    title: sheet.title,
    creator,
    lastModifiedBy: creator,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: {
      default: { document: { run: defaultRun } },
      paragraphStyles,
      characterStyles: [codeWords],
    },
    sections: sheet.parts.map((part, index) => sectionOf(part, { index, images, mark })),
  })
  return repack(await Packer.pack(document, 'uint8array'), date)
}
