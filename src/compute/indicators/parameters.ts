import type { Parameter } from '../../model/practice.ts'
import type { PracticeSubmission } from '../../model/submission.ts'

/** The parameter with this code; validation has made sure that there is one. */
export function parameterOf(submission: PracticeSubmission, code: string): Parameter {
  const found = submission.form.parameters.find((each) => each.code === code)
  if (!found) throw new Error(`${submission.slug}: no parameter has the code ${code}`)
  return found
}
