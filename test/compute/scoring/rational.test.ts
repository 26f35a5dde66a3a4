import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  total,
} from '../../../src/compute/scoring/rational.ts'

describe('rational numbers', () => {
  it.each([
    { written: 85.1, numerator: 851n, denominator: 10n },
    { written: -0.25, numerator: -1n, denominator: 4n },
    { written: 1e-7, numerator: 1n, denominator: 10_000_000n },
    { written: 1.5e21, numerator: 1_500_000_000_000_000_000_000n, denominator: 1n },
    { written: 0, numerator: 0n, denominator: 1n },
  ])('take $written as it is written', ({ written, ...fraction }) => {
    expect(rational(written)).toEqual(fraction)
  })

  it('refuse what is no number', () => {
    expect(() => rational(Number.NaN)).toThrow()
    expect(() => divide(rational(1), rational(0))).toThrow()
  })

  it('add tenths exactly, where doubles do not', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(compare(add(rational(0.1), rational(0.2)), rational(0.3))).toBe(0)
  })

  it('obey the laws of arithmetic', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 }).map((tenths) => rational(tenths / 10))
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(add(subtract(a, b), b)).toEqual(a)
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
      }),
    )
  })

  it.each([
    { top: 1, bottom: 8, decimals: 2, rounded: 0.13 },
    { top: 17, bottom: 200, decimals: 2, rounded: 0.09 },
    { top: 2, bottom: 3, decimals: 2, rounded: 0.67 },
    { top: -1, bottom: 8, decimals: 2, rounded: -0.12 },
    { top: -2, bottom: 3, decimals: 2, rounded: -0.67 },
    { top: 86, bottom: 1, decimals: 2, rounded: 86 },
    // 1.005 in binary lies below the half and rounds down there.
    { top: 1005, bottom: 1000, decimals: 2, rounded: 1.01 },
  ])('round $top/$bottom half up to $rounded', ({ top, bottom, decimals, rounded }) => {
    expect(roundHalfUp(divide(rational(top), rational(bottom)), decimals)).toBe(rounded)
  })

  it('sum in any order alike', () => {
    const terms = [85.1, 90.2, 77.7].map((score) => divide(rational(score), rational(3)))
    expect(total(terms)).toEqual(total(terms.toReversed()))
  })
})
