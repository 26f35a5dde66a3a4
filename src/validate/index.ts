import { type Complaint, complain, inFileOrder } from '../diagnostics/complaint.ts'
import type { Corpus } from '../model/corpus.ts'
import { reviewersIn } from '../model/roles.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { assembleEdition } from './assemble/edition.ts'
import { type EditionReading, readEditionFolder } from './edition.ts'
import { layOut } from './layout.ts'
import { readSite } from './reading/site.ts'

export interface ValidationOptions {
  /** ISO date taken for today. */
  readonly asOf: string
}

export interface Validation {
  /** Everything without errors; null when site.yaml or every edition cannot be read. */
  readonly corpus: Corpus | null
  /** In file order. */
  readonly complaints: readonly Complaint[]
  /** How many files were given. */
  readonly files: number
}

/** Checks all content: what is wrong is told at once, what is right is handed on typed. */
export function validate(files: readonly ContentFile[], { asOf }: ValidationOptions): Validation {
  const content = layOut(files)
  const site = readSite(content)
  const editions = content.editions.map((folder) => readEditionFolder(folder, asOf))
  const findings = [...site.findings, ...editions.flatMap((edition) => edition.findings)]
  const complaints = inFileOrder(findings.map(complain))
  return { corpus: corpusOf(site, editions, complaints), complaints, files: files.length }
}

function corpusOf(
  { settings, guides, roles }: ReturnType<typeof readSite>,
  readings: readonly EditionReading[],
  complaints: readonly Complaint[],
): Corpus | null {
  const errors = complaints.filter(({ severity }) => severity === 'error').map(({ file }) => file)
  const editions = readings.flatMap((reading) => {
    const reviewers = roles ? reviewersIn(roles, reading.folder.year) : []
    return assembleEdition(reading, { errors: new Set(errors), reviewers }) ?? []
  })
  return settings && editions.length > 0 ? { site: settings, guides, editions } : null
}
