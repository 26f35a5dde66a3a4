import type { EditionDossier, Entry } from '../model/dossier.ts'
import { STAGE_LABELS } from '../model/dossier.ts'
import type { FmeaCase } from '../model/fmea.ts'
import type { Publicity } from '../model/publicity.ts'
import { figureOf } from '../model/result.ts'
import { TRACKS, type Track, titleOf } from '../model/submission.ts'
import { inListOrder, listText, type Sha256 } from './publicity-period.ts'
import { standingOf } from './standing.ts'

/** A submission that can be listed, with what speaks for it. */
export interface DraftRow {
  /** Position within its track, from 1. */
  readonly number: number
  readonly track: Track
  readonly slug: string
  readonly company: string
  readonly title: string
  readonly kind: FmeaCase['kind'] | null
  readonly unit: string
  readonly total: number | null
  readonly rank: number | null
  readonly reason: string
}

/** A submission that cannot be listed, or is not to be. */
export interface LeftOut {
  readonly track: Track
  readonly slug: string
  readonly company: string
  readonly title: string
  readonly reason: string
}

export interface ListDraft {
  readonly listed: readonly DraftRow[]
  readonly leftOut: readonly LeftOut[]
}

interface DraftOptions {
  readonly asOf: string
  /** Slugs a person has decided not to list. */
  readonly without: readonly string[]
}

/**
 * Who could be listed on a day: the chain is whole and the review has a total (notice, 五（一）). Where to
 * draw the line between totals is for a person to decide; the notice sets none.
 */
export function draftList(dossier: EditionDossier, { asOf, without }: DraftOptions): ListDraft {
  const judged = dossier.entries.map((entry) => ({
    entry,
    reason: objectionTo(entry, dossier, { asOf, without }),
  }))
  const listable = new Map(
    judged.flatMap(({ entry, reason }) => (reason === null ? [[entry.submission, entry] as const] : [])),
  )
  const listed = TRACKS.flatMap((track) => {
    const own = [...listable.keys()].filter((each) => each.track === track)
    return inListOrder(dossier.edition, own).map((submission, i) => draftRow(listable.get(submission), i + 1))
  })
  return {
    listed,
    leftOut: judged.flatMap(({ entry, reason }) => (reason === null ? [] : [{ ...nameOf(entry), reason }])),
  }
}

/** Why a submission is not listed; null when it can be. */
function objectionTo(
  { submission, assessment }: Entry,
  { edition }: EditionDossier,
  { asOf, without }: DraftOptions,
): string | null {
  const unlisted = { ...edition, publicity: null, recognition: null }
  const { stage, reason, missing } = standingOf({
    edition: unlisted,
    submission,
    assessment,
    period: null,
    asOf,
  })
  if (stage !== 'reviewed')
    return [STAGE_LABELS[stage], reason.replace(/。$/u, ''), ...missing.map((each) => `还缺：${each}`)].join(
      '；',
    )
  return without.includes(submission.slug) ? '由人决定不列入' : null
}

const nameOf = ({ submission }: Entry) => ({
  track: submission.track,
  slug: submission.slug,
  company: submission.form.company,
  title: titleOf(submission),
})

function draftRow(entry: Entry | undefined, number: number): DraftRow {
  if (!entry) throw new Error('a listed submission has an entry')
  const { submission, assessment } = entry
  const total = figureOf(assessment.total)
  const ranked = assessment.rank === null ? '' : `，第 ${assessment.rank} 名`
  return {
    number,
    ...nameOf(entry),
    kind: submission.track === 'fmea' ? submission.form.kind : null,
    unit: submission.unit.at(0)?.name ?? '',
    total,
    rank: assessment.rank,
    reason: `逐级同意推荐；总分 ${total}${ranked}`,
  }
}

/** The lists of a draft, as `publicity.yaml` holds them. */
export const listsOf = ({ listed }: ListDraft): Publicity['lists'] => ({
  practice: listed.filter(({ track }) => track === 'practice').map(({ slug }) => slug),
  fmea: listed.filter(({ track }) => track === 'fmea').map(({ slug }) => slug),
})

/** The SHA-256 that freezes some lists of an edition. */
export function hashOf(
  { edition }: EditionDossier,
  publicity: Omit<Publicity, 'listHash'>,
  sha256: Sha256,
): string {
  return sha256(listText({ ...edition, publicity: { ...publicity, listHash: undefined } }))
}
