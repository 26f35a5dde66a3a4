import { describe, expect, it } from 'vitest'
import { compareRates, rateInterval } from '../../../src/compute/statistics/poisson.ts'

describe('Poisson rate', () => {
  // Garwood (1936), table of exact 95 % limits of a count.
  it.each([
    { events: 0, low: 0, high: 3.689 },
    { events: 1, low: 0.0253, high: 5.572 },
    { events: 10, low: 4.795, high: 18.39 },
    { events: 50, low: 37.11, high: 65.92 },
  ])('$events events have limits $low and $high', ({ events, low, high }) => {
    const [lower, upper] = rateInterval({ events, exposure: 1 })
    expect(lower).toBeCloseTo(low, 2)
    expect(upper).toBeCloseTo(high, 2)
  })

  it('is per exposure', () => {
    expect(rateInterval({ events: 4, exposure: 200 }).map((limit) => limit * 200)).toEqual(
      rateInterval({ events: 4, exposure: 1 }),
    )
  })
})

// Coronary events in women without and with hormone use: Stampfer & Willett, New England Journal of
// Medicine 313 (1985); the example of Gu, Ng, Tang & Schucany, Biometrical Journal 50 (2008).
const without = { events: 60, exposure: 51477.5 }
const withUse = { events: 30, exposure: 54308.7 }

describe('ratio of two Poisson rates', () => {
  it('is 2.110 (1.3397–3.3884)', () => {
    const comparison = compareRates(withUse, without)
    expect(comparison?.ratio).toBeCloseTo(2.11, 3)
    expect(comparison?.interval[0]).toBeCloseTo(1.3397, 4)
    expect(comparison?.interval[1]).toBeCloseTo(3.3884, 4)
  })

  it('has one-sided p 0.000428 for a fall', () => {
    const comparison = compareRates(without, withUse)
    expect(comparison?.p).toBeCloseTo(0.000428, 6)
    expect(comparison?.ratio).toBeCloseTo(1 / 2.11, 3)
    expect(comparison?.interval[0]).toBeCloseTo(1 / 3.3884, 4)
    expect(comparison?.interval[1]).toBeCloseTo(1 / 1.3397, 4)
  })

  it('knows no failures after', () => {
    // All 5 before: P = (1/2)^5; upper limit of the share 1 − 0.025^(1/5).
    const share = 1 - 0.025 ** (1 / 5)
    const comparison = compareRates({ events: 5, exposure: 10 }, { events: 0, exposure: 10 })
    expect(comparison?.ratio).toBe(0)
    expect(comparison?.p).toBeCloseTo(1 / 32, 14)
    expect(comparison?.interval[0]).toBe(0)
    expect(comparison?.interval[1]).toBeCloseTo(share / (1 - share), 12)
  })

  it('knows no failures before', () => {
    const comparison = compareRates({ events: 0, exposure: 10 }, { events: 5, exposure: 10 })
    expect(comparison?.ratio).toBeNull()
    expect(comparison?.interval[0]).toBeCloseTo(0.025 ** (1 / 5) / (1 - 0.025 ** (1 / 5)), 12)
    expect(comparison?.interval[1]).toBeNull()
    expect(comparison?.p).toBe(1)
  })

  it('compares nothing with nothing', () => {
    expect(compareRates({ events: 0, exposure: 10 }, { events: 0, exposure: 20 })).toBeNull()
  })

  it('weighs unequal exposures', () => {
    // 10 in 100 and 10 in 400: a quarter of the rate.
    expect(compareRates({ events: 10, exposure: 100 }, { events: 10, exposure: 400 })?.ratio).toBe(0.25)
  })
})
