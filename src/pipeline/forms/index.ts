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

/** Every form of an edition on a day. */
export const formJobs = (circumstances: Circumstances): FormJob[] =>
  makers.flatMap((make) => make(circumstances))
