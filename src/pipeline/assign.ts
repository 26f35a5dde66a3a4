import { conflictOf } from '../compute/scoring/conflicts.ts'
import { type AssignmentPlan, planReviews } from '../process/assign.ts'
import { dossierOf, editionOf, type LoadOptions, load } from './load.ts'
import { EXIT, Problem } from './problem.ts'
import { ROLES_FILE, readRoles } from './roles.ts'

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
  const { roles } = readRoles(loaded.files)
  if (!roles || roles.reviewers.length === 0) {
    throw new Problem(`${ROLES_FILE} 里没有可以读出的评审专家`, {
      exitCode: EXIT.unreadable,
      mend: `在 ${options.root}/${ROLES_FILE} 的“评审专家”里逐位写明邮箱、代码和单位`,
    })
  }
  const { settings } = edition.edition
  const perSubmission = options.per ?? settings.review.minimumSheets
  const { reviewers } = roles
  const plan = planReviews(edition, { reviewers, asOf: dossier.asOf, perSubmission, conflictOf })
  return { edition: settings.year, perSubmission, ...plan }
}
