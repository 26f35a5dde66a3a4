import type { Finding } from '../diagnostics/complaint.ts'
import { submissionOf } from './assemble/submission.ts'
import type { EditionFolder, SubmissionFolder } from './layout.ts'
import { briefOf, type CheckedSubmission, type SubmissionBrief } from './reading/brief.ts'
import { type EditionContext, type EditionSource, readEdition } from './reading/edition.ts'
import { type ProcessSources, type ReadSheet, readProcess } from './reading/process.ts'
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
  /** In the order of `submissions`. */
  readonly typed: readonly CheckedSubmission['submission'][]
  readonly process: ProcessSources
  readonly findings: readonly Finding[]
}

/** What rules about a whole edition look at; `file` is its edition.yaml. */
export interface WholeEdition extends Omit<EditionReading, 'findings' | 'typed'> {
  readonly file: string
}

/** Checks submissions of an edition, each by itself; in their order. */
export type CheckSubmissions = (
  folders: readonly SubmissionFolder[],
  context: EditionContext,
) => readonly CheckedSubmission[]

interface Reading {
  /** ISO date taken for today. */
  readonly asOf: string
  readonly checkSubmissions: CheckSubmissions
  readonly readSheet: ReadSheet
}

/** Reads an edition's folder and runs every rule over it. */
export function readEditionFolder(
  folder: EditionFolder,
  { asOf, checkSubmissions, readSheet }: Reading,
): EditionReading {
  const own = readEdition(folder, asOf)
  const read = checkSubmissions(folder.submissions, own.context)
  const known = read.flatMap(({ brief, submission }) => (brief ? [{ brief, submission }] : []))
  const submissions = known.map(({ brief }) => brief)
  const process = readProcess(folder, readSheet)
  const whole = { file: `${folder.folder}edition.yaml`, folder, own, submissions, process }
  return {
    ...whole,
    typed: known.map(({ submission }) => submission),
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

/**
 * Reads a submission and runs the rules about it alone: all that comes out depends on its folder and the
 * edition's own files.
 */
export function checkSubmission(folder: SubmissionFolder, context: EditionContext): CheckedSubmission {
  const { source, findings } = readSubmission(folder, context)
  if (!source) return { brief: null, findings, submission: () => null }
  const submission = submissionOf(source)
  const all = [...findings, ...findingsAbout(source)]
  return { brief: briefOf(source), findings: all, submission: () => submission }
}

function findingsAbout(source: SubmissionSource): Finding[] {
  const own = source.track === 'practice' ? applyRules(practiceRules, source) : applyRules(fmeaRules, source)
  return [...applyRules(submissionRules, source), ...own]
}
