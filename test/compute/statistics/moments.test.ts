import { describe, expect, it } from 'vitest'
import { meanOf, momentsOf, sum } from '../../../src/compute/statistics/moments.ts'
import { nistObservations } from '../published.ts'

/** Log relative error: the number of correct digits (McCullough, The American Statistician 52, 1998). */
const correctDigits = (found: number | null, certified: string): number => {
  const error = Math.abs((found ?? Number.NaN) - Number(certified)) / Math.abs(Number(certified))
  return error === 0 ? 15 : -Math.log10(error)
}

// Certified values: NIST StRD, univariate summary statistics (test/data/nist/univariate-certified.json).
const certified = [
  { name: 'Lew', n: 200, mean: '-177.435000000000', sd: '277.332168044316', digits: 13 },
  { name: 'Mavro', n: 50, mean: '2.00185600000000', sd: '0.000429123454003053', digits: 13 },
  { name: 'NumAcc1', n: 3, mean: '10000002', sd: '1', digits: 15 },
  { name: 'NumAcc2', n: 1001, mean: '1.2', sd: '0.1', digits: 13 },
  // The data themselves carry no more: 0.1 on 10⁶ in double precision.
  { name: 'NumAcc3', n: 1001, mean: '1000000.2', sd: '0.1', digits: 9 },
] as const

describe('mean and standard deviation', () => {
  it.each(certified)('of $name agree with NIST to $digits digits', ({ name, n, mean, sd, digits }) => {
    const found = momentsOf(nistObservations(name))
    expect(found.n).toBe(n)
    expect(correctDigits(found.mean, mean)).toBeGreaterThanOrEqual(14)
    expect(correctDigits(found.sd, sd)).toBeGreaterThanOrEqual(digits)
  })

  it('has no standard deviation of one value', () => {
    expect(momentsOf([7])).toEqual({ n: 1, mean: 7, sd: null })
  })

  it('sums what plain addition loses (Neumaier 1974)', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2)
  })

  it('takes a million values', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => 1e6 + (i % 2))
    expect(meanOf(many)).toBe(1_000_000.5)
    expect(momentsOf(many).sd).toBeCloseTo(0.50000025, 12)
  })
})
