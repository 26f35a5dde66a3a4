import { readCode } from '../mark/code.ts'
import type { Payload } from '../mark/payload.ts'
import { EXIT, Problem } from '../problem.ts'
import { readContent } from '../reading/read.ts'
import { collate, type MarkedPage, type Pile, type Printing } from './collate.ts'
import type { PdfOpener } from './document.ts'
import { findMark, isEmpty } from './find-mark.ts'
import { openScan, pdfOpener } from './open.ts'
import { type Archive, type Found, type NamedSubmission, type Origin, openArchive } from './origin.ts'
import { openQrReader, type QrReader } from './qr-reader.ts'
import type { Raster } from './raster.ts'

export interface VerifyOptions {
  /** The content root. */
  readonly root: string
  /** Only this edition is searched for a typed code. */
  readonly edition?: string | undefined
  readonly progress: (text: string) => void
  /** How PDFs are opened; not given, by what is on the machine. */
  readonly openPdf?: PdfOpener
}

/** A page of a scan. */
export interface PageFinding {
  /** From 1, over all files in the order given. */
  readonly number: number
  readonly file: string
  /** From 1, in its file. */
  readonly page: number
  /** `unread`: something is on the page, but no mark could be read. */
  readonly kind: 'marked' | 'unread' | 'empty'
  readonly payload: Payload | null
}

/** A printing and the content it was made of. */
export interface VerifiedPrinting extends Printing {
  readonly origin: Origin
}

/** The pages of one submission. */
export interface VerifiedPile extends Omit<Pile, 'printings'> {
  readonly submission: NamedSubmission | null
  readonly printings: readonly VerifiedPrinting[]
}

/**
 * `same`: every page is of the content now, each form whole and in order. `differs`: another version, pages
 * missing, doubled, out of order or unread. `unknown`: content that the whole history does not have.
 */
export type Verdict = 'same' | 'differs' | 'unknown'

export interface Verification {
  readonly verdict: Verdict
  readonly pages: readonly PageFinding[]
  readonly piles: readonly VerifiedPile[]
}

/**
 * Reads the marks of scanned pages and says of which submission, version and page they are.
 * @param paths PDF, PNG, JPEG or TIFF; the pages of all of them are one pile in the order given
 * @throws Problem (cannot read) at a file that cannot be opened
 */
export async function verifyScans(paths: readonly string[], options: VerifyOptions): Promise<Verification> {
  const pages = await readPages(paths, options)
  const archive = openArchive(options.root, readContent(options.root))
  const marked = pages.flatMap(({ number, payload }): MarkedPage[] => (payload ? [{ number, payload }] : []))
  options.progress('对照内容和 git 历史')
  const piles = collate(marked).map((pile) => verified(pile, archive))
  return { verdict: verdictOf(pages, piles), pages, piles }
}

async function readPages(
  paths: readonly string[],
  { progress, openPdf }: VerifyOptions,
): Promise<PageFinding[]> {
  const [opener, read] = [openPdf ?? (await pdfOpener()), await openQrReader()]
  const found: PageFinding[] = []
  for (const file of paths) {
    const document = await openScan(file, opener)
    try {
      for (let page = 1; page <= document.pages; page += 1) {
        progress(`读取 ${file}　第 ${page}/${document.pages} 页`)
        const { kind, payload } = await look(await document.raster(page), read)
        found.push({ number: found.length + 1, file, page, kind, payload })
      }
    } finally {
      await document.close()
    }
  }
  return found
}

async function look(raster: Raster, read: QrReader): Promise<Pick<PageFinding, 'kind' | 'payload'>> {
  if (isEmpty(raster)) return { kind: 'empty', payload: null }
  const payload = await findMark(raster, read)
  return { kind: payload ? 'marked' : 'unread', payload }
}

function verified(pile: Pile, archive: Archive): VerifiedPile {
  const { year, slug } = pile
  const found = pile.printings.map(({ fingerprint }) =>
    archive.find({ kind: 'fingerprint', year, slug, fingerprint }),
  )
  return {
    year,
    slug,
    submission: found.find(({ submission }) => submission)?.submission ?? null,
    printings: pile.printings.flatMap((printing, i) => {
      const origin = found[i]?.origin
      return origin ? [{ ...printing, origin }] : []
    }),
  }
}

function verdictOf(pages: readonly PageFinding[], piles: readonly VerifiedPile[]): Verdict {
  const printings = piles.flatMap((pile) => pile.printings)
  if (printings.some(({ origin }) => isUnknown(origin))) return 'unknown'
  const allRead = piles.length > 0 && pages.every(({ kind }) => kind !== 'unread')
  return allRead && printings.every(isSound) ? 'same' : 'differs'
}

const isUnknown = (origin: Origin): boolean => origin.kind === 'unknown' && origin.history === 'whole'

/** Is it of the content now, whole and in order? */
export const isSound = ({ origin, missing, doubled, inOrder }: VerifiedPrinting): boolean =>
  origin.kind === 'current' && missing.length === 0 && doubled.length === 0 && inOrder

export interface VerifiedCode extends Found {
  readonly verdict: Verdict
  readonly code: string
}

/**
 * Says of which submission and version typed characters are.
 * @throws Problem (usage) where they are no code
 */
export function verifyCode(typed: string, { root, edition, progress }: VerifyOptions): VerifiedCode {
  const read = readCode(typed)
  if (read.kind !== 'code') throw mistyped(typed, read)
  const archive = openArchive(root, readContent(root))
  progress('对照内容和 git 历史')
  const found = archive.find({ kind: 'code', code: read.code, year: edition })
  const verdict = found.origin.kind === 'current' ? 'same' : isUnknown(found.origin) ? 'unknown' : 'differs'
  return { ...found, verdict, code: read.code }
}

function mistyped(typed: string, read: Exclude<ReturnType<typeof readCode>, { kind: 'code' }>): Problem {
  const message =
    read.kind === 'length'
      ? `核验码“${typed}”有 ${read.found} 个字符，应为 12 个（带页码时 16 个）`
      : read.kind === 'character'
        ? `核验码“${typed}”的第 ${read.position} 个字符“${read.found}”不会出现在核验码里`
        : `核验码“${typed}”的校验字符不符，至少有一个字符看错或打错了`
  return new Problem(message, {
    exitCode: EXIT.usage,
    mend: '对照纸上“核验码”下面的两行重新输入，如 --code K7Q49XMD2HRT；没有字母 I、L、O、U，大小写和空格不限',
  })
}
