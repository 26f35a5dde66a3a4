import { expect, it } from 'vitest'
import { largest, largestBy, medianOf, smallest } from '../../../src/compute/statistics/order.ts'

it.each([
  { values: [3], median: 3 },
  { values: [4, 1, 3], median: 3 },
  { values: [10, 1, 2, 4], median: 3 },
])('median of $values is $median', ({ values, median }) => {
  expect(medianOf(values)).toBe(median)
})

it('finds the extremes of a million values', () => {
  const many = Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 1_000_003)
  expect([smallest(many), largest(many)]).toEqual([0, 1_000_002])
})

it('has no extremes of nothing', () => {
  expect([smallest([]), largest([]), largestBy([], () => 1)]).toEqual([Infinity, -Infinity, undefined])
})

it('takes the first of equals', () => {
  expect(largestBy(['ab', 'c', 'de'], (word) => word.length)).toBe('ab')
})
