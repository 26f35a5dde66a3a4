import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formJobs } from '../../../src/pipeline/forms/index.ts'
import { readPictures } from '../../../src/pipeline/forms/pictures.ts'
import { dossierOf, editionOf, load } from '../../../src/pipeline/load.ts'
import { openPrinter, type Printer } from '../../../src/pipeline/print/printer.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { SHEET_IDS, type SheetId } from '../../../src/render/sheets/sheet.ts'
import { type PrintedPage, readPages, textOf } from './read-pdf.ts'
import { allOf, type Element, structureOf } from './read-structure.ts'

const loaded = load({ root: join(import.meta.dirname, '../../../content'), asOf: '2025-11-20' })
const jobs = formJobs({ ...editionOf(dossierOf(loaded), '2025'), asOf: loaded.asOf })

/** The first filled-in form of each kind, and the first blank one. */
const samples = SHEET_IDS.flatMap((id) => {
  const ofKind = jobs.filter((job) => job.id === id && job.formats.includes('pdf'))
  const chosen = [ofKind.find(({ forAll }) => !forAll), ofKind.find(({ forAll }) => forAll)]
  return chosen.flatMap((job) => (job ? [job] : []))
})

interface Printed {
  readonly html: string
  readonly pdf: Uint8Array
  readonly document: PDFDocument
  readonly pages: readonly PrintedPage[]
}

/** Forms whose tables have labels in front of each row; those of lists have column heads. */
const SCOPES: Readonly<Partial<Record<SheetId, RegExp>>> = {
  annex2: /Row/,
  annex4: /Row/,
  annex5: /Column/,
  annex6: /Column/,
  evidence: /Column/,
}

describe('every kind of form', () => {
  let printer: Printer
  const printed = new Map<string, Printed>()
  beforeAll(async () => {
    printer = await openPrinter({ cacheDir: join(process.cwd(), '.kekao') })
    await Promise.all(
      samples.map(async (job) => {
        const { submission, illustrated, date } = job
        const images = submission && illustrated ? await readPictures(submission, loaded.files) : new Map()
        const html = toHtml(job.draw(), { images })
        const pdf = await printer.print(html, { date, author: job.creator })
        const document = await PDFDocument.load(pdf, { updateMetadata: false })
        printed.set(job.path, { html, pdf, document, pages: await readPages(pdf) })
      }),
    )
  }, 120_000)
  afterAll(() => printer.close())

  const of = (path: string): Printed => {
    const found = printed.get(path)
    if (!found) throw new Error(`${path} was not printed`)
    return found
  }
  const cases = samples.map((job) => [job.path, job] as const)

  it('is among the samples', () => {
    expect([...new Set(samples.map(({ id }) => id))].sort()).toEqual([...SHEET_IDS].sort())
  })

  it.each(cases)('%s says what it is, in which language, of whom and of when', (path, job) => {
    const { document } = of(path)
    const { catalog } = document
    expect(catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(zh-CN)')
    expect(document.getTitle()).toBe(job.draw().title)
    expect(document.getAuthor()).toBe(job.creator)
    expect(document.getModificationDate()?.toISOString().slice(0, 10)).toBe(job.date)
    const shown = catalog
      .lookup(PDFName.of('ViewerPreferences'), PDFDict)
      .lookup(PDFName.of('DisplayDocTitle'))
    expect(shown?.toString()).toBe('true')
    const metadata = catalog.lookup(PDFName.of('Metadata'))
    const words = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : ''
    expect(words).toContain('<dc:language><rdf:Bag><rdf:li>zh-CN')
  })

  it.each(cases)(
    '%s is tagged: headings, table headers with a scope, words for every figure',
    (path, { id }) => {
      const { document, html } = of(path)
      expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
      const elements = allOf(structureOf(document))
      const withRole = (role: string): Element[] => elements.filter((each) => each.role === role)
      expect(withRole('H1').length).toBeGreaterThan(0)
      const headers = withRole('TH')
      for (const { attributes } of headers)
        expect(attributes.get('Scope')?.toString()).toMatch(/^\/(Row|Column|Both)$/)
      const scope = SCOPES[id]
      if (scope)
        expect(headers.map(({ attributes }) => String(attributes.get('Scope'))).join()).toMatch(scope)
      const figures = withRole('Figure')
      expect(figures.length).toBeGreaterThanOrEqual(html.match(/<img |<svg /g)?.length ?? 0)
      for (const { alt } of figures) expect(alt?.trim()).toBeTruthy()
      // Every row of a table has a cell; what only closes the frame is no row.
      for (const row of withRole('TR'))
        expect(row.children.some(({ role }) => /^T[HD]$/.test(role))).toBe(true)
    },
  )

  it.each(cases)('%s embeds subsets of TrueType fonts and no others', (path) => {
    const { document } = of(path)
    const dicts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, each]) => (each instanceof PDFDict ? [each] : []))
    const ofType = (type: string) => dicts.filter((dict) => dict.get(PDFName.of('Type'))?.toString() === type)
    const descriptors = ofType('/FontDescriptor')
    expect(descriptors.length).toBeGreaterThan(0)
    for (const descriptor of descriptors) {
      expect(descriptor.get(PDFName.of('FontName'))?.toString()).toMatch(/^\/[A-Z]{6}\+Noto/)
      expect(descriptor.has(PDFName.of('FontFile2'))).toBe(true)
    }
    const kinds = new Set(ofType('/Font').map((font) => font.get(PDFName.of('Subtype'))?.toString()))
    expect([...kinds].sort()).toEqual(['/CIDFontType2', '/Type0'])
  })

  it.each(cases)('%s does nothing of itself and points nowhere', (path) => {
    const { document } = of(path)
    const objects = document.context.enumerateIndirectObjects().map(([, each]) => each)
    const words = objects
      .map((each) => (each instanceof PDFRawStream ? each.dict : each).toString())
      .join('\n')
    expect(words).not.toMatch(
      /\/(JavaScript|JS|Launch|URI|OpenAction|AA|SubmitForm|EmbeddedFile|RichMedia)\b/,
    )
  })

  it.each(cases)(
    '%s numbers its pages: odd ones at the right, even ones at the left, none on a cover',
    (path) => {
      const { pages, html } = of(path)
      const covered = html.includes('class="cover"')
      for (const [i, { lines, pieces, width }] of pages.entries()) {
        const number = i + 1
        const said = pieces
          .filter(({ y }) => y < 85)
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, '')
        if (number === 1 && covered) return expect(said).toBe('')
        expect(said).toBe(`—${number}—`)
        const left = lines.at(-1)?.x ?? 0
        expect(left > width / 2).toBe(number % 2 === 1)
      }
    },
  )

  it.each(cases)('%s gives the characters that were written, not others that look the same', (path) => {
    const text = textOf(of(path).pages)
    expect(text.length).toBeGreaterThan(50)
    // Radicals and compatibility characters share their glyphs with ordinary ones.
    expect(text.match(/[\u2e80-\u2fdf\uf900-\ufaff\ufffd]/gu)).toBeNull()
  })

  it.each(cases)(
    '%s has the same bytes when it is printed again',
    async (path, { date, creator }) => {
      const { html, pdf } = of(path)
      expect(await printer.print(html, { date, author: creator })).toEqual(pdf)
    },
    30_000,
  )

  it('has an outline that leads to its headings', async () => {
    for (const { path, id } of samples) {
      const outline = of(path).document.catalog.lookup(PDFName.of('Outlines'))
      expect(outline, `${id} ${path}`).toBeInstanceOf(PDFDict)
    }
  })
})
