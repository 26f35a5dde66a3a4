import type { Dossier } from '../../model/dossier.ts'
import { bare, unhidden } from '../../process/personal-data.ts'
import { type PrivateValue, privateTotals, privateValues } from './private-values.ts'
import { publicValues, publishedShapes } from './public-values.ts'

/** What the search must know: plain data, so that it can be sent to other threads and hashed. */
export interface Knowledge {
  /** Private values by their tight writing. */
  readonly secrets: readonly (readonly [string, PrivateValue])[]
  /** Public values, tight: they hide what is private inside them. */
  readonly open: readonly string[]
  /** Numbers and addresses with the shape of personal data that are public, bare. */
  readonly shapes: readonly string[]
  /** Totals that are not public, as they are printed. */
  readonly totals: readonly string[]
}

/** Dashes, brackets, spaces and case do not tell two writings apart. */
export const tight = (unhiddenText: string): string => unhiddenText.toLowerCase().replace(/[\s()[\]-]+/g, '')

/** Everything by which a text is told to hold what a dossier says is private. */
export function knowledgeOf(dossier: Dossier): Knowledge {
  const values = publicValues(dossier)
  const open = new Set(values.map((value) => tight(unhidden(value))))
  const secrets = new Map(
    privateValues(dossier).map((secret) => [tight(unhidden(secret.value)), secret] as const),
  )
  return {
    secrets: [...secrets],
    open: [...open],
    shapes: [...new Set([...values, ...publishedShapes(dossier)].map(bare))],
    totals: [...privateTotals(dossier)],
  }
}
