import { sha256 } from '../hash.ts'
import { ALPHABET, inBase32 } from './base32.ts'

/** What a mark stands for: a submission of an edition as it was when it was printed. */
export interface Marked {
  readonly year: string
  readonly slug: string
  /** 16 characters, see `fingerprintOf`. */
  readonly fingerprint: string
}

/** Characters of the code that say something; one more checks them. */
const LENGTH = 11

/**
 * The twelve readable characters of a mark: 55 bits, in base 32, of the SHA-256 of `kekao-mark-1`, edition,
 * submission (in capitals, as in the QR code) and fingerprint, one a line; then a check character.
 */
export function codeOf({ year, slug, fingerprint }: Marked): string {
  const text = ['kekao-mark-1', year, slug.toUpperCase(), fingerprint].join('\n')
  const code = inBase32(sha256(text), LENGTH)
  return code + checkOf(code)
}

/** `K7Q4 9XMD 2HRT`, as it is printed. */
export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? ''

/** A code as somebody typed it; the page numbers after it are passed over. */
export type TypedCode =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'length'; readonly found: number }
  | { readonly kind: 'character'; readonly found: string; readonly position: number }
  | { readonly kind: 'check' }

/** Reads a typed code: blanks, hyphens and small letters do not matter, O is 0, I and L are 1. */
export function readCode(typed: string): TypedCode {
  const characters = Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-_.]/gu, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1'),
  )
  const { length } = characters
  if (length !== LENGTH + 1 && length !== LENGTH + 5) return { kind: 'length', found: length }
  const code = characters.slice(0, LENGTH + 1)
  const strange = code.findIndex((character) => !ALPHABET.includes(character))
  if (strange !== -1) return { kind: 'character', found: code[strange] ?? '', position: strange + 1 }
  const [said, check] = [code.slice(0, LENGTH).join(''), code[LENGTH]]
  return checkOf(said) === check ? { kind: 'code', code: said + check } : { kind: 'check' }
}

/**
 * The check character: Σ cᵢ·αⁱ⁺¹ over the field of 32 elements, α a root of x⁵ + x² + 1, so that every wrong
 * character and every exchange of two different ones shows.
 */
function checkOf(code: string): string {
  const sum = Array.from(code).reduceRight(
    (rest, character) => timesAlpha(rest ^ ALPHABET.indexOf(character)),
    0,
  )
  return ALPHABET.charAt(sum)
}

const timesAlpha = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1)
