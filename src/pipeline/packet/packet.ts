import { join } from 'node:path'
import type { Edition } from '../../model/corpus.ts'
import type { EditionDossier, Entry } from '../../model/dossier.ts'
import type { Reviewer } from '../../model/roles.ts'
import { planReviews } from '../../process/assign.ts'
import { blankReview } from '../../render/blank/review.ts'
import { dossierOf, editionOf, type LoadOptions, load } from '../load.ts'
import { writeWhole } from '../output.ts'
import { EXIT, Problem } from '../problem.ts'
import { assertReviewers } from '../roles.ts'
import { packetText } from './text.ts'

export interface PacketOptions extends LoadOptions {
  readonly edition: string | undefined
  /** The reviewer's code. */
  readonly reviewer: string
  /** Slugs to read; by default those the plan gives the reviewer. */
  readonly slugs: readonly string[]
  readonly per: number | undefined
  readonly outDir: string
  readonly dryRun: boolean
}

/** Writes a reviewer's packet: for each submission a blind reading text and a score sheet. Gives the paths. */
export async function writePacket(options: PacketOptions): Promise<string[]> {
  const loaded = load(options)
  const dossier = dossierOf(loaded)
  const edition = editionOf(dossier, options.edition)
  assertReviewers(edition, options.root)
  const { reviewers } = edition.edition
  const reviewer =
    reviewers.find(({ code }) => code === options.reviewer) ?? unknownReviewer(options, reviewers)
  const entries =
    options.slugs.length > 0
      ? options.slugs.map((slug) => entryOf(slug, edition.entries))
      : plannedFor(reviewer, { edition, asOf: dossier.asOf, per: options.per })
  for (const entry of entries) refuseConflict(entry, reviewer)
  const files = entries.flatMap((entry) => filesFor(entry, reviewer, edition.edition))
  for (const { path, text } of options.dryRun ? [] : files) await writeWhole(join(options.outDir, path), text)
  return files.map(({ path }) => join(options.outDir, path))
}

interface PlanContext {
  readonly edition: EditionDossier
  readonly asOf: string
  readonly per: number | undefined
}

/** What the plan gives a reviewer. */
function plannedFor({ code }: Reviewer, { edition, asOf, per }: PlanContext): Entry[] {
  const perSubmission = per ?? edition.edition.settings.review.minimumSheets
  const { assignments } = planReviews(edition, { asOf, perSubmission, most: null })
  const own = assignments.filter(({ planned }) => planned.includes(code))
  return edition.entries.filter(({ submission: { track, slug } }) =>
    own.some((each) => each.track === track && each.slug === slug),
  )
}

/** The files of one submission, by path inside the folder of all packets. */
function filesFor(entry: Entry, { code, employer }: Reviewer, { rubrics }: Edition) {
  const { slug, track } = entry.submission
  const blank = blankReview({ reviewer: code, track, rubric: rubrics[track] })
  return [
    { path: join(code, slug, '材料.md'), text: packetText(entry) },
    { path: join(code, slug, `${code}.md`), text: blank.replace(/^单位:/m, `单位: ${employer}`) },
  ]
}

function unknownReviewer({ reviewer }: PacketOptions, reviewers: readonly Reviewer[]): never {
  const codes = reviewers.map(({ code }) => code).join('、')
  throw new Problem(`角色表里没有专家 ${reviewer}`, { exitCode: EXIT.usage, mend: `可选：${codes}` })
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
