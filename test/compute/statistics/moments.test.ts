import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { meanOf, momentsOf, sum } from '../../../src/compute/statistics/moments.ts'
import { nistObservations, publishedJson } from '../published.ts'

/** Log relative error: the number of correct digits (McCullough, The American Statistician 52, 1998). */
const correctDigits = (found: number | null, certified: string): number => {
  const error = Math.abs((found ?? Number.NaN) - Number(certified)) / Math.abs(Number(certified))
  return error === 0 ? 15 : -Math.log10(error)
}

const certified = z
  .record(z.string(), z.object({ mean: z.string(), sd: z.string(), n: z.number() }))
  .parse(publishedJson('nist/univariate-certified.json'))

/** Digits of the standard deviation that must come out; NumAcc3 itself carries no more: 0.1 on 10⁶ in doubles. */
const digits = [
  { name: 'Lew', digits: 13 },
  { name: 'Mavro', digits: 13 },
  { name: 'NumAcc1', digits: 15 },
  { name: 'NumAcc2', digits: 13 },
  { name: 'NumAcc3', digits: 9 },
]

describe('mean and standard deviation', () => {
  it.each(digits)('of $name agree with NIST StRD to $digits digits', ({ name, digits }) => {
    const { n, mean, sd } = certified[name] ?? { n: 0, mean: '', sd: '' }
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
