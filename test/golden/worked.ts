import { join } from 'node:path'
import { expect } from 'vitest'
import { assess } from '../../src/compute/assess.ts'
import { load } from '../../src/pipeline/load.ts'
import { numberIn } from './arithmetic.ts'
import { type Part, readPage } from './page.ts'

const edition = load({ root: join(import.meta.dirname, '../../content') }).corpus?.editions[0]
if (!edition) throw new Error('there is no edition')
export const assessments = new Map(assess(edition).map((assessment) => [assessment.slug, assessment]))
export const page = readPage()

/** Eight significant digits on paper, seven after a step or two with them. */
const PRECISION = 2e-6

export function expectSame(found: number, written: number) {
  expect(Math.abs(found - written)).toBeLessThanOrEqual(PRECISION * Math.max(Math.abs(written), 1e-6))
}

export const titled = (start: string): readonly Part[] => page.filter(({ title }) => title.startsWith(start))
export const partTitled = (start: string): Part => {
  const [part] = titled(start)
  if (!part) throw new Error(`there is no “${start}”`)
  return part
}

/** The result of a row, by the name of its figure. */
export function resultIn({ rows }: Part, name: string): number {
  const row = rows.find(([figure]) => figure === name)
  if (!row) throw new Error(`there is no “${name}”`)
  return numberIn(row[2] ?? '')
}
