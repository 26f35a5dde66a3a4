import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { momentsOf } from '../../../src/compute/statistics/moments.ts'
import {
  correctedCv,
  exactInterval,
  intervalOf,
  millerTest,
  modifiedMcKayInterval,
} from '../../../src/compute/statistics/variation.ts'

const cvOf = (values: readonly number[]) => {
  const { mean, sd, n } = momentsOf(values)
  return { cv: (sd ?? Number.NaN) / mean, n }
}

// Check value of the evaluation rules: ten bores of nominal 10.
const bores = [9.98, 10.02, 10.05, 9.97, 10.01, 10.0, 9.99, 10.03, 10.04, 9.96]

describe('coefficient of variation', () => {
  it('comes out as worked by hand', () => {
    expect(cvOf(bores).cv).toBeCloseTo(0.00302613729, 11)
    expect(correctedCv({ cv: 0.1, n: 5 })).toBeCloseTo(0.105, 15)
  })

  it('has the interval of Vangel (1996), equation 16', () => {
    const { interval, method } = intervalOf(cvOf(bores))
    expect(method).toBe('modifiedMcKay')
    expect(interval?.[0]).toBeCloseTo(0.0020814788, 10)
    expect(interval?.[1]).toBeCloseTo(0.0055245917, 10)
  })

  it('has the exact interval beyond 0.33', () => {
    // Noncentral t inverted by scipy 1.17.1 (brentq on nct.cdf).
    const { interval, method } = intervalOf(cvOf([3, 7, 5, 9, 2, 6, 4, 11]))
    expect(method).toBe('noncentralT')
    expect(interval?.[0]).toBeCloseTo(0.3207915808097776, 11)
    expect(interval?.[1]).toBeCloseTo(1.4237831641306231, 11)
  })

  it('has both methods agree where both hold', () => {
    const [low = 0, high = 0] = modifiedMcKayInterval({ cv: 0.1, n: 30 }) ?? []
    const [exactLow = 0, exactHigh = 0] = exactInterval({ cv: 0.1, n: 30 }) ?? []
    expect(low / exactLow).toBeCloseTo(1, 4)
    expect(high / exactHigh).toBeCloseTo(1, 4)
  })

  it('uses the exact interval where the approximation has none', () => {
    expect(modifiedMcKayInterval({ cv: 0.3, n: 3 })).toBeNull()
    expect(intervalOf({ cv: 0.3, n: 3 }).method).toBe('noncentralT')
  })

  it('has no interval when the upper limit is unbounded', () => {
    expect(intervalOf({ cv: 3, n: 3 }).interval).toBeNull()
  })

  it('has an interval of no width without spread', () => {
    expect(intervalOf({ cv: 0, n: 5 }).interval).toEqual([0, 0])
  })

  it('does not change with the unit', () => {
    const samples = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(samples, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (values, factor) => {
        const scaled = cvOf(values.map((value) => value * factor)).cv
        expect(Math.abs(scaled - cvOf(values).cv)).toBeLessThanOrEqual(1e-12)
      }),
    )
  })
})

describe("Miller's test of equal coefficients of variation (1991)", () => {
  it('comes out as worked by hand', () => {
    // Pooled (29·0.0697 + 11·0.1069)/40 = 0.07993; spread 0.07993·√((1/29 + 1/11)(0.5 + 0.07993²)) = 0.020142.
    const test = millerTest({ cv: 0.0697, n: 30 }, { cv: 0.1069, n: 12 })
    expect(test?.z).toBeCloseTo(1.847, 3)
    expect(test?.p).toBeCloseTo(0.065, 3)
  })

  it('is symmetric and certain of equality', () => {
    expect(millerTest({ cv: 0.1, n: 9 }, { cv: 0.1, n: 9 })).toEqual({ z: 0, p: 1 })
    const there = millerTest({ cv: 0.1, n: 9 }, { cv: 0.2, n: 7 })
    const back = millerTest({ cv: 0.2, n: 7 }, { cv: 0.1, n: 9 })
    expect(back?.z).toBeCloseTo(-(there?.z ?? 0), 14)
  })

  it('has nothing to compare without spread', () => {
    expect(millerTest({ cv: 0, n: 9 }, { cv: 0, n: 9 })).toBeNull()
  })
})
