import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/compute/assess.ts'
import { load } from '../../src/pipeline/load.ts'

const SIGNIFICANT = 12
/** Measured values are the submission's own, not figures of the assessment. */
const MEASURED: readonly string[] = ['values', 'times']

const content = join(import.meta.dirname, '../../content')
const editions = load({ root: content }).corpus?.editions ?? []

const written = (assessment: unknown): string =>
  `${JSON.stringify(
    assessment,
    (key, value) => {
      if (MEASURED.includes(key)) return undefined
      return typeof value === 'number' ? Number(value.toPrecision(SIGNIFICANT)) : value
    },
    2,
  )}\n`

describe.each(editions)('the edition of $settings.year', (edition) => {
  it.each(assess(edition))('assesses $slug as before', async (assessment) => {
    const file = join(import.meta.dirname, `assessments/${edition.settings.year}/${assessment.slug}.json`)
    await expect(written(assessment)).toMatchFileSnapshot(file)
  })
})
