import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formJobs } from '../../src/pipeline/forms/index.ts'
import { agreedBy, summaryFormsOf, unitsOf } from '../../src/pipeline/forms/summary.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { SHEET_IDS } from '../../src/render/sheets/sheet.ts'

const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
const circumstances = { ...editionOf(dossierOf(loaded), '2025'), asOf: loaded.asOf }
const on = (asOf: string) => ({ ...circumstances, asOf })
const unit = (code: string) => {
  const found = unitsOf(circumstances).find((each) => each.code === code)
  if (!found) throw new Error(`no unit ${code}`)
  return found
}
const slugsOf = (code: string, asOf = loaded.asOf) =>
  agreedBy(unit(code), on(asOf)).map(({ submission }) => submission.slug)

describe('what a unit recommends', () => {
  it.each(['130606', '1306', '13'])('unit %s hands on what came from below', (code) => {
    expect(slugsOf(code)).toContain('axle-box-bearing')
  })

  // Agreed: the city on 29 August, the province on 16 September (the sample's recommendations).
  it.each([
    ['1306', '2025-08-28', false],
    ['1306', '2025-08-29', true],
    ['13', '2025-09-15', false],
    ['13', '2025-09-16', true],
  ])('unit %s on %s: %s', (code, day, agreed) => {
    expect(slugsOf(code, day).includes('axle-box-bearing')).toBe(agreed)
  })

  it('is written for each track in which there is anything', () => {
    const paths = summaryFormsOf(unit('50'), circumstances).map(({ path }) => path)
    expect(paths).toEqual(['2025/units/50/annex5', '2025/units/50/annex6'])
    expect(summaryFormsOf(unit('50'), on('2025-06-10'))).toEqual([])
  })
})

describe('the forms of an edition', () => {
  const jobs = formJobs(circumstances)

  it('hold every kind of form, each at a place of its own', () => {
    expect([...new Set(jobs.map(({ id }) => id))].sort()).toEqual([...SHEET_IDS].sort())
    expect(new Set(jobs.map(({ path }) => path)).size).toBe(jobs.length)
  })

  it('hold a blank form of every annex', () => {
    const blank = jobs.filter(({ path }) => path.startsWith('2025/blank/')).map(({ id }) => id)
    expect(blank).toEqual(['annex1', 'annex3', 'annex2', 'annex4', 'annex5', 'annex6'])
  })

  it('hold a score table for each sheet that counts and one for the panel, none for one that does not', () => {
    for (const { submission, assessment } of circumstances.entries) {
      const excluded = assessment.flags
        .filter(({ kind }) => kind !== 'disagreement')
        .flatMap(({ reviewers }) => reviewers)
      const reviewers = circumstances.edition.reviews
        .filter(({ slug }) => slug === submission.slug)
        .map(({ reviewer }) => reviewer)
        .filter((reviewer) => !excluded.includes(reviewer))
        .sort()
      const made = jobs
        .filter((job) => job.submission === submission && /annex[13]-/.test(job.path))
        .map(({ path }) => path.slice(path.lastIndexOf('-') + 1))
      expect(made).toEqual(reviewers.length > 0 ? [...reviewers, 'panel'] : [])
    }
  })

  it('carry dates of the data, none later than the day', () => {
    for (const { path, date } of jobs) {
      expect(date, path).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(date <= loaded.asOf, path).toBe(true)
    }
  })

  it('have no publicity notice before there is a list', () => {
    const early = formJobs({ ...circumstances, period: null })
    expect(early.filter(({ id }) => id === 'publicity')).toEqual([])
  })
})
