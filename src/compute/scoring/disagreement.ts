import type { Flag } from '../../model/assessment.ts'
import type { EditionSettings } from '../../model/edition.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { BAND_LABELS, BANDS, bandOf, type Criterion } from '../../model/rubric.ts'
import { inFigures } from '../wording.ts'
import { compare, divide, multiply, rational, roundHalfUp, subtract } from './rational.ts'

interface Scored {
  readonly reviewer: string
  readonly score: number
  readonly date: string
  /** Place of the sheet among those that count, from 1. */
  readonly place: number
}

/**
 * Disagreement on one criterion: a range of the edition's share of full marks, or bands two apart.
 * It is settled by a further sheet: one that came after both extremes and beyond the minimum number;
 * or by a consensus note on a sheet that is no older than either extreme.
 * `sheets` count and are in order of date.
 */
export function disagreementOn(
  criterion: Criterion,
  sheets: readonly ReviewSheet[],
  review: EditionSettings['review'],
): readonly Flag[] {
  const scored = sheets.flatMap(({ reviewer, scores, date }, i) => {
    const score = scores[criterion.id]
    return score === undefined ? [] : [{ reviewer, score, date, place: i + 1 }]
  })
  const [low, high] = extremes(scored)
  if (!low || !high || !isWide(low, high, criterion, review.disagreement)) return []
  if (sheets.length > Math.max(low.place, high.place, review.minimumSheets)) return []
  if (sheets.some((sheet) => isConsensus(sheet, criterion, [low, high]))) return []
  const range = inFigures(high.score - low.score, 1)
  const text = `${criterion.name}：专家${high.reviewer}评${high.score}分（${bandLabel(high, criterion)}），专家${low.reviewer}评${low.score}分（${bandLabel(low, criterion)}），相差${range}分（满分${criterion.fullMarks}分），须合议或增加一份评审表。`
  return [{ kind: 'disagreement', criterion: criterion.id, reviewers: [high.reviewer, low.reviewer], text }]
}

function extremes(scored: readonly Scored[]): readonly [Scored | undefined, Scored | undefined] {
  const sorted = scored.toSorted((a, b) => a.score - b.score)
  const [low, high] = [sorted.at(0), sorted.at(-1)]
  // Of several sheets at an extreme the earliest one made the disagreement.
  return [low, scored.find(({ score }) => score === high?.score)]
}

/** Does the sheet tell the outcome of a talk in which both extremes were known? */
const isConsensus = ({ consensus, date }: ReviewSheet, { id }: Criterion, extremes: readonly Scored[]) =>
  consensus !== undefined && id in consensus && extremes.every((each) => each.date <= date)

function isWide(low: Scored, high: Scored, { fullMarks }: Criterion, limitPercent: number): boolean {
  const range = subtract(rational(high.score), rational(low.score))
  const limit = divide(multiply(rational(limitPercent), rational(fullMarks)), rational(100))
  if (range.numerator > 0n && compare(range, limit) >= 0) return true
  return BANDS.indexOf(bandAt(low, fullMarks)) - BANDS.indexOf(bandAt(high, fullMarks)) >= 2
}

const bandAt = ({ score }: Scored, fullMarks: number) =>
  bandOf(roundHalfUp(divide(multiply(rational(score), rational(100)), rational(fullMarks)), 6))

const bandLabel = (scored: Scored, { fullMarks }: Criterion): string => BAND_LABELS[bandAt(scored, fullMarks)]
