import type { Cap, CriterionAssessment } from '../../model/assessment.ts'
import type { CapCondition, EditionSettings } from '../../model/edition.ts'
import { missing, notApplicable, type Result, value } from '../../model/result.ts'
import type { ReviewSheet } from '../../model/review.ts'
import type { Criterion } from '../../model/rubric.ts'
import { madeBy } from '../formulas.ts'
import type { Reference } from '../indicators/reference.ts'
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
  reference: { percent: notApplicable('由专家评审，数据不给参考分'), reason: '', steps: null },
  conditions: [],
}

/** A score as it counts: not above what the sheet's own findings allow. */
export interface CountedScore {
  readonly sheet: ReviewSheet
  readonly score: Rational
}

/** A criterion with its exact scores. */
export interface ScoredCriterion {
  readonly assessment: CriterionAssessment
  readonly scores: readonly CountedScore[]
  /** Aggregate of the scores before the cap; null before there are enough. */
  readonly aggregate: Rational | null
  /** What the total is made of. */
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
  const scores = countedScores(criterion, sheets, settings)
  const raw = panelScore(scores, settings)
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
    scores,
    aggregate: raw,
    weighted,
  }
}

const countedScores = (
  { id }: Criterion,
  sheets: readonly ReviewSheet[],
  { caps }: EditionSettings,
): readonly CountedScore[] =>
  sheets.flatMap((sheet) => {
    const given = sheet.scores[id]
    if (given === undefined) return []
    return [{ sheet, score: capped(rational(given), capOf(id, sheetConditions(sheet, id), caps)) }]
  })

const panelScore = (scores: readonly CountedScore[], { review }: EditionSettings): Rational | null =>
  scores.length < review.minimumSheets
    ? null
    : aggregate(
        scores.map(({ score }) => score),
        review.aggregation,
      )

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
