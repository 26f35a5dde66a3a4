import { blankForms } from './blank.ts'
import { evidenceForms } from './evidence.ts'
import type { Circumstances, FormJob, FormMaker } from './job.ts'
import { publicityForms } from './publicity.ts'
import { recommendationForms } from './recommendation.ts'
import { scoreForms } from './scores.ts'
import { summaryForms } from './summary.ts'

/** Every kind of form: one line each. */
const makers: readonly FormMaker[] = [
  recommendationForms,
  scoreForms,
  evidenceForms,
  summaryForms,
  publicityForms,
  blankForms,
]

/** Those among which are the ones for everybody. */
const publicMakers: readonly FormMaker[] = [publicityForms, blankForms]

/** Every form of an edition on a day. */
export const formJobs = (circumstances: Circumstances): FormJob[] =>
  makers.flatMap((make) => make(circumstances))

/** The forms of an edition that everybody may take away on a day; the others are not even drawn. */
export const publicForms = (circumstances: Circumstances): FormJob[] =>
  publicMakers.flatMap((make) => make(circumstances)).filter(({ forAll }) => forAll)
