import type { Finding } from '../diagnostics/complaint.ts'
import type { EditionFolder } from './layout.ts'
import { type EditionSource, readEdition } from './reading/edition.ts'
import { type ProcessSources, readProcess } from './reading/process.ts'
import { readSubmission, type SubmissionSource } from './reading/submission.ts'
import { applyRules } from './rule.ts'
import {
  editionRules,
  fmeaRules,
  practiceRules,
  processRules,
  rubricRules,
  submissionRules,
} from './rules/index.ts'

/** One edition as read, with everything found wrong in it. */
export interface EditionReading {
  readonly folder: EditionFolder
  readonly own: EditionSource
  readonly submissions: readonly SubmissionSource[]
  readonly process: ProcessSources
  readonly findings: readonly Finding[]
}

/** What rules about a whole edition look at; `file` is its edition.yaml. */
export interface WholeEdition extends Omit<EditionReading, 'findings'> {
  readonly file: string
}

/** Reads an edition's folder and runs every rule over it. */
export function readEditionFolder(folder: EditionFolder, asOf: string): EditionReading {
  const own = readEdition(folder, asOf)
  const read = folder.submissions.map((each) => readSubmission(each, own.context))
  const submissions = read.flatMap(({ source }) => (source ? [source] : []))
  const process = readProcess(folder)
  const whole = { file: `${folder.folder}edition.yaml`, folder, own, submissions, process }
  return {
    ...whole,
    findings: [
      ...own.findings,
      ...read.flatMap(({ findings }) => findings),
      ...process.findings,
      ...submissions.flatMap(checkSubmission),
      ...Object.values(own.rubrics).flatMap((rubric) => (rubric ? applyRules(rubricRules, rubric) : [])),
      ...applyRules(editionRules, whole),
      ...applyRules(processRules, whole),
    ],
  }
}

function checkSubmission(source: SubmissionSource): Finding[] {
  const own = source.track === 'practice' ? applyRules(practiceRules, source) : applyRules(fmeaRules, source)
  return [...applyRules(submissionRules, source), ...own]
}
