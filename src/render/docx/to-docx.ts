import { Document, Packer } from 'docx'
import { packParts } from '../repack.ts'
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
  return packParts(
    [...partsOf(document)].map(([name, part]) => [name, bytesOf(part)]),
    date,
  )
}

/**
 * The parts of the package before the library zips them: they are edited and zipped here, and zipping them
 * twice takes longer than everything else together.
 */
function partsOf(document: Document): ReadonlyMap<string, unknown> {
  // biome-ignore lint/complexity/useLiteralKeys: the library keeps its compiler private
  return Packer['compiler'].compile(document)
}

function bytesOf(part: unknown): Uint8Array {
  if (typeof part === 'string') return new TextEncoder().encode(part)
  if (part instanceof Uint8Array) return part
  if (part instanceof ArrayBuffer) return new Uint8Array(part)
  throw new Error('a part of a Word document is neither text nor bytes')
}
