import type { EditionSettings } from '../model/edition.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Submission } from '../model/submission.ts'
import { FMEA_INDICATORS } from './fmea/indicators.ts'
import { fmeaEvidence } from './fmea/worksheet.ts'
import type { Case, Indicator } from './indicators/indicator.ts'
import { PRACTICE_INDICATORS, practiceEvidence } from './indicators/practice.ts'
import type { Finding } from './scoring/criterion.ts'

/** What the data of a submission say, before anybody has judged it. */
export interface Examination {
  readonly evidence: Evidence
  /** By criterion id. */
  readonly findings: ReadonlyMap<string, Finding>
}

/** Computes the evidence and what follows from it for each criterion it speaks to. */
export function examine(submission: Submission, settings: EditionSettings): Examination {
  if (submission.track === 'practice') {
    const evidence = practiceEvidence(submission, settings)
    return { evidence, findings: findAll(PRACTICE_INDICATORS, { submission, evidence, settings }) }
  }
  const evidence = fmeaEvidence(submission)
  return { evidence, findings: findAll(FMEA_INDICATORS, { submission, evidence, settings }) }
}

const findAll = <S extends Submission, E extends Evidence>(
  indicators: readonly Indicator<S, E>[],
  of: Case<S, E>,
): ReadonlyMap<string, Finding> =>
  new Map(
    indicators.map(({ criterion, reference, conditions }) => [
      criterion,
      { reference: reference(of), conditions: conditions(of.evidence) },
    ]),
  )
