import { expect, it } from 'vitest'
import { fitLine } from '../../../src/compute/statistics/line.ts'
import { numbersOf } from '../published.ts'

it('agrees with NIST StRD Norris', () => {
  const points = numbersOf('nist/Norris.csv').map(({ x = Number.NaN, y = Number.NaN }) => ({ x, y }))
  const line = fitLine(points)
  expect(points).toHaveLength(36)
  expect(line?.slope).toBeCloseTo(1.00211681802045, 13)
  expect(line?.intercept).toBeCloseTo(-0.262323073774029, 11)
})

it('needs two different x', () => {
  expect(fitLine([{ x: 1, y: 1 }])).toBeNull()
  expect(fitLine([1, 2, 3].map((y) => ({ x: 5, y })))).toBeNull()
})
