import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isCoveredYear,
  isWorkingDay,
  lastCoveredYear,
  missingYear,
  workingDaysFrom,
} from '../../src/process/working-days.ts'

describe('working days of 2025 (State Council, 国办发明电〔2024〕12号)', () => {
  it.each([
    ['2025-09-28', true, 'make-up Sunday'],
    ['2025-10-01', false, 'National Day'],
    ['2025-10-08', false, 'last day of the holiday'],
    ['2025-10-11', true, 'make-up Saturday'],
    ['2025-10-12', false, 'Sunday'],
    ['2025-11-18', true, 'Tuesday'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected)
  })

  it('counts make-up Saturdays', () => {
    expect(addWorkingDays('2025-09-30', 5)).toBe('2025-10-14')
  })

  it('counts the first day of a period if it is a working day', () => {
    expect(workingDaysFrom('2025-11-18', 5)).toEqual([
      '2025-11-18',
      '2025-11-19',
      '2025-11-20',
      '2025-11-21',
      '2025-11-24',
    ])
    expect(workingDaysFrom('2025-11-15', 1)).toEqual(['2025-11-17'])
  })

  it('knows which years it does not know', () => {
    expect(isCoveredYear('2025')).toBe(true)
    expect(isCoveredYear('2099')).toBe(false)
    expect(() => isWorkingDay('2099-01-04')).toThrow(RangeError)
  })

  it('says which year a period lacks, also when it only ends there', () => {
    const next = String(Number(lastCoveredYear()) + 1)
    expect(missingYear('2025-11-18', 5)).toBeNull()
    expect(missingYear(`${lastCoveredYear()}-12-30`, 5)).toBe(next)
    expect(missingYear('2099-01-04', 1)).toBe('2099')
  })
})
