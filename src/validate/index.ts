import { type Complaint, complain, inFileOrder } from '../diagnostics/complaint.ts'
import type { Corpus } from '../model/corpus.ts'
import { reviewersIn } from '../model/roles.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { assembleEdition } from './assemble/edition.ts'
import { type CheckSubmissions, checkSubmission, type EditionReading, readEditionFolder } from './edition.ts'
import { layOut } from './layout.ts'
import { type ReadSheet, readAnew } from './reading/process.ts'
import { readSite } from './reading/site.ts'

export interface ValidationOptions {
  /** ISO date taken for today. */
  readonly asOf: string
  /** How submissions are checked: one after the other unless told otherwise. */
  readonly checkSubmissions?: CheckSubmissions | undefined
  /** How sheets of units, reviewers and the secretariat are read: anew unless told otherwise. */
  readonly readSheet?: ReadSheet | undefined
}

export interface Validation {
  /**
   * Everything without errors; null when site.yaml or every edition cannot be read. Made when it is asked
   * for first.
   */
  readonly corpus: Corpus | null
  /** The same with those submissions alone that score sheets and the public list speak of. */
  readonly judged: Corpus | null
  /** In file order. */
  readonly complaints: readonly Complaint[]
  /** How many files were given. */
  readonly files: number
}

const oneByOne: CheckSubmissions = (folders, context) =>
  folders.map((folder) => checkSubmission(folder, context))

/** Checks all content: what is wrong is told at once, what is right is handed on typed. */
export function validate(
  files: readonly ContentFile[],
  { asOf, checkSubmissions = oneByOne, readSheet = readAnew }: ValidationOptions,
): Validation {
  const content = layOut(files)
  const site = readSite(content)
  const readings = content.editions.map((folder) =>
    readEditionFolder(folder, { asOf, checkSubmissions, readSheet }),
  )
  const findings = [...site.findings, ...readings.flatMap((reading) => reading.findings)]
  const complaints = inFileOrder(findings.map(complain))
  const assemble = assembler({ site, readings, complaints })
  const whole = once(() => assemble(() => () => true))
  const judged = once(() =>
    assemble((reading) => {
      const slugs = slugsJudged(reading)
      return (slug) => slugs.has(slug)
    }),
  )
  return {
    get corpus() {
      return whole()
    },
    get judged() {
      return judged()
    },
    complaints,
    files: files.length,
  }
}

/** A value made when it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The submissions that score sheets and the public list speak of. */
function slugsJudged({ process: { reviews, publicity } }: EditionReading): ReadonlySet<string | undefined> {
  const { practice = [], fmea = [] } = publicity?.partial.lists ?? {}
  return new Set([...reviews.map(({ slug }) => slug), ...practice, ...fmea])
}

interface Checked {
  readonly site: ReturnType<typeof readSite>
  readonly readings: readonly EditionReading[]
  readonly complaints: readonly Complaint[]
}

/** Makes the corpus of what has no error; `wanted` says which submissions of an edition are taken in. */
function assembler({ site: { settings, guides, roles }, readings, complaints }: Checked) {
  const wrong = complaints.filter(({ severity }) => severity === 'error')
  const errors = new Set(wrong.map(({ file }) => file))
  return (wanted: (reading: EditionReading) => (slug: string) => boolean): Corpus | null => {
    const editions = readings.flatMap((reading) => {
      const reviewers = roles ? reviewersIn(roles, reading.folder.year) : []
      return assembleEdition(reading, { errors, reviewers, wanted: wanted(reading) }) ?? []
    })
    return settings && editions.length > 0 ? { site: settings, guides, editions } : null
  }
}
