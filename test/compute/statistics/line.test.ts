import { expect, it } from 'vitest'
import * as z from 'zod'
import { fitLine } from '../../../src/compute/statistics/line.ts'
import { numbersOf, publishedJson } from '../published.ts'

const { Norris } = z
  .object({ Norris: z.object({ b0: z.number(), b1: z.number(), n: z.number() }) })
  .parse(publishedJson('nist/linear-certified.json'))

it('agrees with NIST StRD Norris', () => {
  const points = numbersOf('nist/Norris.csv').map(({ x = Number.NaN, y = Number.NaN }) => ({ x, y }))
  const line = fitLine(points)
  expect(points).toHaveLength(Norris.n)
  expect(line?.slope).toBeCloseTo(Norris.b1, 13)
  expect(line?.intercept).toBeCloseTo(Norris.b0, 11)
})

it('needs two different x', () => {
  expect(fitLine([{ x: 1, y: 1 }])).toBeNull()
  expect(fitLine([1, 2, 3].map((y) => ({ x: 5, y })))).toBeNull()
})
