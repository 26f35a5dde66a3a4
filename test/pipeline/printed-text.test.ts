import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { practiceSections } from '../../src/model/practice.ts'
import { formJobs } from '../../src/pipeline/forms/index.ts'
import { writeForms } from '../../src/pipeline/forms/write.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { textOfDocx } from '../render/fields.ts'

const has = (program: string, argument: string): boolean => spawnSync(program, [argument]).error === undefined

/** Poppler's reader of PDF text and LibreOffice ship with most systems but not with this project. */
const hasReader = has('pdftotext', '-v')
const hasOffice = has('soffice', '--version')

const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
const dossier = editionOf(dossierOf(loaded), '2025')

/** Every form there is in Word and PDF; of the score tables, all of one layout, those of the panel. */
const jobs = formJobs({ ...dossier, asOf: loaded.asOf }).filter(
  ({ path, formats }) => formats.includes('docx') && !/annex[13]-(?!panel)/.test(path),
)
const paths = jobs.map(({ path }) => path)
const outDir = mkdtempSync(join(tmpdir(), 'kekao-paper-'))
const form = (path: string, format: string): string => join(outDir, `${path}.${format}`)

beforeAll(async () => {
  const printing = { outDir, cacheDir: '.kekao', formats: ['docx', 'pdf'] } as const
  await writeForms(jobs, { ...printing, files: loaded.files, progress: () => undefined })
}, 180_000)
afterAll(() => rmSync(outDir, { recursive: true }))

const textOfPdf = (path: string): string =>
  spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).stdout

/**
 * The characters of a form. Left out: white space, page numbers, the mark in the head margin, the dots under
 * stressed words, and the labels of long cells, which the reader finds beside some line of the text; symbols
 * in their plain form.
 */
function charactersOf(text: string): string {
  const dense = text
    .replace(/\s/gu, '')
    .replace(/—\d{1,3}—/g, '')
    .replace(/核验码[0-9A-Z]{12}\d{4}/g, '')
    .replace(/•/g, '')
  return practiceSections.reduce((rest, { label }) => rest.replaceAll(label, ''), dense.normalize('NFKC'))
}

/** Column heads stand once in Word and on every page in print; cells over several rows are read anywhere. */
const counted = (text: string): string[] => [...new Set(text)].sort()

describe.skipIf(!hasReader)('the printed PDF and the Word file (needs pdftotext of poppler-utils)', () => {
  it.each(paths.filter((path) => /annex[24]$/.test(path)))(
    '%s say the same, character by character',
    (path) => {
      const printed = charactersOf(textOfPdf(form(path, 'pdf')))
      expect(printed.length).toBeGreaterThan(100)
      expect(printed).toBe(charactersOf(textOfDocx(readFileSync(form(path, 'docx')))))
    },
  )

  it.each(paths.filter((path) => !/annex[24]$/.test(path)))('%s hold the same characters', (path) => {
    const printed = counted(charactersOf(textOfPdf(form(path, 'pdf'))))
    expect(printed.length).toBeGreaterThan(30)
    expect(printed).toEqual(counted(charactersOf(textOfDocx(readFileSync(form(path, 'docx'))))))
  })
})

describe.skipIf(!hasOffice)('the Word file opened in LibreOffice (needs soffice)', () => {
  const converted = join(outDir, 'converted')
  const nameOf = (path: string): string => path.replaceAll('/', '_')

  beforeAll(() => {
    mkdirSync(converted)
    for (const path of paths) copyFileSync(form(path, 'docx'), join(converted, `${nameOf(path)}.docx`))
    const profile = pathToFileURL(join(outDir, 'profile')).href
    const files = paths.map((path) => join(converted, `${nameOf(path)}.docx`))
    const options = [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      converted,
    ]
    spawnSync('soffice', [...options, ...files], { timeout: 240_000 })
  }, 250_000)

  const pagesOf = async (path: string): Promise<number> =>
    (await PDFDocument.load(readFileSync(path), { updateMetadata: false })).getPageCount()

  it.each(paths)('%s has the pages of the PDF, one more or less', async (path) => {
    const word = await pagesOf(join(converted, `${nameOf(path)}.pdf`))
    const printed = await pagesOf(form(path, 'pdf'))
    expect(Math.abs(word - printed), `${word} and ${printed} pages`).toBeLessThanOrEqual(1)
  })
})
