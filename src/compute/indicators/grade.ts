import type { Thresholds } from '../../model/edition.ts'
import { value } from '../../model/result.ts'
import { BAND_LABELS, type Band } from '../../model/rubric.ts'
import { madeBy } from '../formulas.ts'
import { inFigures } from '../wording.ts'
import type { Grade, Graded, Reference } from './reference.ts'

/** Marks a band spans as Annex 1 prints them: 91–100, 71–90, 41–70, 0–40. */
const MARKS: Readonly<Record<Band, { readonly low: number; readonly high: number }>> = {
  excellent: { low: 91, high: 100 },
  good: { low: 71, high: 90 },
  fair: { low: 41, high: 70 },
  poor: { low: 0, high: 40 },
}

interface Stretch {
  readonly band: Band
  /** Figures at the band's highest and lowest marks, smaller being better. */
  readonly best: number
  readonly worst: number
}

/**
 * A figure's place between an edition's thresholds: linear inside each band, monotone throughout.
 * Whether smaller is better follows from the order of the thresholds. Full marks at zero where
 * smaller is better (or one band width beyond 很好 where that threshold is not positive), and one band
 * width beyond 很好 where larger is better.
 */
export function grade(figure: number, thresholds: Thresholds): Grade {
  const sign = thresholds.excellent <= thresholds.zero ? 1 : -1
  const [excellent, good, fair, zero] = [
    sign * thresholds.excellent,
    sign * thresholds.good,
    sign * thresholds.fair,
    sign * thresholds.zero,
  ]
  const stretches: readonly Stretch[] = [
    { band: 'excellent', best: excellent > 0 ? 0 : 2 * excellent - good, worst: excellent },
    { band: 'good', best: excellent, worst: good },
    { band: 'fair', best: good, worst: fair },
    { band: 'poor', best: fair, worst: zero },
  ]
  const stretch = stretches.find(({ worst }) => sign * figure <= worst)
  if (!stretch) return { band: 'poor', percent: 0, between: null, marks: MARKS.poor }
  const { band, best, worst } = stretch
  // Adding zero turns −0 into 0.
  const between = { best: sign * best + 0, worst: sign * worst + 0 }
  return { band, percent: within(stretch, sign * figure), between, marks: MARKS[band] }
}

function within({ band, best, worst }: Stretch, figure: number): number {
  const { low, high } = MARKS[band]
  const share = worst > best ? Math.min(1, Math.max(0, (worst - figure) / (worst - best))) : 1
  return low + share * (high - low)
}

/** The reference score of a figure, with the sentence that explains it. */
export function referenceOf(graded: Graded): Reference {
  const { figure, thresholds, label, show, from } = graded
  const made = grade(figure, thresholds)
  const { band, percent } = made
  const limit =
    band === 'poor'
      ? `未达到“${BAND_LABELS.fair}”的界限${show(thresholds.fair)}`
      : `达到“${BAND_LABELS[band]}”的界限${show(thresholds[band])}`
  return {
    percent: value(
      percent,
      '%',
      from.map((origin) => madeBy(origin, 'S-1')),
    ),
    reason: `${label}为${show(figure)}，${limit}，参考分${inFigures(percent, 1)}。`,
    steps: { kind: 'grade', graded, grade: made },
  }
}
