import type { Finding } from '../diagnostics/complaint.ts'
import type { EditionFolder, SubmissionFolder } from './layout.ts'
import { briefOf, type SubmissionBrief } from './reading/brief.ts'
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
  readonly submissions: readonly SubmissionBrief[]
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
  const read = folder.submissions.map((each) => checkSubmission(each, own))
  const submissions = read.flatMap(({ brief }) => (brief ? [brief] : []))
  const process = readProcess(folder)
  const whole = { file: `${folder.folder}edition.yaml`, folder, own, submissions, process }
  return {
    ...whole,
    findings: [
      ...own.findings,
      ...read.flatMap(({ findings }) => findings),
      ...process.findings,
      ...Object.values(own.rubrics).flatMap((rubric) => (rubric ? applyRules(rubricRules, rubric) : [])),
      ...applyRules(editionRules, whole),
      ...applyRules(processRules, whole),
    ],
  }
}

interface CheckedSubmission {
  readonly brief: SubmissionBrief | null
  readonly findings: readonly Finding[]
}

function checkSubmission(folder: SubmissionFolder, { context }: EditionSource): CheckedSubmission {
  const { source, findings } = readSubmission(folder, context)
  if (!source) return { brief: null, findings }
  return { brief: briefOf(source), findings: [...findings, ...findingsAbout(source)] }
}

function findingsAbout(source: SubmissionSource): Finding[] {
  const own = source.track === 'practice' ? applyRules(practiceRules, source) : applyRules(fmeaRules, source)
  return [...applyRules(submissionRules, source), ...own]
}
