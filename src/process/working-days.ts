import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/**
 * Working days as the State Council's yearly notices arrange them: public holidays off, make-up
 * Saturdays and Sundays on. Dates are ISO texts; arithmetic is in UTC.
 */
const holidays = new Set(Object.keys(table.holidays))
const makeUpDays = new Set(Object.keys(table.workdays))
const coveredYears = new Set([...holidays].filter((date) => date.endsWith('-10-01')).map(yearOf))

function yearOf(date: string): string {
  return date.slice(0, 4)
}

/** Does the holiday table hold the arrangement of this year (`2025`)? */
export const isCoveredYear = (year: string): boolean => coveredYears.has(year)

/** The last year the holiday table knows. */
export const lastCoveredYear = (): string => [...coveredYears].sort().at(-1) ?? ''

/** The date a number of days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Is it a working day? The year must be covered. */
export function isWorkingDay(date: string): boolean {
  if (!isCoveredYear(yearOf(date))) throw new RangeError(`no holiday table for ${yearOf(date)}`)
  if (makeUpDays.has(date)) return true
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(date)
}

/** The first `count` working days from a date on, the date itself included if it is one. */
export function workingDaysFrom(start: string, count: number): string[] {
  const days: string[] = []
  for (let date = start; days.length < count; date = addDays(date, 1)) {
    if (isWorkingDay(date)) days.push(date)
  }
  return days
}

/** The first year that counting `count` working days from a date needs and the holiday table lacks, if any. */
export function missingYear(start: string, count: number): string | null {
  let found = 0
  for (let date = start; found < count; date = addDays(date, 1)) {
    if (!isCoveredYear(yearOf(date))) return yearOf(date)
    if (isWorkingDay(date)) found += 1
  }
  return null
}

/** The date `count` working days after a date, which itself does not count. */
export const addWorkingDays = (date: string, count: number): string =>
  workingDaysFrom(addDays(date, 1), count).at(-1) ?? date
