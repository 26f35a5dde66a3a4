import { placeOf } from '../model/division.ts'
import type { EditionDossier } from '../model/dossier.ts'
import type { ReviewSheet } from '../model/review.ts'
import type { Reviewer } from '../model/roles.ts'
import { type Submission, TRACKS, type Track, titleOf } from '../model/submission.ts'
import { balance } from './balance.ts'
import { standingOf } from './standing.ts'

/** Why a reviewer may not score a submission, as the names tell it; null without a reason. */
export type ConflictOf = (submission: Submission, sheet: Pick<ReviewSheet, 'employer'>) => string | null

interface AssignOptions {
  readonly reviewers: readonly Reviewer[]
  readonly asOf: string
  /** Sheets wanted for each submission. */
  readonly perSubmission: number
  readonly conflictOf: ConflictOf
}

/** Who is to score one submission. */
export interface Assignment {
  readonly track: Track
  readonly slug: string
  readonly title: string
  /** Codes of those whose sheet is in and counts. */
  readonly scored: readonly string[]
  /** Codes of those who are to score it. */
  readonly planned: readonly string[]
  /** Reviewers still lacking. */
  readonly lacking: number
  readonly conflicts: readonly { readonly reviewer: string; readonly reason: string }[]
}

export interface ReviewerLoad {
  readonly reviewer: string
  readonly employer: string
  readonly scored: number
  readonly planned: number
}

export interface AssignmentPlan {
  readonly assignments: readonly Assignment[]
  readonly loads: readonly ReviewerLoad[]
}

/** Mail hosts that tell nothing of whom one works for. */
const PUBLIC_HOSTS = new Set(
  'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn outlook.com hotmail.com gmail.com'.split(
    ' ',
  ),
)
const hostOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** Why a reviewer may not score a submission: by names, mail domain or county; null without a reason. */
export function reasonAgainst(
  submission: Submission,
  reviewer: Reviewer,
  conflictOf: ConflictOf,
): string | null {
  const byName = conflictOf(submission, reviewer)
  if (byName !== null) return byName
  const host = hostOf(reviewer.email)
  if (host === hostOf(submission.form.contact.email) && !PUBLIC_HOSTS.has(host))
    return '与申报企业同用一个邮箱域名'
  return reviewer.place === placeOf(submission.unit) ? '与申报企业在同一个县（区）' : null
}

/** Submissions the panel has to deal with: the whole chain forwarded them. */
function forReview({ edition, entries }: EditionDossier, asOf: string): Submission[] {
  const unlisted = { ...edition, publicity: null, recognition: null }
  const due = entries.filter(({ submission, assessment }) => {
    const { stage } = standingOf({ edition: unlisted, submission, assessment, period: null, asOf })
    return stage === 'recommended(province)' || stage === 'reviewed'
  })
  return TRACKS.flatMap((track) =>
    due
      .map(({ submission }) => submission)
      .filter((submission) => submission.track === track)
      .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
  )
}

/** What is known of a submission's panel before planning. */
interface Panel {
  readonly submission: Submission
  readonly conflicts: Assignment['conflicts']
  /** Codes of those whose sheet counts. */
  readonly scored: readonly string[]
  /** Codes of those in conflict and of those who handed in a sheet, counting or recused. */
  readonly closedTo: ReadonlySet<string>
}

function panelFor(
  submission: Submission,
  { edition }: EditionDossier,
  { reviewers, conflictOf }: AssignOptions,
): Panel {
  const conflicts = reviewers.flatMap((reviewer) => {
    const reason = reasonAgainst(submission, reviewer, conflictOf)
    return reason === null ? [] : [{ reviewer: reviewer.code, reason }]
  })
  const inConflict = new Set(conflicts.map(({ reviewer }) => reviewer))
  const sheets = edition.reviews.filter(({ slug }) => slug === submission.slug)
  const scored = sheets
    .filter((sheet) => !sheet.recusal.recused && !inConflict.has(sheet.reviewer))
    .filter((sheet) => conflictOf(submission, sheet) === null)
    .map(({ reviewer }) => reviewer)
    .sort()
  return {
    submission,
    conflicts,
    scored,
    closedTo: new Set([...inConflict, ...sheets.map((each) => each.reviewer)]),
  }
}

/**
 * Plans who scores what: as many reviewers as wanted for each submission, nobody in conflict or recused,
 * the work spread as evenly as that permits, sheets already in counted.
 */
export function planReviews(dossier: EditionDossier, options: AssignOptions): AssignmentPlan {
  const reviewers = options.reviewers.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const panels = new Map(
    forReview(dossier, options.asOf).map((each) => [
      `${each.track}/${each.slug}`,
      panelFor(each, dossier, { ...options, reviewers }),
    ]),
  )
  const chosen = balance({
    workers: reviewers.map(({ code }) => code),
    tasks: [...panels].map(([id, { scored }]) => ({
      id,
      wanted: Math.max(0, options.perSubmission - scored.length),
    })),
    isAllowed: (id, code) => panels.get(id)?.closedTo.has(code) === false,
    load: countBy([...panels.values()].flatMap(({ scored }) => scored)),
  })
  const assignments = [...panels].map(([id, panel]) =>
    assignmentOf(panel, chosen.get(id) ?? [], options.perSubmission),
  )
  return { assignments, loads: loadsOf(reviewers, assignments) }
}

function assignmentOf(
  { submission, conflicts, scored }: Panel,
  planned: readonly string[],
  perSubmission: number,
): Assignment {
  return {
    track: submission.track,
    slug: submission.slug,
    title: titleOf(submission),
    scored,
    planned,
    lacking: Math.max(0, perSubmission - scored.length - planned.length),
    conflicts,
  }
}

function countBy(codes: readonly string[]): Map<string, number> {
  const groups = Map.groupBy(codes, (code) => code)
  return new Map([...groups].map(([code, same]) => [code, same.length]))
}

function loadsOf(reviewers: readonly Reviewer[], assignments: readonly Assignment[]): ReviewerLoad[] {
  const scored = countBy(assignments.flatMap((each) => each.scored))
  const planned = countBy(assignments.flatMap((each) => each.planned))
  return reviewers.map(({ code, employer }) => ({
    reviewer: code,
    employer,
    scored: scored.get(code) ?? 0,
    planned: planned.get(code) ?? 0,
  }))
}
