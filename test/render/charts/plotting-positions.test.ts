import { expect, it } from 'vitest'
import { plottingPositions } from '../../../src/render/charts/plotting-positions.ts'
import { LASER_LIVES, specimen } from './evidence.ts'

const withdrawn = (time: number) => specimen(1, { times: [0, time], values: [0, 0], pseudoLife: null })

it('adjusts ranks for withdrawn units', () => {
  // Life data of ReliaSoft, Reliability HotWire 104: withdrawn at 2500 and 4100 h, failed at 2730, 3900 and
  // 5000 h. Worked by hand: 6/5 = 1.2, then + (6 − 1.2)/4 = 2.4, then + (6 − 2.4)/2 = 4.2.
  const units = [withdrawn(2500), specimen(2730), specimen(3900), withdrawn(4100), specimen(5000)]
  const orders = plottingPositions(units).map(({ life, share }) => [life, share * 5.4 + 0.3])
  expect(orders.map(([life]) => life)).toEqual([2730, 3900, 5000])
  expect(orders.map(([, order]) => order)).toEqual([1.2, 2.4, 4.2].map((order) => expect.closeTo(order, 9)))
})

it('gives plain median ranks where all have failed', () => {
  const shares = plottingPositions(LASER_LIVES.map((life) => specimen(life))).map(({ share }) => share)
  expect(shares).toEqual(LASER_LIVES.map((_, index) => expect.closeTo((index + 0.7) / 15.4, 12)))
})
