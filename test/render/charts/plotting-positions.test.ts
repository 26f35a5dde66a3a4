import { expect, it } from 'vitest'
import { plottingPositions } from '../../../src/render/charts/plotting-positions.ts'
import { LASER_LIVES, specimen } from './evidence.ts'

const withdrawn = (time: number) => specimen(1, { times: [0, time], values: [0, 0], pseudoLife: null })

it('adjusts ranks for withdrawn units', () => {
  // ReliaSoft, Life Data Analysis Reference, "Parameter Estimation": failures at 5100, 15000 and 40000 h,
  // suspensions at 9500 and 22000 h give the adjusted ranks 1, 2.25 and 4.125.
  const units = [specimen(5100), withdrawn(9500), specimen(15000), withdrawn(22000), specimen(40000)]
  const orders = plottingPositions(units).map(({ life, share }) => [life, share * 5.4 + 0.3])
  expect(orders.map(([life]) => life)).toEqual([5100, 15000, 40000])
  expect(orders.map(([, order]) => order)).toEqual([1, 2.25, 4.125].map((order) => expect.closeTo(order, 9)))
})

it('gives plain median ranks where all have failed', () => {
  const shares = plottingPositions(LASER_LIVES.map((life) => specimen(life))).map(({ share }) => share)
  expect(shares).toEqual(LASER_LIVES.map((_, index) => expect.closeTo((index + 0.7) / 15.4, 12)))
})
