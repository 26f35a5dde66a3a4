import { bare, shapesIn, unhidden } from '../../process/personal-data.ts'
import { createFinder, type Found, type Sought } from './find-terms.ts'
import { standsAlone } from './given-name.ts'
import { type Knowledge, tight } from './knowledge.ts'
import type { PrivateValue } from './private-values.ts'

/** Something private in a text: what kind it is, the words, and how far into the text. */
export interface Secret {
  readonly kind: string
  readonly value: string
  readonly line: number
  /** No secret where an applicant's published words hold one of these; tight, none for what nobody may quote. */
  readonly quotes: readonly string[]
}

interface Term extends Sought {
  /** Null for what is public and only hides what is private inside it. */
  readonly secret: PrivateValue | null
}

/** Characters of context by which a quotation is told from the same words elsewhere. */
const CONTEXT = 4

/** 总分 86.40, "total":86.4 */
const TOTAL = /(?:总分|得分|total)["”]?[^\d\n]{0,12}(\d{1,3}\.\d{1,2})(?!\d)/giu

/** Prepares the search of many texts for everything that must not be published. */
export function createSearch(knowledge: Knowledge): (text: string) => Secret[] {
  const open = new Set(knowledge.open)
  const secrets = new Map(knowledge.secrets)
  const terms: Term[] = [
    ...[...open].map((text) => ({ text, secret: null })),
    ...[...secrets].filter(([text]) => !open.has(text)).map(([text, secret]) => ({ text, secret })),
  ]
  const find = createFinder(terms.filter(({ text }) => text.length > 1 && text !== '无'))
  const totals = new Set(knowledge.totals)
  const shapes = new Set(knowledge.shapes)

  return (written) => {
    const text = unhidden(written)
    const packed = tight(text)
    const found = find(packed)
    const hiding = found.filter(({ term }) => term.secret === null)
    const isHidden = ({ start, end }: Found<Term>): boolean =>
      hiding.some((each) => each.start <= start && end <= each.end)
    const told = found.filter(
      (each) => each.term.secret !== null && !isHidden(each) && standsAlone(packed, each),
    )
    const named = told.flatMap((each): Secret[] => {
      const { term, start } = each
      if (!term.secret) return []
      const { kind, value, quotable } = term.secret
      return [{ kind, value, line: lineOfPacked(text, start), quotes: quotable ? around(packed, each) : [] }]
    })
    // What was found as somebody's own is not told again by its shape.
    const own = new Set(told.flatMap(({ term }) => (term.secret?.quotable === false ? [term.text] : [])))
    const shaped = shapesIn(text)
      .filter(({ text: shape }) => !shapes.has(bare(shape)) && !own.has(tight(bare(shape))))
      .map(({ kind, text: value, index }): Secret => {
        const secret = secrets.get(tight(bare(value)))
        return { kind: secret?.kind ?? kind, value, line: lineAt(text, index), quotes: [] }
      })
    const scored = Array.from(text.matchAll(TOTAL)).flatMap(({ 1: value = '', index }): Secret[] =>
      totals.has(value) ? [{ kind: '未公开的总分', value, line: lineAt(text, index), quotes: [] }] : [],
    )
    return [...named, ...shaped, ...scored]
  }
}

/** A find with the characters before it, and with those after it. */
const around = (text: string, { start, end }: Found<Term>): string[] => [
  text.slice(Math.max(0, start - CONTEXT), end),
  text.slice(start, end + CONTEXT),
]

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
