import type { Submission } from '../../model/submission.ts'
import { shapesIn, unhidden } from '../personal-data.ts'
import { type IdentityTerm, identityOf, identityOfOther, MARKS } from './identity.ts'
import { patternOf } from './pattern.ts'

/** Takes out of texts what tells whose they are. */
export interface Blinding {
  readonly blind: (text: string) => string
  /** Everything that is taken out, learned short names and brands included. */
  readonly terms: readonly IdentityTerm[]
}

/** What tells by its shape alone: pages, hosts, credit codes, English names of companies. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/(?:https?:\/\/|www\.)[^\s)）>，。；、]+/giu, MARKS.code],
  [/(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|cn|top|vip|ltd|tech)(?:\.cn)?(?![\w-])/giu, MARKS.code],
  [/(?<![0-9A-Z])[159Y][1239]\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/gu, MARKS.code],
  [
    /[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){0,6},? (?:Co\.?,? ?Ltd\.?|Inc\.?|Corp(?:oration|\.)?|GmbH|Group|Company,? Limited)(?![\w])/gu,
    MARKS.company,
  ],
]

/** 以下简称“…”, “…”牌, 商标“…”: what a text itself says the company or the product is called. */
const LEARNED: readonly RegExp[] = [
  /(?:简称|又名|字号|商标|品牌|商号)(?:为|是|：|:)?\s*[“"「『《]([\p{L}\p{N} -]{2,16})[”"」』》]/gu,
  /[“"「『]([\p{L}\p{N} -]{2,16})[”"」』](?:牌|品牌|商标)/gu,
  /([A-Za-z][A-Za-z0-9-]{1,15})\s?[®™]/gu,
]

const learnedFrom = (words: string): IdentityTerm[] =>
  LEARNED.flatMap((pattern) =>
    Array.from(words.matchAll(pattern), ([, text = '']) => ({ kind: 'company' as const, text: text.trim() })),
  ).filter(({ text }) => text.length > 1)

const packed = (text: string): string => unhidden(text).toLowerCase().replace(/\s/gu, '')

/**
 * How the texts of a submission are blinded. `words` is everything it says, from which short names and
 * brands are learned; of the other applicants only those that it names matter.
 */
export function blindingOf(
  submission: Submission,
  { words, others }: { readonly words: string; readonly others: readonly Submission[] },
): Blinding {
  const said = packed(words)
  const neighbours = others.flatMap(identityOfOther).filter(({ text }) => said.includes(packed(text)))
  const terms = [...identityOf(submission), ...learnedFrom(words), ...neighbours].sort(
    (a, b) => b.text.length - a.text.length,
  )
  const replacements = terms.map(({ text, kind }) => ({
    pattern: new RegExp(patternOf(text), 'giu'),
    mark: MARKS[kind],
  }))
  const blind = (text: string): string => {
    const shapeless = SHAPES.reduce(
      (rest, [shape, mark]) => rest.replace(shape, mark),
      withoutPersonalData(text),
    )
    return replacements.reduce((rest, { pattern, mark }) => rest.replace(pattern, mark), shapeless)
  }
  return { blind, terms }
}

/** Telephone numbers, e-mail addresses and ID numbers, whoever they belong to. */
const withoutPersonalData = (text: string): string =>
  shapesIn(unhidden(text)).reduce(
    (rest, { text: shape }) => rest.replace(new RegExp(patternOf(shape), 'giu'), MARKS.code),
    text,
  )
