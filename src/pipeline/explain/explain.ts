import { type Derivation, derive } from '../../compute/assess.ts'
import { type Finding, REVIEWERS_ONLY, type ScoredCriterion } from '../../compute/scoring/criterion.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Edition } from '../../model/corpus.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Submission } from '../../model/submission.ts'
import { consistencyNotes } from './consistency.ts'
import { degradationNotes } from './degradation.ts'
import { domainNotes } from './domain.ts'
import { failureNotes } from './failures.ts'
import { formulas, heading, line, type Note, step } from './notes.ts'
import { capNotes, panelNotes, referenceNotes, referenceTotalNotes, totalNotes } from './scores.ts'
import { worksheetNotes } from './worksheet.ts'

/**
 * The whole derivation of an assessment as a person would write it on paper: for each criterion the
 * data, the formulas with the numbers put in, the reference score, caps, sheets and weighted score;
 * at the end the total.
 */
export function explain(submission: Submission, assessment: Assessment, edition: Edition): readonly Note[] {
  const sheets = edition.reviews.filter(({ slug }) => slug === submission.slug)
  const derivation = derive(submission, sheets, edition)
  const { evidence, criteria, panel } = derivation
  return [
    heading('计分的规则'),
    ...formulas(evidence.kind === 'fmea' ? 'F-4' : 'S-1', 'S-2', 'S-3'),
    ...(evidence.kind === 'fmea' ? worksheetNotes(evidence) : []),
    ...criteria.flatMap((scored) => criterionNotes(scored, derivation, edition)),
    heading('总分'),
    step('参考总分'),
    ...referenceTotalNotes(assessment),
    step('总分'),
    ...totalNotes(criteria, assessment.total),
    ...(assessment.rank === null ? [] : [line(`同类申报中第 ${assessment.rank} 名`)]),
    ...[...panel.flags, ...assessment.flags.filter(({ kind }) => kind === 'disagreement')].map(({ text }) =>
      line(`注意：${text}`),
    ),
  ]
}

function criterionNotes(scored: ScoredCriterion, derivation: Derivation, edition: Edition): readonly Note[] {
  const { id, name, weight, fullMarks } = scored.assessment
  const finding: Finding = derivation.findings.get(id) ?? REVIEWERS_ONLY
  const { settings } = edition
  return [
    heading(`${name}（${id}）　权重 ${weight}%，满分 ${fullMarks}`),
    ...evidenceNotes(id, derivation.evidence, settings.reference.modelR2),
    ...referenceNotes(finding, scored),
    ...capNotes(finding, scored, { caps: settings.caps, sheets: derivation.panel.counting }),
    ...panelNotes(scored, settings),
  ]
}

/** What the data of a practice say of a criterion; an FMEA case's worksheet speaks for several at once. */
function evidenceNotes(criterion: string, evidence: Evidence, modelR2: number): readonly Note[] {
  if (evidence.kind !== 'practice') return []
  switch (criterion) {
    case 'Ic':
      return consistencyNotes(evidence)
    case 'Id':
      return degradationNotes(evidence.degradation, modelR2)
    case 'Ir':
      return domainNotes(evidence)
    case 'W':
      return failureNotes(evidence.failures)
    default:
      return []
  }
}
