import { EXIT, Problem } from '../problem.ts'
import { type Coverage, covers } from './coverage.ts'

/** A document holds characters that none of the embedded fonts can print. */
export class MissingGlyphsError extends Problem {
  /** The characters, each once, in order of appearance. */
  readonly characters: readonly string[]

  constructor(characters: readonly string[]) {
    const list = characters.map((each) => `${each}（${codePointOf(each)}）`).join('、')
    super(`打印所用的字体没有这些字：${list}`, {
      exitCode: EXIT.content,
      mend: '换用通行的字形（如“吉”）；Word 文件不受影响',
    })
    this.name = 'MissingGlyphsError'
    this.characters = characters
  }
}

/** `U+20BB7` */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const BEYOND_ASCII = /\P{ASCII}/gu
/** Characters that print nothing: white space, joiners, selectors, marks of direction. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/** The characters of a text that no font covers, each once, in order of appearance. */
export function missingGlyphs(text: string, coverages: readonly Coverage[]): string[] {
  const characters = new Set(Array.from(text.matchAll(BEYOND_ASCII), ([character]) => character))
  return [...characters].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return !INVISIBLE.test(character) && !coverages.some((coverage) => covers(coverage, codePoint))
  })
}
