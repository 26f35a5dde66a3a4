/** Two measures of a text's length. */
export interface Length {
  /** Grapheme clusters of the visible text, white space not counted, after NFC. */
  readonly characters: number
  /** Word's 字数: each Han character or full-width mark 1, each run of other characters 1. */
  readonly words: number
}

/** Which of the two an edition enforces, in its own words. */
export const LENGTH_MEASURES = ['字符', 'Word字数'] as const
export type LengthMeasure = (typeof LENGTH_MEASURES)[number]

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
// Text of these alone has one character in each UTF-16 unit: no combining marks, no surrogates.
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u205e\u2070-\u209f\u2150-\u22ff\u2460-\u257f\u3000-\u3029\u3030-\u303d\u4e00-\u9fff\uff01-\uff5e\n\t]*$/
const SPACE = /\s/u
const SPACES = /\s+/gu
const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef‘’“”…—·]/u

/** The visible characters of a text with the offset (UTF-16) at which each starts; white space left out. */
export function visibleCharacters(text: string): { character: string; offset: number }[] {
  const normal = text.normalize('NFC')
  const pieces = SIMPLE.test(normal)
    ? Array.from(normal, (character, offset) => ({ character, offset }))
    : Array.from(graphemes.segment(normal), ({ segment, index }) => ({ character: segment, offset: index }))
  return pieces.filter(({ character }) => !SPACE.test(character))
}

/** Word's 字数 of a visible text. */
export function countWords(text: string): number {
  let count = 0
  let inRun = false
  for (const character of text.normalize('NFC')) {
    if (SPACE.test(character)) inRun = false
    else if (ASIAN.test(character)) {
      count += 1
      inRun = false
    } else if (!inRun) {
      count += 1
      inRun = true
    }
  }
  return count
}

/** The length of a visible text (Markdown already taken away) by both measures. */
export function lengthOf(text: string): Length {
  const normal = text.normalize('NFC')
  const characters = SIMPLE.test(normal)
    ? normal.replaceAll(SPACES, '').length
    : visibleCharacters(normal).length
  return { characters, words: countWords(normal) }
}

export function addLengths(lengths: readonly Length[]): Length {
  return {
    characters: lengths.reduce((sum, each) => sum + each.characters, 0),
    words: lengths.reduce((sum, each) => sum + each.words, 0),
  }
}

/** The figure an edition's measure looks at. */
export const measured = (length: Length, measure: LengthMeasure): number =>
  measure === '字符' ? length.characters : length.words
