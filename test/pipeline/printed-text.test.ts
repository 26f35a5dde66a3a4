import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practiceSections } from '../../src/model/practice.ts'
import { formJobs } from '../../src/pipeline/forms/index.ts'
import { writeForms } from '../../src/pipeline/forms/write.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { textOfDocx } from '../render/fields.ts'

/** Poppler's reader of PDF text; it ships with most systems but not with this project. */
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined

const textOfPdf = (path: string): string =>
  spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).stdout

/**
 * The characters of a form. Left out: white space, page numbers, the mark in the head margin, the dots under stressed words, and the
 * labels of long cells, which the reader finds beside some line of the text; symbols in their plain form.
 */
function charactersOf(text: string): string {
  const dense = text
    .replace(/[\s\u200b]/gu, '')
    .replace(/—\d{1,2}—/g, '')
    .replace(/核验码[0-9A-Z]{12}\d{4}/g, '')
    .replace(/•/g, '')
  return practiceSections.reduce((rest, { label }) => rest.replaceAll(label, ''), dense.normalize('NFKC'))
}

describe.skipIf(!hasReader)('the printed PDF and the Word file (needs pdftotext of poppler-utils)', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'kekao-text-'))
  const samples = ['practice/gaas-laser/annex2', 'fmea/gearbox/annex4'] as const
  beforeAll(async () => {
    const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
    const dossier = editionOf(dossierOf(loaded), '2025')
    const jobs = formJobs({ ...dossier, asOf: loaded.asOf }).filter(({ path }) =>
      samples.some((name) => path === `2025/${name}`),
    )
    const printing = { outDir, cacheDir: '.kekao', formats: ['docx', 'pdf'] } as const
    await writeForms(jobs, { ...printing, files: loaded.files, progress: () => undefined })
  }, 120_000)
  afterAll(() => rmSync(outDir, { recursive: true }))

  it.each(samples)('%s say the same, character by character', (name) => {
    const form = join(outDir, '2025', name)
    const printed = charactersOf(textOfPdf(`${form}.pdf`))
    expect(printed.length).toBeGreaterThan(2500)
    expect(printed).toBe(charactersOf(textOfDocx(readFileSync(`${form}.docx`))))
  })
})
