import type { Assessment } from '../model/assessment.ts'
import type { Corpus, Edition } from '../model/corpus.ts'
import type { Contribution, Dossier, EditionDossier } from '../model/dossier.ts'
import { historyOf } from './history.ts'
import { publicityPeriod, type Sha256 } from './publicity-period.ts'
import { standingOf } from './standing.ts'

interface DossierOptions {
  /** The day for which everything is derived, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly sha256: Sha256
  /** Commits that changed the content, oldest first; none without a history. */
  readonly contributions?: readonly Contribution[]
  readonly assess: (edition: Edition) => readonly Assessment[]
}

/** Everything about every edition on a day: plain JSON of which each output is a function. */
export function compileDossier(corpus: Corpus, options: DossierOptions): Dossier {
  return {
    asOf: options.asOf,
    site: corpus.site,
    guides: corpus.guides,
    editions: corpus.editions.map((edition) => compileEdition(edition, options)),
  }
}

function compileEdition(edition: Edition, options: DossierOptions): EditionDossier {
  const { asOf, sha256, assess, contributions = [] } = options
  const period = publicityPeriod(edition, sha256)
  const assessments = new Map(
    assess(knownOn(asOf, edition)).map((each) => [`${each.track}/${each.slug}`, each]),
  )
  const entries = edition.submissions.map((submission) => {
    const assessment = assessments.get(`${submission.track}/${submission.slug}`)
    if (!assessment) throw new Error(`no assessment of ${submission.slug}`)
    const circumstances = { edition, submission, assessment, period, asOf }
    return {
      submission,
      assessment,
      standing: standingOf(circumstances),
      events: historyOf(submission, { ...circumstances, contributions }),
    }
  })
  return { edition, entries, period }
}

/** The edition with the score sheets of a day: later ones say nothing yet. */
const knownOn = (asOf: string, edition: Edition): Edition => ({
  ...edition,
  reviews: edition.reviews.filter(({ date }) => date <= asOf),
})
