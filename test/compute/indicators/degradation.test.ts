import { describe, expect, it } from 'vitest'
import { degradation, degradationOf } from '../../../src/compute/indicators/degradation.ts'
import { practiceEvidence } from '../../../src/compute/indicators/practice.ts'
import type { DegradationPath, DegradationTest } from '../../../src/model/submission.ts'
import { origin, parameter, practice, settings } from '../edition.ts'
import { pathsOf } from '../published.ts'

const hours = [0, 1000, 2000, 3000, 4000]

/** Specimens whose value is `path(rate, t)` for each rate. */
const specimens = (rates: readonly number[], path: (rate: number, t: number) => number, times = hours) =>
  rates.map(
    (rate, i): DegradationPath => ({
      unit: `S${i + 1}`,
      times,
      values: times.map((t) => path(rate, t)),
    }),
  )

const linear = (rate: number, t: number) => 10 + rate * t
const rising = specimens([0.0003, 0.0004, 0.0005], linear)

const test = (paths: readonly DegradationPath[], given: Partial<DegradationTest> = {}): DegradationTest => ({
  parameter: 'clearance',
  life: { value: 8000, unit: 'h' },
  threshold: null,
  model: '自动',
  paths,
  from: origin,
  ...given,
})

const outcomeOf = (tests: readonly DegradationTest[], limits: typeof parameter.limits = parameter.limits) =>
  degradationOf(practice({ degradation: tests }, { parameters: [{ ...parameter, limits }] }), settings)

function evidenceOf(given: DegradationTest, limits?: typeof parameter.limits) {
  const [evidence] = outcomeOf([given], limits).evidence
  if (!evidence) throw new Error('no evidence')
  return evidence
}

describe('GaAs lasers (Meeker & Escobar 1998, table C.17), threshold 10 %', () => {
  const lasers = pathsOf('degradation/gaas-laser.csv', { unit: 'unit', time: 'hours', value: 'increase_pct' })
  const evidence = evidenceOf(test(lasers, { threshold: 10, life: { value: 4000, unit: 'h' } }), {
    lower: undefined,
    upper: 10,
  })

  it('are linear with intercept by the smallest AIC', () => {
    expect(evidence).toMatchObject({ model: '线性', declared: false, effectiveModel: true })
    expect(evidence.medianR2).toBeGreaterThan(0.97)
  })

  it('have the published pseudo failure lives', () => {
    const lives = [
      3702.04, 4194.42, 5846.75, 6172.07, 5300.98, 3592.36, 6050.79, 6538.47, 5110.06, 3306.48, 5326.35,
      4994.55, 4720.52, 5688.94, 6101.84,
    ]
    expect(evidence.units.map(({ pseudoLife }) => pseudoLife?.toFixed(2))).toEqual(
      lives.map((life) => life.toFixed(2)),
    )
  })

  it('have Weibull lives, β 6.407 and η 5507.6', () => {
    expect(evidence.weibull?.shape).toBeCloseTo(6.407, 3)
    expect(evidence.weibull?.scale).toBeCloseTo(5507.6, 1)
    expect(evidence.weibull).toMatchObject({ failures: 15, censored: 0 })
    expect(evidence.reliabilityAtLife).toBeCloseTo(0.879, 3)
    expect(evidence.weibullMissing).toBeNull()
  })
})

describe('Alloy-A cracks (Meeker & Escobar 1998, table C.14), threshold 1.6 in', () => {
  const cracks = pathsOf('degradation/alloy-a-crack.csv', {
    unit: 'specimen',
    time: 'megacycles',
    value: 'inches',
  })
  const evidence = evidenceOf(test(cracks, { threshold: 1.6, life: { value: 0.12, unit: 'megacycles' } }), {
    lower: undefined,
    upper: 1.6,
  })

  it('grow exponentially rather than linearly', () => {
    expect(evidence.units).toHaveLength(21)
    expect(evidence.model).toBe('指数')
    expect(evidence.aic.指数).toBeLessThan(evidence.aic.线性 ?? Number.NaN)
  })

  it('have no power or logarithmic path through 0.9 in at zero cycles', () => {
    expect(evidence.aic.对数).toBeUndefined()
    expect(evidence.aic.幂 ?? Infinity).toBeGreaterThan(evidence.aic.指数 ?? Number.NaN)
  })
})

