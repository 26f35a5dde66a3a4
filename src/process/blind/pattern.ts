import { otherHanForm } from './han-forms.ts'

/** What may stand between the characters of a name without making it another. */
const BETWEEN = '[\\s\\p{Cf}·・‧]*'

const WIDE = 0xfee0
const isNarrow = (code: number): boolean => code > 0x20 && code < 0x7f

const escaped = (character: string): string => character.replace(/[\\\]^[-]/u, '\\$&')

/** One character in each of its widths and Han forms. */
function classOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const wide = isNarrow(code) ? String.fromCodePoint(code + WIDE) : ''
  return `[${escaped(character)}${wide}${otherHanForm(character) ?? ''}]`
}

const isLatin = (text: string): boolean => /^[\x21-\x7e]+$/u.test(text)

/**
 * A name however it is written: capital or small, narrow or wide, with spaces or line breaks inside, in
 * simplified or traditional characters. A Latin one is not a part of a longer word or number.
 */
export function patternOf(name: string): string {
  const plain = name.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
  const pattern = Array.from(plain, classOf).join(BETWEEN)
  return isLatin(plain) ? `(?<![A-Za-z0-9])${pattern}(?![A-Za-z0-9])` : pattern
}
