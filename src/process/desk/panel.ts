import type { PanelAdvice } from '../../compute/scoring/advice.ts'
import type { CriterionSpread, DeskPanel, PanelCriterion, PanelRow } from '../../model/desk/panel.ts'
import type { DeskSheet, DeskSubmission, Release } from '../../model/desk/submission.ts'
import type { Entry } from '../../model/dossier.ts'
import { BANDS, type Criterion, criteriaOf } from '../../model/rubric.ts'
import type { Track } from '../../model/submission.ts'
import { isListed } from '../standing.ts'
import { cutOf, rankingOf } from './ranking.ts'
import { releaseOf } from './sheets.ts'
import { isListDecided, type Known } from './sources.ts'

/**
 * May ranks of a track be shown? Not while a submission the panel has to deal with lacks sheets; once the
 * list is decided only those on it count.
 */
export function ranksOf(track: Track, known: Known): Release {
  const waiting = known.entries.filter(
    (entry) => isUnderReview(entry, track, known) && releaseOf(entry, known).kind !== 'open',
  )
  if (waiting.length === 0) return { kind: 'open' }
  const because = `独立评审尚未完成：还有 ${waiting.length} 份申报的评审表没有交齐；交齐之前不显示排名、稳定性和专家宽严。`
  return { kind: 'withheld', because }
}

const isUnderReview = ({ submission, standing }: Entry, track: Track, known: Known): boolean =>
  submission.track === track &&
  standing.because === 'awaitingReview' &&
  (!isListDecided(known) || isListed(known.edition, submission))

interface PanelContext {
  readonly known: Known
  readonly submissions: readonly DeskSubmission[]
  readonly advice: PanelAdvice
}

/** The scores of a track: each submission's sheets against each other, and the ranks. */
export function deskPanel(track: Track, { known, submissions, advice }: PanelContext): DeskPanel {
  const { edition } = known
  const criteria = criteriaOf(edition.rubrics[track])
  const scored = submissions.filter((each) => each.track === track && each.sheets.length > 0)
  const spreads = criteria.map((criterion) =>
    criterionOf(criterion, scored, edition.settings.review.disagreement),
  )
  const release = ranksOf(track, known)
  const ranked = release.kind === 'open' ? submissions.filter((each) => each.track === track) : []
  const ranking = rankingOf(ranked, {
    listed: new Set(edition.publicity?.lists[track]),
    stability: advice.stability,
  })
  return {
    track,
    criteria: spreads,
    reviewers: [...new Set(scored.flatMap(({ sheets }) => sheets.map(({ reviewer }) => reviewer)))].sort(),
    rows: scored.map((each) => panelRow(each, spreads)),
    release,
    ranking,
    cut: cutOf(ranking),
  }
}

const counting = ({ sheets }: DeskSubmission): DeskSheet[] =>
  sheets.filter(({ excluded }) => excluded === null)

function criterionOf(criterion: Criterion, scored: readonly DeskSubmission[], limit: number): PanelCriterion {
  const { id, name, symbol, weight, fullMarks } = criterion
  return {
    id,
    label: symbol ?? name,
    name,
    weight,
    fullMarks,
    rows: scored.flatMap((each) => spreadOn(criterion, each, limit) ?? []),
  }
}

function spreadOn({ id, fullMarks }: Criterion, each: DeskSubmission, limit: number): CriterionSpread | null {
  const scores = counting(each).flatMap(({ content }) =>
    content.kind === 'open' ? content.scores.filter(({ criterion }) => criterion === id) : [],
  )
  if (scores.length === 0) return null
  const given = scores.map((score) => score.given)
  const [low, high] = [Math.min(...given), Math.max(...given)]
  const percent = Math.round(((high - low) / fullMarks) * 1000) / 10
  const bands = scores.map(({ band }) => BANDS.indexOf(band))
  const isWide = (percent > 0 && percent >= limit) || Math.max(...bands) - Math.min(...bands) >= 2
  const isOpen = each.flags.some(({ kind, criterion }) => kind === 'disagreement' && criterion === id)
  return { slug: each.slug, low, high, percent, state: isOpen ? 'open' : isWide ? 'settled' : 'agreed' }
}

function panelRow(submission: DeskSubmission, criteria: readonly PanelCriterion[]): PanelRow {
  const { slug, sheets } = submission
  const sheetsThatCount = counting(submission)
  const totals = sheetsThatCount.flatMap(({ content }) =>
    content.kind === 'open' ? (content.total ?? []) : [],
  )
  const spreads = criteria.flatMap(({ id, label, rows }) =>
    rows.filter((row) => row.slug === slug).map((row) => ({ criterion: id, label, ...row })),
  )
  const widest = spreads.reduce<PanelRow['widest']>(
    (most, { criterion, label, percent }) =>
      percent > (most?.percent ?? 0) ? { criterion, label, percent } : most,
    null,
  )
  const labelsOf = (state: CriterionSpread['state']) =>
    spreads.flatMap((each) => (each.state === state ? [each.label] : []))
  return {
    slug,
    counting: sheetsThatCount.length,
    excluded: sheets.length - sheetsThatCount.length,
    spread: totals.length < 2 ? null : Math.round((Math.max(...totals) - Math.min(...totals)) * 100) / 100,
    widest,
    open: labelsOf('open'),
    settled: labelsOf('settled'),
  }
}