describe('default threshold', () => {
  it.each([
    { name: 'upper when rising', paths: rising, threshold: 15 },
    { name: 'lower when falling', paths: specimens([-0.0003, -0.0004], linear), threshold: 5 },
    { name: 'the nearer one when still', paths: specimens([0, 0], (_, t) => 12 + 0 * t), threshold: 15 },
  ])('with both limits: $name', ({ paths, threshold }) => {
    expect(evidenceOf(test(paths)).threshold).toBe(threshold)
  })

  it('is the only limit there is, and the declared one before it', () => {
    const limits = { lower: 5, upper: undefined }
    expect(evidenceOf(test(rising), limits).threshold).toBe(5)
    expect(evidenceOf(test(rising, { threshold: 14 }), limits).threshold).toBe(14)
  })
})

describe('fitted paths', () => {
  it('use the share (y(L) − y(0))/(limit − y(0)), the largest of all', () => {
    // 10 + 0.0005·8000 = 14 of the room from 10 to 15.
    const evidence = evidenceOf(test(rising))
    expect(evidence.units.map(({ marginUsed }) => marginUsed.toFixed(10))).toEqual(
      [0.48, 0.64, 0.8].map((share) => share.toFixed(10)),
    )
    expect(evidence.marginUsed).toBeCloseTo(0.8, 12)
    expect(evidence.units[2]?.atLife).toBeCloseTo(14, 12)
    expect(evidence.units[2]?.pseudoLife).toBeCloseTo(10000, 6)
  })

  it('are censored at the last measurement when they never meet the threshold', () => {
    const evidence = evidenceOf(test(specimens([0.0003, 0.0005, -0.0002, 0], linear)))
    expect(evidence.units.map(({ pseudoLife, censored }) => [pseudoLife === null, censored])).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, true],
    ])
    expect(evidence.weibull).toMatchObject({ failures: 2, censored: 2 })
  })

  it('without any failure have no reliability, and say why', () => {
    const evidence = evidenceOf(test(specimens([0, 0, 0], linear)))
    expect(evidence).toMatchObject({ weibull: null, reliabilityAtLife: null, marginUsed: 0 })
    expect(evidence.weibullMissing).toContain('不会达到失效阈值')
  })

  it('that begin beyond the threshold have used all and live no time', () => {
    const evidence = evidenceOf(test(specimens([0.0003, 0.0004, 0.0005], (rate, t) => 15 + rate * t)))
    expect(evidence).toMatchObject({ marginUsed: 9.99, weibull: null })
    expect(evidence.units[0]?.pseudoLife).toBe(0)
    expect(evidence.weibullMissing).toContain('时间零点')
  })

  it.each([
    { model: '指数', path: (rate: number, t: number) => 10 * Math.exp(rate * t) },
    { model: '线性', path: linear },
  ] as const)('are found $model when they are', ({ model, path }) => {
    expect(evidenceOf(test(specimens([0.00003, 0.00004, 0.00005], path))).model).toBe(model)
  })

  it.each([
    { model: '幂', path: (rate: number, t: number) => 8 * t ** (rate * 100) },
    { model: '对数', path: (rate: number, t: number) => 8 + rate * 1000 * Math.log(t) },
  ] as const)('are found $model when measured after the start', ({ model, path }) => {
    const times = [100, 1000, 2000, 4000]
    expect(evidenceOf(test(specimens([0.0003, 0.0004, 0.0005], path, times))).model).toBe(model)
  })

  it('follow the declared model, whatever AIC says', () => {
    const evidence = evidenceOf(test(rising, { model: '指数' }))
    expect(evidence).toMatchObject({ model: '指数', declared: true })
    expect(evidence.aic.线性).toBeLessThan(evidence.aic.指数 ?? Number.NaN)
  })

  it('of a logarithmic model begin at the first measurement', () => {
    const paths = specimens([0.5, 0.6, 0.7], (rate, t) => (t === 0 ? 8 : 8 + rate * Math.log(t)))
    const [unit] = evidenceOf(test(paths, { model: '对数' })).units
    expect(unit?.marginUsed).toBeCloseTo((0.5 * Math.log(8000)) / 7, 10)
  })
})

