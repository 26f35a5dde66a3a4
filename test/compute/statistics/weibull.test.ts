import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fitWeibull,
  type Life,
  reliabilityAt,
  reliabilityInterval,
  timeToShare,
} from '../../../src/compute/statistics/weibull.ts'

const failed = (times: readonly number[]): Life[] => times.map((time) => ({ time, censored: false }))
const censored = (times: readonly number[]): Life[] => times.map((time) => ({ time, censored: true }))

/** Pseudo failure lives of the GaAs lasers, threshold 10 % (Meeker & Escobar 1998, table C.17). */
const lasers = [
  3702.04, 4194.42, 5846.75, 6172.07, 5300.98, 3592.36, 6050.79, 6538.47, 5110.06, 3306.48, 5326.35, 4994.55,
  4720.52, 5688.94, 6101.84,
]

function fitted(lives: readonly Life[]) {
  const outcome = fitWeibull(lives)
  if (outcome.kind === 'none') throw new Error(outcome.because)
  return outcome.weibull
}

describe('Weibull maximum likelihood', () => {
  it('fits the laser lives: β 6.407, η 5507.6', () => {
    const { shape, scale } = fitted(failed(lasers))
    expect(shape).toBeCloseTo(6.407, 3)
    expect(scale).toBeCloseTo(5507.6, 1)
  })

  it('respects censoring: the bearing cages of Meeker & Escobar (1998), chapter 8', () => {
    const running = [
      [50, 288],
      [150, 148],
      [250, 124],
      [350, 111],
      [450, 106],
      [550, 99],
      [650, 110],
      [750, 114],
      [850, 119],
      [950, 127],
      [1050, 123],
      [1150, 93],
      [1250, 47],
      [1350, 41],
      [1450, 27],
      [1550, 11],
      [1650, 6],
      [1850, 1],
      [2050, 2],
    ].flatMap(([time = 0, count = 0]) => Array.from({ length: count }, () => time))
    const lives = [...failed([230, 334, 423, 990, 1009, 1510]), ...censored(running)]
    const weibull = fitted(lives)
    expect(lives).toHaveLength(1703)
    expect(weibull.shape).toBeCloseTo(2.035, 3)
    expect(weibull.scale).toBeCloseTo(11792, 0)
    expect(timeToShare(weibull, 0.1)).toBeCloseTo(3903, 0)
  })

  // Reliability by the fit, interval by the delta method with a Hessian differentiated numerically in 40 digits (mpmath 1.3.0).
  it.each([
    {
      name: 'complete',
      lives: failed(lasers),
      reliability: 0.8791161081885631,
      interval: [0.6689030788764501, 0.9595605240749463],
    },
    {
      name: 'five censored at 5000',
      lives: [...failed(lasers.slice(0, 10)), ...censored([5000, 5000, 5000, 5000, 5000])],
      reliability: 0.8918415714520525,
      interval: [0.6747030957392207, 0.9672491444961813],
    },
  ])('reliability at 4000 h with its interval, $name', ({ lives, reliability, interval }) => {
    const weibull = fitted(lives)
    expect(reliabilityAt(weibull, 4000)).toBeCloseTo(reliability, 11)
    const found = reliabilityInterval(weibull, lives, 4000)
    expect(found?.[0]).toBeCloseTo(interval[0] ?? Number.NaN, 8)
    expect(found?.[1]).toBeCloseTo(interval[1] ?? Number.NaN, 8)
  })

  it.each([
    { why: 'all censored', lives: censored([100, 200]), because: '没有伪失效寿命' },
    { why: 'one failure', lives: [...failed([100]), ...censored([200])], because: '至少需要 2 个' },
    { why: 'a life of zero', lives: failed([0, 100, 200]), because: '不大于零' },
    { why: 'equal lives', lives: failed([500, 500, 500]), because: '没有极大值' },
  ])('says why there is no fit: $why', ({ lives, because }) => {
    const outcome = fitWeibull(lives)
    expect(outcome.kind === 'none' && outcome.because).toContain(because)
  })

  it('finds very steep and very flat shapes', () => {
    expect(fitted(failed([1000, 1000.01, 1000.02])).shape).toBeGreaterThan(1e4)
    expect(fitted(failed([1e-3, 1, 1e9])).shape).toBeLessThan(0.2)
  })

  it('scales with time: the shape stays, the scale follows', () => {
    const times = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 3, maxLength: 20 })
    fc.assert(
      fc.property(times, fc.double({ min: 0.001, max: 1000, noNaN: true }), (lives, factor) => {
        fc.pre(Math.max(...lives) > 1.01 * Math.min(...lives))
        const [one, other] = [fitted(failed(lives)), fitted(failed(lives.map((time) => time * factor)))]
        expect(other.shape / one.shape).toBeCloseTo(1, 6)
        expect(other.scale / one.scale / factor).toBeCloseTo(1, 6)
      }),
    )
  })
})
