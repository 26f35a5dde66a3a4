import type { Dossier } from '../../model/dossier.ts'
import { bare, shapesIn, unhidden } from '../../process/personal-data.ts'
import { createFinder, type Found, type Sought } from './find-terms.ts'
import { standsAlone } from './given-name.ts'
import { type PrivateValue, privateTotals, privateValues } from './private-values.ts'
import { publicValues, publishedShapes, publishedWords } from './public-values.ts'

/** Something private in a text: what kind it is, the words, and how far into the text. */
export interface Secret {
  readonly kind: string
  readonly value: string
  readonly line: number
}

interface Term extends Sought {
  /** Null for what is public and only hides what is private inside it. */
  readonly secret: PrivateValue | null
}

/** Dashes, brackets, spaces and case do not tell two writings apart. */
const tight = (unhiddenText: string): string => unhiddenText.toLowerCase().replace(/[\s()[\]-]+/g, '')

/** Characters of context by which a quotation is told from the same words elsewhere. */
const CONTEXT = 4

/** 总分 86.40, "total":86.4 */
const TOTAL = /(?:总分|得分|total)["”]?[^\d\n]{0,12}(\d{1,3}\.\d{1,2})(?!\d)/giu

/** Prepares the search of many texts for everything of a dossier that must not be published. */
export function createSearch(dossier: Dossier): (text: string) => Secret[] {
  const allowed = new Set(publicValues(dossier).map((value) => tight(unhidden(value))))
  const secrets = new Map(
    privateValues(dossier).map((secret) => [tight(unhidden(secret.value)), secret] as const),
  )
  const terms: Term[] = [
    ...[...allowed].map((text) => ({ text, secret: null })),
    ...[...secrets].filter(([text]) => !allowed.has(text)).map(([text, secret]) => ({ text, secret })),
  ]
  const find = createFinder(terms.filter(({ text }) => text.length > 1 && text !== '无'))
  const totals = privateTotals(dossier)
  let words: string | null = null
  const isQuoted = (text: string, { start, end }: Found<Term>): boolean => {
    words ??= tight(unhidden(publishedWords(dossier)))
    return (
      words.includes(text.slice(Math.max(0, start - CONTEXT), end)) ||
      words.includes(text.slice(start, end + CONTEXT))
    )
  }
  const allowedShapes = new Set([...publicValues(dossier), ...publishedShapes(dossier)].map(bare))

  return (written) => {
    const text = unhidden(written)
    const packed = tight(text)
    const found = find(packed)
    const hiding = found.filter(({ term }) => term.secret === null)
    const isHidden = ({ start, end }: Found<Term>): boolean =>
      hiding.some((each) => each.start <= start && end <= each.end)
    const told = found.filter(
      (each) =>
        each.term.secret !== null &&
        !isHidden(each) &&
        standsAlone(packed, each) &&
        !(each.term.secret.quotable && isQuoted(packed, each)),
    )
    const named = told.flatMap(({ term: { secret }, start }): Secret[] =>
      secret ? [{ kind: secret.kind, value: secret.value, line: lineOfPacked(text, start) }] : [],
    )
    // What was found as somebody's own is not told again by its shape.
    const own = new Set(told.map(({ term }) => term.text))
    const shaped = shapesIn(text)
      .filter(({ text: shape }) => !allowedShapes.has(bare(shape)) && !own.has(tight(bare(shape))))
      .map(({ kind, text: value, index }): Secret => {
        const secret = secrets.get(tight(bare(value)))
        return { kind: secret?.kind ?? kind, value, line: lineAt(text, index) }
      })
    const scored = Array.from(text.matchAll(TOTAL)).flatMap(({ 1: value = '', index }): Secret[] =>
      totals.has(value) ? [{ kind: '未公开的总分', value, line: lineAt(text, index) }] : [],
    )
    return [...named, ...shaped, ...scored]
  }
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The line of a place in the text without its spaces. */
function lineOfPacked(text: string, index: number): number {
  let left = index
  const lines = text.split('\n')
  const line = lines.findIndex((each) => {
    left -= tight(each).length
    return left < 0
  })
  return line < 0 ? lines.length : line + 1
}
