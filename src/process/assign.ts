import type { Conflict } from '../model/conflict.ts'
import type { EditionDossier, Entry } from '../model/dossier.ts'
import { TRACKS, type Track, titleOf } from '../model/submission.ts'
import { type Balanced, balance, type Shortage } from './balance.ts'
import { standingOf } from './standing.ts'

interface AssignOptions {
  readonly asOf: string
  /** Sheets wanted for each submission. */
  readonly perSubmission: number
  /** The most one reviewer may be asked to score, sheets already in included; null without a bound. */
  readonly most: number | null
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
  readonly conflicts: readonly Conflict[]
}

export interface ReviewerLoad {
  readonly reviewer: string
  readonly employer: string
  readonly scored: number
  readonly planned: number
}

/** Why some submissions cannot have as many reviewers as wanted, and what would mend it. */
export interface Bottleneck {
  /** Submissions that stand in each other's way, one of them short of reviewers. */
  readonly slugs: readonly string[]
  /** Everybody who may still be asked to score any of them. */
  readonly reviewers: readonly string[]
  /** Reviews the submissions still want, and those that can be had. */
  readonly wanted: number
  readonly possible: number
  readonly message: string
  readonly mend: string
}

export interface AssignmentPlan {
  readonly assignments: readonly Assignment[]
  readonly loads: readonly ReviewerLoad[]
  /** Empty where everything wanted is planned. */
  readonly bottlenecks: readonly Bottleneck[]
}

/** Submissions the panel has to deal with, the whole chain having forwarded them: by track, then by name. */
function forReview({ edition, entries }: EditionDossier, asOf: string): Entry[] {
  const unlisted = { ...edition, publicity: null, recognition: null }
  const due = entries.filter(({ submission, assessment }) => {
    const { stage } = standingOf({ edition: unlisted, submission, assessment, period: null, asOf })
    return stage === 'recommended(province)' || stage === 'reviewed'
  })
  return TRACKS.flatMap((track) =>
    due
      .filter(({ submission }) => submission.track === track)
      .sort((a, b) => (a.submission.slug < b.submission.slug ? -1 : 1)),
  )
}

/** What is known of a submission's panel before planning. */
interface Panel {
  readonly entry: Entry
  /** Codes of those whose sheet counts. */
  readonly scored: readonly string[]
  /** Codes of those in conflict and of those who handed in a sheet, counting or recused. */
  readonly closedTo: ReadonlySet<string>
}

function panelFor(entry: Entry, { edition }: EditionDossier, asOf: string): Panel {
  const inConflict = new Set(entry.assessment.conflicts.map(({ reviewer }) => reviewer))
  const sheets = edition.reviews.filter(({ slug, date }) => slug === entry.submission.slug && date <= asOf)
  const scored = sheets
    .filter(({ reviewer, recusal }) => !recusal.recused && !inConflict.has(reviewer))
    .map(({ reviewer }) => reviewer)
    .sort()
  return { entry, scored, closedTo: new Set([...inConflict, ...sheets.map(({ reviewer }) => reviewer)]) }
}

const idOf = ({ submission: { track, slug } }: Entry): string => `${track}/${slug}`

/**
 * Plans who of the edition's reviewers scores what: as many as wanted for each submission, nobody in
 * conflict or recused, the work spread as evenly as that permits, sheets already in counted.
 */
export function planReviews(dossier: EditionDossier, options: AssignOptions): AssignmentPlan {
  const { asOf, perSubmission, most } = options
  const codes = dossier.edition.reviewers.map(({ code }) => code).sort()
  const panels = new Map(
    forReview(dossier, asOf).map((entry) => [idOf(entry), panelFor(entry, dossier, asOf)]),
  )
  const balanced = balance({
    workers: codes,
    tasks: [...panels].map(([id, { scored }]) => ({
      id,
      wanted: Math.max(0, perSubmission - scored.length),
    })),
    isAllowed: (id, code) => panels.get(id)?.closedTo.has(code) === false,
    load: countBy([...panels.values()].flatMap(({ scored }) => scored)),
    most,
  })
  const assignments = [...panels].map(([id, panel]) => assignmentOf(panel, id, balanced, perSubmission))
  return {
    assignments,
    loads: loadsOf(dossier, assignments),
    bottlenecks: balanced.shortages.map((shortage) => bottleneckOf(shortage, options)),
  }
}

function assignmentOf(
  { entry: { submission, assessment }, scored }: Panel,
  id: string,
  { plan }: Balanced,
  perSubmission: number,
): Assignment {
  const planned = plan.get(id) ?? []
  return {
    track: submission.track,
    slug: submission.slug,
    title: titleOf(submission),
    scored,
    planned,
    lacking: Math.max(0, perSubmission - scored.length - planned.length),
    conflicts: assessment.conflicts,
  }
}

function bottleneckOf({ tasks, workers, wanted, possible }: Shortage, { most }: AssignOptions): Bottleneck {
  const slugs = tasks.map((id) => id.slice(id.indexOf('/') + 1))
  const who =
    workers.length === 0 ? '已没有专家可派' : `只有 ${workers.length} 位专家可派（${listed(workers)}）`
  const bound = most === null || workers.length === 0 ? '' : `，每人最多 ${most} 份`
  return {
    slugs,
    reviewers: workers,
    wanted,
    possible,
    message: `${listed(slugs)} 共还需 ${wanted} 份评审表，${who}${bound}，最多能有 ${possible} 份，缺 ${wanted - possible} 份`,
    mend: mendOf(slugs, wanted - possible, most),
  }
}

function mendOf(slugs: readonly string[], lacking: number, most: number | null): string {
  const more = `在 roles.yaml 里增加与${slugs.length > 1 ? '这些申报' : '它'}无利害关系的专家（至少再有 ${lacking} 份的余量）`
  return most === null ? `${more}，或用 --per 减少每份申报的评审表` : `${more}，或用 --most 提高每人的份数`
}

/** The first few of a long list. */
const listed = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join('、')} 等 ${names.length} 个` : names.join('、')

function countBy(codes: readonly string[]): Map<string, number> {
  const groups = Map.groupBy(codes, (code) => code)
  return new Map([...groups].map(([code, same]) => [code, same.length]))
}

function loadsOf({ edition }: EditionDossier, assignments: readonly Assignment[]): ReviewerLoad[] {
  const scored = countBy(assignments.flatMap((each) => each.scored))
  const planned = countBy(assignments.flatMap((each) => each.planned))
  return edition.reviewers
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, employer }) => ({
      reviewer: code,
      employer,
      scored: scored.get(code) ?? 0,
      planned: planned.get(code) ?? 0,
    }))
}
