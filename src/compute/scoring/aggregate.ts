import type { EditionSettings } from '../../model/edition.ts'
import { add, compare, divide, type Rational, rational, total } from './rational.ts'

type Aggregation = EditionSettings['review']['aggregation']

/** From so many sheets on, the highest and the lowest one are left out. */
const FEWEST_FOR_TRIMMING = 5

const mean = (scores: readonly Rational[]): Rational => divide(total(scores), rational(scores.length))

function median(sorted: readonly Rational[]): Rational {
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (!lower || !upper) throw new Error('there is no median of nothing')
  return divide(add(lower, upper), rational(2))
}

const AGGREGATIONS: Readonly<Record<Aggregation, (sorted: readonly Rational[]) => Rational>> = {
  平均: mean,
  去极值平均: (sorted) => mean(sorted.length >= FEWEST_FOR_TRIMMING ? sorted.slice(1, -1) : sorted),
  中位数: median,
}

/** One score from those of several sheets, exactly. At least one score. */
export const aggregate = (scores: readonly Rational[], how: Aggregation): Rational =>
  AGGREGATIONS[how](scores.toSorted(compare))
