/** Narrow no-break space: thousands separator, and the space before a unit. */
const THIN = '\u202f'
/** What stands where there is no figure. */
export const NO_FIGURE = '—'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const magnitude = (value: number): number => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))))

const superscript = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') + [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[+digit]).join('')

/** A true minus sign, and no minus before a zero. */
const signed = (digits: string): string =>
  /[1-9]/.test(digits) ? digits.replace('-', '−') : digits.replace('-', '')

/** A number with so many decimals, thousands apart: `5 507.60`. */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(Math.min(100, Math.max(0, decimals))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN)
  return signed(fraction === undefined ? grouped : `${grouped}.${fraction}`)
}

/** `1.23 × 10⁻⁵` */
function formatScientific(value: number, digits: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(Math.max(0, digits - 1)).split('e')
  return `${signed(mantissa)}${THIN}×${THIN}10${superscript(Number(exponent))}`
}

const isPlainlyWritten = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e9)

/** A measured or computed figure: so many significant digits, the integer part never cut. */
export function formatNumber(value: number, digits = 3): string {
  if (value === 0) return '0'
  if (!isPlainlyWritten(value)) return formatScientific(value, digits)
  const rounded = Number(value.toPrecision(digits))
  return formatFixed(value, digits - 1 - magnitude(rounded))
}

/** A given number (limit, threshold, count) as written: no zeros added, at most ten significant digits. */
export function formatGiven(value: number): string {
  const written = Number(value.toPrecision(10))
  if (!isPlainlyWritten(written)) return formatScientific(written, 3)
  return formatFixed(written, (String(written).split('.')[1] ?? '').length)
}

/** Mean ± standard deviation, both with the decimals of the latter: `10.012 ± 0.029`. */
export function formatSpread(mean: number, deviation: number | null): string {
  if (!deviation) return formatGiven(mean)
  if (!isPlainlyWritten(mean) || !isPlainlyWritten(deviation)) {
    return `${formatNumber(mean)} ± ${formatNumber(deviation, 2)}`
  }
  const decimals = 1 - magnitude(Number(deviation.toPrecision(2)))
  return `${formatFixed(mean, decimals)} ± ${formatFixed(deviation, decimals)}`
}

/** A figure, or a dash where there is none. */
export const formatOptional = (value: number | null, digits = 3): string =>
  value === null ? NO_FIGURE : formatNumber(value, digits)

/** A ratio in per cent: 0.0084 is `0.840 %`. */
export const formatPercent = (ratio: number, digits = 3): string =>
  `${formatNumber(ratio * 100, digits)}${THIN}%`

/** An interval of ratios in per cent: `0.208～0.552 %`. */
export const formatPercentInterval = ([lower, upper]: readonly [number, number], digits = 3): string =>
  `${formatNumber(lower * 100, digits)}～${formatPercent(upper, digits)}`

/** `1.34～3.39`; an open upper end is `1.34 以上`. */
export const formatInterval = ([lower, upper]: readonly [number, number | null], digits = 3): string =>
  upper === null
    ? `${formatNumber(lower, digits)}${THIN}以上`
    : `${formatNumber(lower, digits)}～${formatNumber(upper, digits)}`

/** A p value: `0.0004`, `< 0.0001`. */
export const formatP = (p: number): string =>
  p < 1e-4 ? `<${THIN}0.0001` : formatFixed(p, p < 0.001 ? 4 : 3)

const isUnitless = (unit: string): boolean => unit === '' || unit === '1'

/** A formatted number with its unit; the unit 1 is not written. */
export const withUnit = (formatted: string, unit: string): string =>
  isUnitless(unit) ? formatted : `${formatted}${THIN}${unit}`

/** A unit after a name: `（%）`, nothing for the unit 1. */
export const unitInBrackets = (unit: string): string => (isUnitless(unit) ? '' : `（${unit}）`)

/** Labels of evenly spaced ticks, all with the decimals that their step needs. */
export function formatTicks(ticks: readonly number[]): string[] {
  const step = Math.abs((ticks[1] ?? 0) - (ticks[0] ?? 0)) || Math.abs(ticks[0] ?? 0) || 1
  const largest = Math.max(...ticks.map(Math.abs), 0)
  const exponent = magnitude(Number(step.toPrecision(6)))
  if (largest >= 1e7 || (largest > 0 && largest < 1e-3)) {
    const digits = 1 + Math.max(0, magnitude(largest) - exponent)
    return ticks.map((tick) => (tick === 0 ? '0' : formatScientific(tick, digits)))
  }
  return ticks.map((tick) => formatFixed(tick, -exponent))
}
