/** Crockford's base 32: no I, L, O, U, so that nothing is taken for 1, 0 or V. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` characters, 5 bits each from the left, of a number in hex. */
export function inBase32(hex: string, length: number): string {
  const bits = 5 * length
  const digits = Math.ceil(bits / 4)
  if (hex.length < digits) throw new Error(`${hex.length} hex digits are less than ${bits} bits`)
  const number = BigInt(`0x${hex.slice(0, digits)}`) >> BigInt(4 * digits - bits)
  return Array.from(
    { length },
    (_, i) => ALPHABET[Number((number >> BigInt(bits - 5 * (i + 1))) & 31n)],
  ).join('')
}
