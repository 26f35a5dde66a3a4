import { describe, expect, it } from 'vitest'
import {
  addDays,
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

describe('periods that span two years', () => {
  const last = lastCoveredYear()
  const next = String(Number(last) + 1)

  it('run over New Year where both years are known (国办发明电〔2025〕7号: 1–3 January 2026 off, Sunday 4 January on)', () => {
    expect(workingDaysFrom('2025-12-30', 5)).toEqual([
      '2025-12-30',
      '2025-12-31',
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
    ])
    expect(missingYear('2025-12-30', 5)).toBeNull()
  })

  it.each([
    ['ends on the last working day known', `${last}-12-29`, 1, null],
    ['needs a day of the unknown year', `${last}-12-29`, 5, next],
    ['begins in the unknown year', `${next}-01-05`, 1, next],
    ['begins before the table does', '1999-12-31', 1, '1999'],
  ])('a period that %s', (_, start, count, missing) => {
    expect(missingYear(start, count)).toBe(missing)
    if (missing !== null) expect(() => workingDaysFrom(start, count)).toThrow(RangeError)
  })

  it('never takes a year for known whose holidays are only half in the table', () => {
    for (const year of ['2023', '2024', '2025', '2026'].filter(isCoveredYear)) {
      const off = (from: string, to: string) => {
        for (let day = from; day <= to; day = addDays(day, 1)) if (!isWorkingDay(day)) return true
        return false
      }
      // New Year, Spring Festival, Tomb-Sweeping, Labour Day and National Day are in every arrangement.
      expect(isWorkingDay(`${year}-01-01`)).toBe(false)
      expect(isWorkingDay(`${year}-05-01`)).toBe(false)
      expect(isWorkingDay(`${year}-10-01`)).toBe(false)
      expect(off(`${year}-01-20`, `${year}-02-28`)).toBe(true)
      expect(off(`${year}-04-03`, `${year}-04-06`)).toBe(true)
    }
  })
})
