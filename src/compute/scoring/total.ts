import type { CriterionAssessment } from '../../model/assessment.ts'
import type { EditionSettings } from '../../model/edition.ts'
import { missing, notApplicable, type Result, value } from '../../model/result.ts'
import type { ReviewSheet } from '../../model/review.ts'
import { madeBy } from '../formulas.ts'
import { type ScoredCriterion, sheetsNeeded } from './criterion.ts'
import { add, divide, multiply, type Rational, rational, roundHalfUp, total, ZERO } from './rational.ts'

/** The sum of all weighted scores, rounded half up to two decimals once; missing while one of them is. */
export function totalOf(
  criteria: readonly ScoredCriterion[],
  sheets: readonly ReviewSheet[],
  settings: EditionSettings,
): Result {
  const weighted = criteria.flatMap((criterion) => criterion.weighted ?? [])
  if (weighted.length < criteria.length) return missing(sheetsNeeded(sheets.length, settings))
  const from = sheets.map(({ file }) => madeBy({ file, rows: null }, 'S-3'))
  return value(roundHalfUp(total(weighted), 2), '分', from)
}

/**
 * The weighted sum of the reference scores, out of the weights the data speak to: never the official
 * total. Missing while one of them is.
 */
export function referenceTotal(criteria: readonly CriterionAssessment[]): Result {
  const wanting = criteria.flatMap(({ name, reference }) =>
    reference.kind === 'missing' ? [`${name}：${reference.needs}`] : [],
  )
  if (wanting.length > 0) return missing(wanting.join('；'))
  let sum: Rational = ZERO
  let weights: Rational = ZERO
  for (const { weight, fullMarks, reference } of criteria) {
    if (reference.kind !== 'value') continue
    sum = add(sum, divide(multiply(rational(reference.value), rational(weight)), rational(fullMarks)))
    weights = add(weights, rational(weight))
  }
  if (weights.numerator === 0n) return notApplicable('没有数据能给参考分的指标')
  const from = criteria.flatMap(({ reference }) => (reference.kind === 'value' ? reference.from : []))
  return value(roundHalfUp(sum, 2), `分（满分${roundHalfUp(weights, 2)}分）`, from)
}
