import { readFileSync } from 'node:fs'
import type { DegradationPath } from '../../src/model/submission.ts'

const read = (path: string): string => readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8')

/** Published JSON. */
export const publishedJson = (path: string): unknown => JSON.parse(read(path))

/** Observations of a NIST StRD univariate set: the numbers after the last line that is none. */
export function nistObservations(name: string): readonly number[] {
  const lines = read(`nist/univariate/${name}.txt`).trimEnd().split(/\r?\n/)
  const isNumber = (line: string) => /^\s*[-+]?\d+(\.\d*)?\s*$/.test(line)
  const start = lines.findLastIndex((line) => !isNumber(line)) + 1
  return lines.slice(start).map(Number)
}

/** Rows of a CSV with a header, as numbers. */
export function numbersOf(path: string): readonly Record<string, number>[] {
  const [header = '', ...lines] = read(path).trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, Number(cells[i])]))
  })
}

/** Specimens of a degradation table, in order of appearance. */
export function pathsOf(
  path: string,
  columns: { unit: string; time: string; value: string },
): readonly DegradationPath[] {
  const bySpecimen = Map.groupBy(numbersOf(path), (each) => each[columns.unit])
  return [...bySpecimen].map(([unit, rows]) => ({
    unit: String(unit),
    times: rows.map((each) => each[columns.time] ?? Number.NaN),
    values: rows.map((each) => each[columns.value] ?? Number.NaN),
  }))
}
