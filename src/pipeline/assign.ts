import { conflictOf } from '../compute/scoring/conflicts.ts'
import { type AssignmentPlan, planReviews } from '../process/assign.ts'
import { dossierOf, editionOf, type LoadOptions, load } from './load.ts'
import { readReviewers } from './roles.ts'

export interface AssignOptions extends LoadOptions {
  readonly edition: string | undefined
  /** Sheets wanted for each submission; the edition's minimum by default. */
  readonly per: number | undefined
}

export interface Assigned extends AssignmentPlan {
  readonly edition: string
  readonly perSubmission: number
}

/** Plans who of the reviewers in the table of roles scores what. */
export function assign(options: AssignOptions): Assigned {
  const loaded = load(options)
  const dossier = dossierOf(loaded)
  const edition = editionOf(dossier, options.edition)
  const reviewers = readReviewers(loaded.files, options.root)
  const { settings } = edition.edition
  const perSubmission = options.per ?? settings.review.minimumSheets
  const plan = planReviews(edition, { reviewers, asOf: dossier.asOf, perSubmission, conflictOf })
  return { edition: settings.year, perSubmission, ...plan }
}
