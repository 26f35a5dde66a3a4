import { describe, expect, it } from 'vitest'
import { periodState, stepState } from '../../src/site/period.ts'

// 2025-11-18 is a Tuesday; 22 and 23 are a weekend.
const days = ['2025-11-18', '2025-11-19', '2025-11-20', '2025-11-21', '2025-11-24']

describe('a publicity period', () => {
  it.each([
    ['2025-11-17', 'before', 5],
    ['2025-11-18', 'during', 4],
    ['2025-11-20', 'during', 2],
    ['2025-11-22', 'during', 1],
    ['2025-11-24', 'lastDay', 0],
    ['2025-11-25', 'over', 0],
  ])('on %s is %s with %i working days left', (today, phase, left) => {
    expect(periodState(days, today)).toEqual({ phase, left })
  })
})

describe('a step of the edition', () => {
  it.each([
    ['2025-06-09', '2025-06-09', '2025-06-08', 'next'],
    ['2025-06-09', '2025-06-09', '2025-06-09', 'now'],
    ['2025-06-09', '2025-06-09', '2025-06-10', 'done'],
    ['2025-10-01', '', '2026-01-01', 'now'],
    ['', '', '2026-01-01', 'next'],
  ])('from %s to %s is on %s: %s', (from, to, today, state) => {
    expect(stepState(from, to, today)).toBe(state)
  })
})
