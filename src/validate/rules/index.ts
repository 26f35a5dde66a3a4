import type { WholeEdition } from '../edition.ts'
import type { RubricSource } from '../reading/edition.ts'
import type { FmeaSource, PracticeSource, SubmissionSource } from '../reading/submission.ts'
import type { Rule } from '../rule.ts'
import { addressRegion } from './applicant/address-region.ts'
import { dateOrder } from './applicant/date-order.ts'
import { deadline } from './applicant/deadline.ts'
import { declaration } from './applicant/declaration.ts'
import { futureDate } from './applicant/future-date.ts'
import { industry } from './applicant/industry.ts'
import { unit } from './applicant/unit.ts'
import { uscc, usccPilot } from './applicant/uscc.ts'
import { usccRegion } from './applicant/uscc-region.ts'
import { capCriterion } from './edition/cap-criterion.ts'
import { duplicatePhoto } from './edition/duplicate-photo.ts'
import { duplicateSubmission } from './edition/duplicate-submission.ts'
import { rubricBands } from './edition/rubric-bands.ts'
import { rubricCriterion } from './edition/rubric-criterion.ts'
import { rubricWeights } from './edition/rubric-weights.ts'
import { editionSettings } from './edition/settings.ts'
import { slugClash } from './edition/slug-clash.ts'
import { carriedOut } from './fmea/carried-out.ts'
import { goal } from './fmea/goal.ts'
import { ratingStandard } from './fmea/rating-standard.ts'
import { degradationPoints } from './practice/degradation-points.ts'
import { domainScenarios } from './practice/domain-scenarios.ts'
import { factoryData } from './practice/factory-data.ts'
import { failurePeriod } from './practice/failure-period.ts'
import { limits } from './practice/limits.ts'
import { outOfSpecification } from './practice/out-of-specification.ts'
import { parameterCode } from './practice/parameter-code.ts'
import { parameterReference } from './practice/parameter-reference.ts'
import { useTime } from './practice/use-time.ts'
import { processFutureDate } from './process/future-date.ts'
import { objectionOutcome } from './process/objection-outcome.ts'
import { orphanReview } from './process/orphan-review.ts'
import { publicityList } from './process/publicity-list.ts'
import { recognition } from './process/recognition.ts'
import { recommendationOrder } from './process/recommendation-order.ts'
import { reviewBasics } from './process/review-basics.ts'
import { reviewCriterion } from './process/review-criterion.ts'
import { reviewPath } from './process/review-path.ts'
import { reviewScore } from './process/review-score.ts'
import { scan } from './process/scan.ts'
import { submissionReference } from './process/submission-reference.ts'
import { unitCode } from './process/unit-code.ts'
import { sectionDuplicate } from './sections/duplicate.ts'
import { draftSectionEmpty, sectionEmpty } from './sections/empty.ts'
import { length } from './sections/length.ts'
import { draftSectionMissing, sectionMissing } from './sections/missing.ts'
import { sectionOrder } from './sections/order.ts'
import { strayText } from './sections/stray-text.ts'
import { sectionUnknown } from './sections/unknown.ts'
import { slug } from './slug.ts'
import { unusedFile } from './unused-file.ts'

/** Rules for both kinds of submission. */
export const submissionRules: readonly Rule<SubmissionSource>[] = [
  slug,
  uscc,
  usccPilot,
  usccRegion,
  addressRegion,
  industry,
  unit,
  declaration,
  dateOrder,
  futureDate,
  deadline,
  strayText,
  sectionUnknown,
  sectionDuplicate,
  sectionOrder,
  sectionMissing,
  draftSectionMissing,
  sectionEmpty,
  draftSectionEmpty,
  length,
  unusedFile,
]

export const practiceRules: readonly Rule<PracticeSource>[] = [
  parameterCode,
  parameterReference,
  limits,
  factoryData,
  useTime,
  outOfSpecification,
  degradationPoints,
  domainScenarios,
  failurePeriod,
]

export const fmeaRules: readonly Rule<FmeaSource>[] = [carriedOut, ratingStandard, goal]
export const rubricRules: readonly Rule<RubricSource>[] = [rubricWeights, rubricBands, rubricCriterion]

/** Rules about an edition and its submissions as a whole. */
export const editionRules: readonly Rule<WholeEdition>[] = [
  editionSettings,
  capCriterion,
  slugClash,
  duplicateSubmission,
  duplicatePhoto,
]

/** Rules about recommendations, reviews, publicity, objections and recognition. */
export const processRules: readonly Rule<WholeEdition>[] = [
  unitCode,
  submissionReference,
  recommendationOrder,
  scan,
  orphanReview,
  reviewPath,
  reviewScore,
  reviewCriterion,
  reviewBasics,
  publicityList,
  objectionOutcome,
  recognition,
  processFutureDate,
]
