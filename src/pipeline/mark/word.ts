import type { HeaderMark } from '../../render/docx/header.ts'
import { linesOf } from './lines.ts'
import type { Mark } from './mark.ts'
import { writePayload } from './payload.ts'
import { qrPicture } from './qr.ts'

/** The mark as a Word file bears it: one QR code without a page number, since Word alone knows the pages. */
export const headerMarkOf = async (mark: Mark): Promise<HeaderMark> => ({
  picture: await qrPicture(writePayload(mark, null)),
  lines: linesOf(mark.code, null),
})
