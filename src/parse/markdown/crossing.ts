import type { Place } from '../../diagnostics/place.ts'
import { countWords, type LengthMeasure, visibleCharacters } from '../../model/length.ts'
import type { SourceText } from '../text.ts'
import type { Piece } from './conversion.ts'

/**
 * The place of the first character beyond a limit, in the measure given; null when the text stays within.
 * Words are counted piece by piece, so a run of Latin letters across emphasis counts twice here.
 */
export function crossingPlace(
  source: SourceText,
  pieces: readonly Piece[],
  { limit, measure }: { limit: number; measure: LengthMeasure },
): Place | null {
  let left = limit
  for (const piece of pieces) {
    const characters = visibleCharacters(piece.text)
    const count = measure === '字符' ? characters.length : countWords(piece.text)
    if (count > left) {
      const offset = measure === '字符' ? (characters[left]?.offset ?? 0) : wordOffset(piece.text, left)
      const at = sourceOffset(source.text, piece, offset)
      return source.lines.placeOf(at, at + 1)
    }
    left -= count
  }
  return null
}

/** Offset at which a text's count of words first exceeds a number. */
function wordOffset(text: string, words: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (countWords(text.slice(0, middle + 1)) > words) high = middle
    else low = middle + 1
  }
  return low
}

const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character)

/** Where the character at an offset of the visible text stands in the file: escapes and entities stepped over. */
function sourceOffset(text: string, { text: visible, start, end }: Piece, offset: number): number {
  let at = start
  for (let i = 0; i < offset && at < end; i += 1) {
    at = seek(text, at, end, visible[i])
    at += text[at] === '&' && visible[i] !== '&' ? Math.max(1, text.indexOf(';', at) + 1 - at) : 1
  }
  return Math.min(seek(text, at, end, visible[offset]), Math.max(start, end - 1))
}

/** The next offset that can stand for a visible character. */
function seek(text: string, from: number, end: number, character: string | undefined): number {
  for (let at = from; at < end; at += 1) {
    if (text[at] === character || (isSpace(text[at]) && isSpace(character))) return at
    if (text[at] === '&' && text.indexOf(';', at) < end && text.indexOf(';', at) !== -1) return at
  }
  return from
}
