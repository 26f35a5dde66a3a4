import { advise, type PanelAdvice } from '../compute/scoring/advice.ts'
import type { Edition } from '../model/corpus.ts'
import type { Entry } from '../model/dossier.ts'
import { dossierOf, editionOf, type LoadOptions, load } from './load.ts'
import { EXIT, Problem } from './problem.ts'

interface ScoreOptions extends LoadOptions {
  /** The newest edition where none is named. */
  readonly edition?: string | undefined
  /** All submissions where none are named. */
  readonly slugs: readonly string[]
}

/** What the figures of an edition say. */
export interface Scores {
  readonly edition: Edition
  readonly entries: readonly Entry[]
  /** Of the submissions asked for; leniency over all of the edition's sheets. */
  readonly advice: PanelAdvice
}

/** The assessments asked for; an unknown slug is a problem. */
export function scoresOf({ slugs, edition: year, ...options }: ScoreOptions): Scores {
  const { edition, entries } = editionOf(dossierOf(load(options)), year)
  const known = new Set(entries.map(({ submission }) => submission.slug))
  const unknown = slugs.find((slug) => !known.has(slug))
  if (unknown !== undefined) throw notThere(unknown)
  const wanted = (slug: string) => slugs.length === 0 || slugs.includes(slug)
  const { leniency, stability } = advise(
    edition,
    entries.map(({ assessment }) => assessment),
  )
  return {
    edition,
    entries: entries.filter(({ submission }) => wanted(submission.slug)),
    advice: { leniency, stability: stability.filter(({ slug }) => wanted(slug)) },
  }
}

const notThere = (slug: string): Problem =>
  new Problem(`没有可以评价的申报 ${slug}`, {
    exitCode: EXIT.unreadable,
    mend: '写申报文件夹的名称；有错误的申报先按 kekao check 的提示改正',
  })
