import type { Cap, CriterionAssessment } from '../../model/assessment.ts'
import type { CapCondition, EditionSettings } from '../../model/edition.ts'
import { missing, notApplicable, type Result, value } from '../../model/result.ts'
import type { ReviewSheet } from '../../model/review.ts'
import type { Criterion } from '../../model/rubric.ts'
import { madeBy } from '../formulas.ts'
import type { Reference } from '../indicators/indicator.ts'
import { inFigures } from '../wording.ts'
import { aggregate } from './aggregate.ts'
import { capOf, capped, panelConditions, sheetConditions } from './caps.ts'
import { divide, multiply, type Rational, rational, roundHalfUp } from './rational.ts'

/** What the data say of a criterion. */
export interface Finding {
  readonly reference: Reference
  readonly conditions: readonly CapCondition[]
}

/** Criteria the data do not speak to. */
export const REVIEWERS_ONLY: Finding = {
  reference: { percent: notApplicable('由专家评审，数据不给参考分'), reason: '' },
  conditions: [],
}

/** A criterion with its exact weighted score, which the total is made of. */
export interface ScoredCriterion {
  readonly assessment: CriterionAssessment
  readonly weighted: Rational | null
}

/** Assesses one criterion: reference and panel, each under the cap. `sheets` are those that count. */
export function assessCriterion(
  criterion: Criterion,
  finding: Finding,
  sheets: readonly ReviewSheet[],
  settings: EditionSettings,
): ScoredCriterion {
  const { id, name, weight, fullMarks } = criterion
  const byData = capOf(id, finding.conditions, settings.caps)
  const cap = capOf(id, [...finding.conditions, ...panelConditions(sheets, id)], settings.caps)
  const raw = panelScore(criterion, sheets, settings)
  const exact = raw && capped(raw, cap)
  const weighted = exact && divide(multiply(exact, rational(weight)), rational(fullMarks))
  const from = sheets.map(({ file }) => madeBy({ file, rows: null }, 'S-2'))
  const result = (score: Rational | null): Result =>
    score ? value(roundHalfUp(score, 2), '分', from) : missing(sheetsNeeded(sheets.length, settings))
  return {
    assessment: {
      id,
      name,
      weight,
      fullMarks,
      ...referenceUnder(byData, finding.reference, fullMarks),
      cap,
      panel: result(exact),
      weighted: result(weighted),
    },
    weighted,
  }
}

/** The aggregate of the sheets, each under its own findings; null before there are enough. */
function panelScore(
  { id }: Criterion,
  sheets: readonly ReviewSheet[],
  { caps, review }: EditionSettings,
): Rational | null {
  const scores = sheets.flatMap((sheet) => {
    const score = sheet.scores[id]
    return score === undefined ? [] : [capped(rational(score), capOf(id, sheetConditions(sheet, id), caps))]
  })
  return scores.length < review.minimumSheets ? null : aggregate(scores, review.aggregation)
}

/** What is wanting before there is a score. */
export function sheetsNeeded(counting: number, { review: { minimumSheets } }: EditionSettings): string {
  return counting < minimumSheets
    ? `至少${minimumSheets}份计分的评审表，现有${counting}份`
    : `每份评审表对各项指标的评分`
}

/** The reference in raw marks to one decimal, not above the cap that the data set. */
function referenceUnder(
  cap: Cap | null,
  { percent, reason }: Reference,
  fullMarks: number,
): Pick<CriterionAssessment, 'reference' | 'referenceReason'> {
  if (percent.kind !== 'value') return { reference: percent, referenceReason: reason }
  const marks = Math.round((percent.value * fullMarks) / 10) / 10
  if (!cap || marks <= cap.max)
    return { reference: value(marks, '分', percent.from), referenceReason: reason }
  return {
    reference: value(cap.max, '分', percent.from),
    referenceReason: `${reason.replace(/。$/u, '')}，受封顶约束记${inFigures(cap.max, 1)}分。`,
  }
}
