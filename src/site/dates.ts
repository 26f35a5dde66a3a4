const partsOf = (iso: string) => iso.split('-').map(Number)

/** `2025-11-18` → `2025 年 11 月 18 日`; a month keeps two parts. */
export function longDate(iso: string): string {
  const [year, month, day] = partsOf(iso)
  return `${year} 年 ${month} 月${day === undefined ? '' : ` ${day} 日`}`
}

/** `2025-11-18` → `11 月 18 日`. */
export function shortDate(iso: string): string {
  const [, month, day] = partsOf(iso)
  return `${month} 月 ${day} 日`
}

/** `2025-11-18`, as an official document writes it: `2025年11月18日`. */
export const documentDate = (iso: string): string => longDate(iso).replaceAll(' ', '')

/** From the first to the last day, the year said once: `2025 年 11 月 18 日—24 日`. */
export function dateRange(from: string, to: string): string {
  const [year, month] = partsOf(from)
  const [lastYear, lastMonth, lastDay] = partsOf(to)
  if (year !== lastYear) return `${longDate(from)}—${longDate(to)}`
  return `${longDate(from)}—${month === lastMonth ? `${lastDay} 日` : shortDate(to)}`
}

/** The day before or after an ISO date. */
export function dayBeside(iso: string, days: 1 | -1): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
