import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceLine } from '../../src/pipeline/evidence/source.ts'
import { evidenceForms } from '../../src/pipeline/forms/evidence.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { toHtml } from '../../src/render/html/to-html.ts'
import { textOfHtml } from '../render/fields.ts'

const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
const circumstances = { ...editionOf(dossierOf(loaded), '2025'), asOf: loaded.asOf }
const reports = evidenceForms(circumstances)
const htmlOf = (slug: string): string => {
  const report = reports.find(({ submission }) => submission?.slug === slug)
  if (!report) throw new Error(`no report of ${slug}`)
  return toHtml(report.draw(), { images: new Map() })
}

describe('the evidence report', () => {
  it('is made for every submission, whatever it lacks', () => {
    expect(reports).toHaveLength(circumstances.entries.length)
    for (const report of reports) {
      const html = toHtml(report.draw(), { images: new Map() })
      expect(html, report.path).not.toMatch(/NaN|undefined|\[object|Infinity/)
    }
  })

  it('shows figures, charts and sources of a practice', () => {
    const html = htmlOf('gaas-laser')
    const text = textOfHtml(html)
    // B10 and shape of the GaAs laser data, Meeker & Escobar (1998), example 13.10, as tested in compute.
    for (const words of ['特征寿命η=5508h', 'B10寿命3876h', '来源：data/gaas-laser.csv', '威布尔分布'])
      expect(text).toContain(words)
    expect(html.match(/<svg /g)?.length).toBeGreaterThanOrEqual(6)
  })

  it('gives no id twice', () => {
    for (const slug of ['gaas-laser', 'server-power']) {
      const ids = Array.from(htmlOf(slug).matchAll(/ id="([^"]+)"/g), ([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('tells no reviewer what another has scored', () => {
    expect(circumstances.edition.reviews.length).toBeGreaterThan(30)
    for (const { slug, reviewer } of circumstances.edition.reviews) {
      expect(textOfHtml(htmlOf(slug))).not.toContain(`reviews/${slug}/${reviewer}`)
      expect(textOfHtml(htmlOf(slug))).not.toMatch(/加权得分|专家E\d/)
    }
  })
})

describe('sourceLine', () => {
  const file = 'editions/2025/practices/pump/data/wear.csv'
  it.each([
    [
      [{ file, rows: '第 2–9 行', column: 'wear', formula: 'Id-1、Id-2' }],
      '来源：data/wear.csv，“wear”列，第 2–9 行；公式 Id-1、Id-2。',
    ],
    [
      [
        { file, rows: '第 2 行' },
        { file, rows: '第 5 行' },
        { file, rows: '第 2 行' },
      ],
      '来源：data/wear.csv，第 2 行、第 5 行。',
    ],
    [[{ file, rows: null }], '来源：data/wear.csv。'],
  ])('case %#', (origins, line) => expect(sourceLine(origins, 'pump')).toBe(line))
})
