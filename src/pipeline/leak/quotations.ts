import type { Dossier } from '../../model/dossier.ts'
import { unhidden } from '../../process/personal-data.ts'
import { createFinder } from './find-terms.ts'
import { tight } from './knowledge.ts'
import { publishedTexts } from './public-values.ts'

/** Of words found in public files those that rules, help pages or applicants say themselves; all are tight. */
export function quotationsAmong(words: Iterable<string>, dossier: Dossier): ReadonlySet<string> {
  const sought = [...new Set(words)].map((text) => ({ text }))
  const quoted = new Set<string>()
  if (sought.length === 0) return quoted
  const find = createFinder(sought)
  for (const text of publishedTexts(dossier)) {
    for (const { term } of find(tight(unhidden(text)))) quoted.add(term.text)
  }
  return quoted
}
