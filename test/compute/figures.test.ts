import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assess } from '../../src/compute/assess.ts'
import type { DegradationTest } from '../../src/model/submission.ts'
import { edition, fmeaCase, origin, parameter, practice, row } from './edition.ts'

/** Paths of all numbers in a value that JSON cannot write. */
const notFinite = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => notFinite(each, `${path}/${key}`))
}

/** Numbers from 0 with four decimals. */
const decimal = (max: number) => fc.integer({ min: 0, max: max * 1e4 }).map((scaled) => scaled / 1e4)

/** Measured values as they come: ordinary, equal, zero, negative, tiny, huge. */
const measured = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  decimal(100),
  fc.constantFrom(0, 1e-9, 1e12, 1e30, -1e30),
)
const values = fc.array(measured, { minLength: 1, maxLength: 12 })
const limits = fc
  .tuple(fc.option(measured, { nil: undefined }), fc.option(measured, { nil: undefined }))
  .map(([lower, upper]) => ({ lower, upper }))
const path = fc
  .array(fc.tuple(decimal(1e4), measured), { minLength: 1, maxLength: 6 })
  .map((points) => points.toSorted(([a], [b]) => a - b))
  .map((points) => ({ times: points.map(([t]) => t), values: points.map(([, y]) => y) }))
const test = fc.record<DegradationTest>({
  parameter: fc.constant('clearance'),
  life: fc.record({ value: decimal(1e5).filter((life) => life > 0), unit: fc.constant('h') }),
  threshold: fc.option(measured, { nil: null }),
  model: fc.constantFrom('自动', '线性', '指数', '幂', '对数'),
  paths: fc
    .array(path, { maxLength: 5 })
    .map((paths) => paths.map((each, i) => ({ unit: `S${i}`, ...each }))),
  from: fc.constant(origin),
})
const count = fc.record({
  from: fc.constant('2024-01'),
  to: fc.constant('2024-12'),
  failures: fc.nat(50),
  exposure: fc.option(decimal(1e6), { nil: undefined }),
})

it('gives every practice figures that can be written, or none', () => {
  fc.assert(
    fc.property(
      fc.record({
        delivered: values,
        used: values,
        scenario: values,
        test,
        limits,
        before: fc.option(count),
        after: count,
      }),
      fc.constantFrom('比率' as const, '区间' as const),
      (given, scale) => {
        const sample = { parameter: 'clearance', time: null, manner: null }
        const submission = practice(
          {
            consistency: [
              { ...sample, stage: '出厂', sample: { values: given.delivered, from: origin } },
              { ...sample, stage: '使用后', sample: { values: given.used, from: origin } },
            ],
            degradation: [given.test],
            domain: [
              {
                scenario: '极限',
                stresses: {},
                parameter: 'clearance',
                requirement: given.limits,
                manner: '现场',
                measured: { values: given.scenario, from: origin },
              },
            ],
            failures: { exposureUnit: '台·年', before: given.before, after: given.after, from: origin },
          },
          { parameters: [{ ...parameter, scale, limits: given.limits }] },
        )
        expect(notFinite(assess(edition([submission])))).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})

it('gives every worksheet figures that can be written', () => {
  const rating = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 10 }) },
    fc.constantFrom(0, 11, 2.5),
  )
  const ratings = fc.record({ s: rating, o: rating, d: rating })
  const rows = fc.array(
    fc.record({ before: ratings, after: fc.option(ratings), cause: fc.string(), action: fc.string() }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(rows, (given) => {
      const [assessment] = assess(edition([fmeaCase(given.map((each, i) => row({ row: i + 2, ...each })))]))
      expect(notFinite(assessment)).toEqual([])
      for (const { reference, fullMarks } of assessment?.criteria ?? []) {
        if (reference.kind !== 'value') continue
        expect(reference.value).toBeGreaterThanOrEqual(0)
        expect(reference.value).toBeLessThanOrEqual(fullMarks)
      }
    }),
  )
})
