import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bandOf, criteriaOf, type Rubric, rubricSchema } from '../../../src/model/rubric.ts'
import { toDocx } from '../../../src/render/docx/to-docx.ts'
import { toHtml } from '../../../src/render/html/to-html.ts'
import { annex1 } from '../../../src/render/sheets/annex1.ts'
import { annex3 } from '../../../src/render/sheets/annex3.ts'
import type { ScoreCard } from '../../../src/render/sheets/score-card.ts'
import { fmea, practice } from '../example.ts'
import { fieldsOfDocx, fieldsOfHtml, partOf, textOfDocx, textOfHtml } from '../fields.ts'

function rubricOf(track: string): Rubric {
  const file = join(import.meta.dirname, `../../../content/editions/2025/rubrics/${track}.yaml`)
  return rubricSchema.parse(parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }))
}
const rubrics = { practice: rubricOf('practice'), fmea: rubricOf('fmea') }
const docx = { images: new Map(), date: '2025-10-15', creator: '示例专家' }
const images = new Map()

/** Every band once, and its ends: 91, 90, 71, 70, 41, 40 in % are excellent, good, good, fair, fair, poor. */
const PERCENTS = [91, 90, 71, 70, 41, 40]

function cardFor(submission: ScoreCard['submission'], rubric: Rubric): ScoreCard {
  const scores = criteriaOf(rubric).map(({ id, weight, fullMarks }, i) => {
    const percent = PERCENTS[i % PERCENTS.length] ?? 0
    const raw = (percent * fullMarks) / 100
    return [id, { raw: raw.toFixed(1), weighted: ((percent * weight) / 100).toFixed(2), percent }] as const
  })
  return {
    submission,
    scores: new Map(scores),
    total: '77.77',
    signer: 'E02',
    date: '2025年10月15日',
    remarks: ['综合评审：示例。'],
  }
}

describe.each([
  ['annex 1', annex1, rubrics.practice, practice],
  ['annex 3', annex3, rubrics.fmea, fmea],
] as const)('%s', (_, draw, rubric, submission) => {
  const blank = draw(rubric, null)
  const filled = draw(rubric, cardFor(submission, rubric))

  it('prints every criterion, weight, band and note of the rubric, in its order', () => {
    const text = textOfHtml(toHtml(blank, { images }))
    const words = rubric.groups.flatMap((group) => [
      group.name,
      ...group.criteria.flatMap(({ name, requirements, bands }) => [
        name,
        ...requirements,
        ...bands.flatMap(({ wording, printed }) => [wording, printed]),
      ]),
    ])
    let from = 0
    for (const word of [...words, ...rubric.notes, '总分']) {
      const at = text.indexOf(word, from)
      expect(at, word).toBeGreaterThanOrEqual(from)
      from = at + word.length
    }
  })

  it('says the same in Word and HTML, blank and filled in', async () => {
    for (const sheet of [blank, filled]) {
      const html = toHtml(sheet, { images })
      const word = await toDocx(sheet, docx)
      expect(textOfHtml(html)).toBe(textOfDocx(word))
      expect(fieldsOfHtml(html)).toEqual(fieldsOfDocx(word))
    }
  })

  it('has an empty field for every score on a blank sheet and a filled one on a filled', () => {
    const keys = criteriaOf(rubric).map(({ id }) => `scores.${id}`)
    const fields = (sheet: typeof blank) => new Map(fieldsOfHtml(toHtml(sheet, { images })))
    for (const key of [...keys, 'total']) {
      expect(fields(blank).get(key)).toBe('')
      expect(fields(filled).get(key)).toMatch(/^\d+\.\d/)
    }
  })

  it('gives the same Word file again', async () => {
    expect(await toDocx(filled, docx)).toEqual(await toDocx(filled, docx))
  })

  it('has as many columns in each row of the Word table as its grid', async () => {
    const xml = partOf(await toDocx(filled, docx), 'word/document.xml')
    const columns = xml.match(/<w:gridCol /g)?.length ?? 0
    for (const row of xml.split('<w:tr>').slice(1)) {
      const spans = Array.from(row.matchAll(/<w:gridSpan w:val="(\d+)"/g), ([, span]) => Number(span) - 1)
      const cells = row.match(/<w:tc>/g)?.length ?? 0
      expect(cells + spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
    }
  })
})

describe('the band that was reached', () => {
  it('is marked once for every criterion, by its share of full marks', () => {
    const html = toHtml(annex1(rubrics.practice, cardFor(practice, rubrics.practice)), { images })
    const marked = Array.from(html.matchAll(/class="center marked"[^>]*><p>([^<]*)/g), ([, band]) => band)
    const bands = { excellent: '91～100', good: '71～90', fair: '41～70', poor: '0～40' }
    expect(marked).toEqual(PERCENTS.map((percent) => bands[bandOf(percent)]))
  })

  it('is tinted in Word too, and none on a blank sheet', async () => {
    const shades = async (card: ScoreCard | null) =>
      partOf(await toDocx(annex1(rubrics.practice, card), docx), 'word/document.xml').match(/<w:shd /g)
        ?.length
    expect(await shades(cardFor(practice, rubrics.practice))).toBe(12)
    expect(await shades(null)).toBeUndefined()
  })
})
