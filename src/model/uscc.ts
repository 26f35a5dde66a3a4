/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: 18 characters, of which 9 to 17 are the
 * organisation code of GB 11714 with a check character of its own, and 18 checks all of them.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Eighteen characters of the code's own alphabet (no I, O, S, V, Z). */
export const hasUsccShape = (code: string): boolean => /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)

/** Check character 18: weights 3^(i−1) mod 31 (GB 32100-2015, annex). */
export function usccCheckCharacter(code: string): string {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Check character of the organisation code: weights 3 7 9 10 5 8 4 2, base 36 (GB 11714). */
export function organisationCheckCharacter(code: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce(
    (total, weight, i) => total + weight * Number.parseInt(code.charAt(8 + i), 36),
    0,
  )
  const remainder = 11 - (sum % 11)
  return remainder === 10 ? 'X' : remainder === 11 ? '0' : String(remainder)
}

export type UsccVerdict = 'valid' | 'badShape' | 'badCheck' | 'pilotEra'

/**
 * `pilotEra`: a check character fails, but positions 9 to 13 are M0001 or M0000, as in codes
 * given out in Fujian before the standard, which are real all the same.
 */
export function checkUscc(code: string): UsccVerdict {
  if (!hasUsccShape(code)) return 'badShape'
  const checks =
    usccCheckCharacter(code) === code.charAt(17) && organisationCheckCharacter(code) === code.charAt(16)
  if (checks) return 'valid'
  return /^M000[01]$/.test(code.slice(8, 13)) ? 'pilotEra' : 'badCheck'
}
