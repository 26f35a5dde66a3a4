import { ALPHABET } from './base32.ts'
import type { Marked } from './code.ts'

/** A place among the pages of a form, both from 1; null where the code stands on every page alike (Word). */
export interface PageOf {
  readonly page: number
  readonly of: number
}

/** What a QR code says. */
export interface Payload extends Marked {
  /** In capitals, as the QR code has it. */
  readonly slug: string
  readonly place: PageOf | null
}

/** Version of the text; another one is not ours to read. */
const VERSION = 'K1'

/**
 * The text of a QR code: `K1/2025/GAAS-LASER/3-8/9M2K…`: version, edition, submission, page and number of
 * pages (`0-0` where the page is not known), fingerprint. Capitals, digits and `/-` alone, the alphanumeric
 * mode of ISO/IEC 18004: a slug of 14 characters fits 29 modules at correction level Q, one of 28 at level M.
 */
export function writePayload({ year, slug, fingerprint }: Marked, place: PageOf | null): string {
  const pages = place ? `${place.page}-${place.of}` : '0-0'
  return [VERSION, year, slug.toUpperCase(), pages, fingerprint].join('/')
}

const SHAPE = new RegExp(
  `^${VERSION}/(?<year>\\d{4})/(?<slug>[A-Z0-9][A-Z0-9-]{0,79})/(?<page>\\d{1,4})-(?<of>\\d{1,4})/(?<fingerprint>[${ALPHABET}]{16})$`,
)

/** What a QR code's text says; null where it is none of ours. */
export function readPayload(text: string): Payload | null {
  const found = SHAPE.exec(text)?.groups
  if (!found) return null
  const { year = '', slug = '', fingerprint = '' } = found
  const [page, of] = [Number(found.page), Number(found.of)]
  if (page === 0 && of === 0) return { year, slug, fingerprint, place: null }
  return page >= 1 && page <= of ? { year, slug, fingerprint, place: { page, of } } : null
}
