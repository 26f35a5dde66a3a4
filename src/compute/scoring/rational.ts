/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

const reduced = (numerator: bigint, denominator: bigint): Rational => {
  const divisor = gcd(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n }

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

/** The decimal number as it is written (85.1 is 851/10, not its binary neighbour). Finite numbers only. */
export function rational(written: number): Rational {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(String(written)) ?? []
  if (whole === '') throw new Error(`${written} is not a finite number`)
  const digits = BigInt(sign + whole + decimals)
  const places = decimals.length - Number(exponent)
  return places >= 0 ? reduced(digits, 10n ** BigInt(places)) : reduced(digits * 10n ** BigInt(-places), 1n)
}

export const add = (a: Rational, b: Rational): Rational =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const subtract = (a: Rational, b: Rational): Rational =>
  add(a, { numerator: -b.numerator, denominator: b.denominator })

export const multiply = (a: Rational, b: Rational): Rational =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator)

/** a / b; b not zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new Error('division by zero')
  const sign = b.numerator < 0n ? -1n : 1n
  return reduced(sign * a.numerator * b.denominator, sign * b.numerator * a.denominator)
}

/** Negative, zero or positive as a is smaller than, equal to or larger than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const smaller = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a)

export const total = (terms: Iterable<Rational>): Rational => {
  let all = ZERO
  for (const term of terms) all = add(all, term)
  return all
}

/** Rounds half up (towards +∞) to so many decimals. */
export function roundHalfUp({ numerator, denominator }: Rational, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const doubled = 2n * numerator * scale + denominator
  const divisor = 2n * denominator
  const floor = doubled / divisor - (doubled % divisor < 0n ? 1n : 0n)
  return Number(floor) / Number(scale)
}
