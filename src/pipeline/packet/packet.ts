import type { EditionDossier, Entry } from '../../model/dossier.ts'
import type { Reviewer } from '../../model/roles.ts'
import { planReviews } from '../../process/assign.ts'
import { suspicionsIn } from '../../process/blind/suspicion.ts'
import { dossierOf, editionOf, type LoadOptions, load } from '../load.ts'
import { EXIT, Problem } from '../problem.ts'
import { assertReviewers } from '../roles.ts'
import { type BlindOptions, blindSheets } from './blind-sheets.ts'
import { codeNames } from './code.ts'
import { photoSuspicions } from './for-secretariat.ts'
import type { Item } from './item.ts'
import { shownText } from './shown-text.ts'
import { fileNames, type Packet, writePacketFiles } from './write.ts'

export interface PacketOptions extends LoadOptions {
  readonly edition: string | undefined
  /** The reviewer's code. */
  readonly reviewer: string
  /** Slugs to read; by default those the plan gives the reviewer. */
  readonly slugs: readonly string[]
  readonly per: number | undefined
  readonly most: number | undefined
  /** The last day to send back. */
  readonly until: string | undefined
  readonly photos: BlindOptions['photos']
  readonly outDir: string
  readonly cacheDir: string
  readonly dryRun: boolean
  readonly progress: (text: string) => void
}

export interface WrittenPacket {
  readonly reviewer: string
  /** Files of the packet, below its folder; the folder itself and the archive. */
  readonly folder: string
  readonly archive: string
  readonly files: readonly string[]
  /** For the secretariat alone: the key table and the list for its eye. */
  readonly forSecretariat: readonly string[]
  readonly items: readonly {
    readonly code: string
    readonly slug: string
    readonly suspicions: Item['suspicions']
  }[]
}

/**
 * A reviewer's packet: blind forms, evidence reports, score sheets, a page on how to go on, check sums; as a
 * folder and as an archive. What may still tell who hands in is listed for the secretariat.
 * @throws Problem for an unknown reviewer or submission, and for one the reviewer must not see
 */
export async function writePacket(options: PacketOptions): Promise<WrittenPacket> {
  const loaded = load(options)
  const dossier = dossierOf(loaded)
  const edition = editionOf(dossier, options.edition)
  assertReviewers(edition, options.root)
  const reviewer = reviewerOf(options.reviewer, edition)
  const entries =
    options.slugs.length > 0
      ? options.slugs.map((slug) => entryOf(slug, edition.entries))
      : plannedFor(reviewer, edition, { asOf: dossier.asOf, per: options.per, most: options.most })
  for (const entry of entries) refuseConflict(entry, reviewer)
  const packet: Packet = {
    edition: edition.edition,
    reviewer,
    until: options.until ?? null,
    email: dossier.site.email ?? null,
    items: itemsOf(entries, reviewer, { edition, asOf: dossier.asOf, photos: options.photos }),
  }
  const names = fileNames(packet, options.outDir)
  if (!options.dryRun && entries.length > 0)
    await writePacketFiles(packet, { ...options, files: loaded.files, names })
  return {
    reviewer: reviewer.code,
    ...names,
    items: packet.items.map(({ code, entry, suspicions }) => ({
      code,
      slug: entry.submission.slug,
      suspicions,
    })),
  }
}

function itemsOf(
  entries: readonly Entry[],
  { code: reviewer }: Reviewer,
  {
    edition: { edition },
    asOf,
    photos,
  }: { readonly edition: EditionDossier; readonly asOf: string; readonly photos: BlindOptions['photos'] },
): Item[] {
  const codes = codeNames(edition.submissions, { year: edition.settings.year, reviewer })
  return entries
    .map((entry): Item => {
      const code = codes.get(entry.submission)
      if (!code) throw new Error(`no code for ${entry.submission.slug}`)
      const sheets = blindSheets(entry, { code, edition, asOf, photos })
      const words = shownText([sheets.form, sheets.evidence]).join('\n')
      const pictures = photos === 'shown' ? photoSuspicions({ entry }) : []
      return { entry, code, ...sheets, suspicions: [...suspicionsIn(words), ...pictures] }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** What the plan gives a reviewer. */
function plannedFor(
  { code }: Reviewer,
  edition: EditionDossier,
  {
    asOf,
    per,
    most,
  }: { readonly asOf: string; readonly per: number | undefined; readonly most: number | undefined },
): Entry[] {
  const perSubmission = per ?? edition.edition.settings.review.minimumSheets
  const { assignments } = planReviews(edition, { asOf, perSubmission, most: most ?? null })
  const own = assignments.filter(({ planned }) => planned.includes(code))
  return edition.entries.filter(({ submission: { track, slug } }) =>
    own.some((each) => each.track === track && each.slug === slug),
  )
}

function reviewerOf(code: string, { edition: { reviewers } }: EditionDossier): Reviewer {
  const found = reviewers.find((each) => each.code === code)
  if (found) return found
  throw new Problem(`角色表里没有专家 ${code}`, {
    exitCode: EXIT.usage,
    mend: `可选：${reviewers.map((each) => each.code).join('、')}`,
  })
}

function entryOf(slug: string, entries: readonly Entry[]): Entry {
  const found = entries.find(({ submission }) => submission.slug === slug)
  if (found) return found
  throw new Problem(`没有可读的申报 ${slug}`, {
    exitCode: EXIT.unreadable,
    mend: `运行 kekao check ${slug} 查看其中的错误；kekao status 列出全部申报`,
  })
}

function refuseConflict({ submission, assessment }: Entry, reviewer: Reviewer): void {
  const conflict = assessment.conflicts.find((each) => each.reviewer === reviewer.code)
  if (!conflict) return
  throw new Problem(`专家 ${reviewer.code} ${conflict.reason}，应当回避 ${submission.slug}`, {
    exitCode: EXIT.usage,
    mend: '换一位专家；kekao assign 列出可以评审的专家',
  })
}
