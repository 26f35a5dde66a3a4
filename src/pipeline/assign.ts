import { type AssignmentPlan, planReviews } from '../process/assign.ts'
import { dossierOf, editionOf, type LoadOptions, load } from './load.ts'
import { assertReviewers } from './roles.ts'

export interface AssignOptions extends LoadOptions {
  readonly edition: string | undefined
  /** Sheets wanted for each submission; the edition's minimum by default. */
  readonly per: number | undefined
  /** The most one reviewer may be asked to score; no bound by default. */
  readonly most: number | undefined
}

export interface Assigned extends AssignmentPlan {
  readonly edition: string
  readonly perSubmission: number
}

/** Plans who of the reviewers in the table of roles scores what. */
export function assign(options: AssignOptions): Assigned {
  const dossier = dossierOf(load(options))
  const edition = editionOf(dossier, options.edition)
  assertReviewers(edition, options.root)
  const { settings } = edition.edition
  const perSubmission = options.per ?? settings.review.minimumSheets
  const plan = planReviews(edition, { asOf: dossier.asOf, perSubmission, most: options.most ?? null })
  return { edition: settings.year, perSubmission, ...plan }
}
