import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'

const edition = join(import.meta.dirname, '../../content/editions/2025')

export const textOf = (file: string): string => readFileSync(join(edition, file), 'utf8')

/** Rows of a CSV file by column name. */
export const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] =>
  z.array(z.record(z.string(), z.string())).parse(parse(textOf(file), { bom: true, columns: true }))

export const columnOf = (file: string, name: string): readonly number[] =>
  rowsOf(file).map((row) => Number(row[name]))

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Sums of a sample, straight from their definitions. */
export function sampleFacts(values: readonly number[]): Readonly<Record<string, number>> {
  const mean = sum(values) / values.length
  return { n: values.length, Σx: sum(values), 'Σ(x−x̄)²': sum(values.map((x) => (x - mean) ** 2)) }
}

interface Specimen {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/** A straight line through a specimen's measurements, from the definitions of least squares. */
export function lineFacts({ times, values }: Specimen): Readonly<Record<string, number>> {
  const n = times.length
  const [t, y] = [sum(times) / n, sum(values) / n]
  const at = (i: number) => values[i] ?? Number.NaN
  const squares = sum(times.map((each) => (each - t) ** 2))
  const products = sum(times.map((each, i) => (each - t) * (at(i) - y)))
  const b = products / squares
  const a = y - b * t
  const residuals = sum(times.map((each, i) => (at(i) - a - b * each) ** 2))
  const total = sum(values.map((value) => (value - y) ** 2))
  return {
    n,
    Σt: sum(times),
    Σy: sum(values),
    'Σ(t−t̄)²': squares,
    'Σ(t−t̄)(y−ȳ)': products,
    'Σ(y−ȳ)²': total,
    'Σ(y−a−bt)²': residuals,
    a,
    b,
    'R²': 1 - residuals / total,
  }
}

/** Measurements of each specimen, by its number. */
export function specimensOf(file: string, [unit = '', time = '', value = '']: readonly string[]) {
  const groups = Map.groupBy(rowsOf(file), (row) => row[unit] ?? '')
  return new Map(
    [...groups].map(([name, rows]): [string, Specimen] => [
      name,
      { times: rows.map((row) => Number(row[time])), values: rows.map((row) => Number(row[value])) },
    ]),
  )
}
