import { expect, it } from 'vitest'
import { resultOf } from '../../../src/compute/scoring/one-sheet.ts'
import type { Rubric } from '../../../src/model/rubric.ts'
import { settings, sheet } from '../edition.ts'

const criterion = (id: string, weight: number, fullMarks: number) => ({
  id,
  name: id,
  symbol: undefined,
  weight,
  fullMarks,
  requirements: [],
  bands: [],
})
const rubric: Rubric = {
  annex: 1,
  title: '示例评分表',
  groups: [
    { name: '示例', criteria: [criterion('Ic', 20, 100), criterion('C', 5, 100), criterion('W', 75, 10)] },
  ],
  bands: [],
  notes: [],
}

const given = { Ic: 86, C: 78.5, W: 9.2 }

// By hand: 86 × 20 % = 17.2; 78.5 × 5 % = 3.925, half up 3.93; 9.2 of 10 × 75 = 69; exact sum 90.125, half up 90.13.
it('weights each score and rounds the exact total once, half up', () => {
  const { scores, total } = resultOf(sheet(given), rubric, settings)
  expect(scores).toEqual([
    { id: 'Ic', raw: 86, weighted: 17.2, percent: 86 },
    { id: 'C', raw: 78.5, weighted: 3.93, percent: 78.5 },
    { id: 'W', raw: 9.2, weighted: 69, percent: 92 },
  ])
  expect(total).toBe(90.13)
})

it('counts a score no higher than the sheet itself allows', () => {
  const { scores, total } = resultOf(sheet(given, { unmet: ['Ic'], fabricated: ['W'] }), rubric, settings)
  expect(scores.map(({ raw }) => raw)).toEqual([40, 78.5, 0])
  expect(total).toBe(11.93)
})

it('has no total while a criterion has no score', () => {
  const { scores, total } = resultOf(sheet({ Ic: 86 }), rubric, settings)
  expect(scores).toHaveLength(1)
  expect(total).toBeNull()
})