describe('specimens that cannot be fitted', () => {
  const single: DegradationPath = { unit: 'X', times: [0], values: [10] }

  it('are named, never dropped silently', () => {
    const { evidence, remarks } = outcomeOf([test([...rising, single])])
    expect(evidence[0]?.units).toHaveLength(3)
    expect(remarks).toEqual(['径向游隙的样品X不能用线性模型拟合，没有计入退化的计算。'])
  })

  it('leave no evidence when there are no others', () => {
    expect(outcomeOf([test([single])])).toMatchObject({
      evidence: [],
      remarks: [expect.stringContaining('X')],
    })
    expect(outcomeOf([test([])])).toMatchObject({ evidence: [], remarks: [expect.any(String)] })
  })

  it('include those a declared model has no value for at the end of life', () => {
    const steep = specimens([1], (_, t) => Math.exp(t), [0, 1, 2])
    const { evidence, remarks } = outcomeOf([test(steep, { model: '指数' })])
    expect(evidence).toEqual([])
    expect(remarks[0]).toContain('指数模型')
  })
})

describe('an effective model', () => {
  it.each([
    { name: 'three specimens, four times', paths: rising.map((p) => shorten(p, 4)), effective: true },
    { name: 'two specimens', paths: rising.slice(1), effective: false },
    { name: 'three times', paths: rising.map((p) => shorten(p, 3)), effective: false },
    {
      name: 'a poor fit',
      paths: specimens([1, 2, 3], (rate, t) => 10 + (t % 2000 === 0 ? rate : -rate) / 10),
      effective: false,
    },
  ])('$name: $effective', ({ paths, effective }) => {
    expect(evidenceOf(test(paths)).effectiveModel).toBe(effective)
  })
})

function shorten({ unit, times, values }: DegradationPath, count: number): DegradationPath {
  return { unit, times: times.slice(0, count), values: values.slice(0, count) }
}

describe('caps and reference', () => {
  const caseOf = (tests: readonly DegradationTest[]) => {
    const submission = practice({ degradation: tests })
    return { submission, evidence: practiceEvidence(submission, settings), settings }
  }

  it.each([
    { name: 'no data', tests: [], conditions: ['无有效退化模型'] },
    { name: 'a sound test', tests: [test(rising)], conditions: [] },
    {
      name: 'the margin used up',
      tests: [test(rising, { life: { value: 20000, unit: 'h' } })],
      conditions: ['寿命期内裕量用尽'],
    },
    { name: 'one sound test of two', tests: [test(rising), test(rising.slice(1))], conditions: [] },
  ])('$name', ({ tests, conditions }) => {
    expect(degradation.conditions(caseOf(tests).evidence)).toEqual(conditions)
  })

  it('goes by the largest share of the margin', () => {
    const { percent, reason } = degradation.reference(caseOf([test(rising)]))
    expect(percent).toMatchObject({ kind: 'value', value: expect.closeTo(71, 6) })
    expect(reason).toBe('寿命期末占用的最大裕量（径向游隙，线性模型）为80%，达到“较好”的界限80%，参考分71。')
  })

  it('is missing without data', () => {
    expect(degradation.reference(caseOf([])).percent.kind).toBe('missing')
  })
})
