import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Field, innerFields } from '../../src/model/field.ts'
import { fmeaFields, fmeaSections } from '../../src/model/fmea.ts'
import { practiceFields, practiceSections } from '../../src/model/practice.ts'
import { imagesOf } from '../../src/model/rich.ts'
import { type Submission, sectionOf, type Track } from '../../src/model/submission.ts'
import { formJobs } from '../../src/pipeline/forms/index.ts'
import type { FormJob } from '../../src/pipeline/forms/job.ts'
import { readPictures } from '../../src/pipeline/forms/pictures.ts'
import { dossierOf, editionOf, load } from '../../src/pipeline/load.ts'
import { toDocx } from '../../src/render/docx/to-docx.ts'
import type { Pictures } from '../../src/render/sheets/picture.ts'
import { type ReadField, readFields } from '../render/docx/word-reader.ts'
import { breachesOf } from '../render/docx/word-rules.ts'
import { writtenLines } from '../render/docx/written-lines.ts'

const loaded = load({ root: join(import.meta.dirname, '../../content'), asOf: '2025-11-20' })
const dossier = editionOf(dossierOf(loaded), '2025')
const jobs = formJobs({ ...dossier, asOf: loaded.asOf }).filter(({ formats }) => formats.includes('docx'))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

interface Made {
  readonly job: FormJob
  readonly docx: Uint8Array
  readonly pictures: Pictures
}

const made = new Map<string, Made>()
const at = (path: string): Made => {
  const found = made.get(path)
  if (!found) throw new Error(`no form ${path}`)
  return found
}

beforeAll(async () => {
  for (const job of jobs) {
    const pictures =
      job.submission && job.illustrated ? await readPictures(job.submission, loaded.files) : new Map()
    const docx = await toDocx(job.draw(), { images: pictures, date: job.date, creator: job.creator })
    made.set(job.path, { job, docx, pictures })
  }
}, 120_000)

it.each(jobs.map(({ path }) => path))('%s keeps the rules of Word', (path) => {
  expect(breachesOf(at(path).docx)).toEqual([])
})

/** Keys of single values, also inside groups and lists. */
const keysOf = (fields: readonly Field[], before = ''): string[] =>
  fields.flatMap((field) => {
    const inner = innerFields(field.schema)
    const key = before + field.key
    return inner.length > 0 && field.kind === 'group' ? keysOf(inner, `${key}.`) : [key]
  })

const FORMS: Readonly<
  Record<Track, { fields: readonly Field[]; sections: typeof practiceSections; id: string }>
> = {
  practice: { fields: practiceFields, sections: practiceSections, id: 'annex2' },
  fmea: { fields: fmeaFields, sections: fmeaSections, id: 'annex4' },
}

/** What the notice's forms do not ask: it is said in the file alone. */
const NOT_ON_PAPER: Readonly<Record<Track, RegExp>> = {
  practice:
    /^(product\.model|industry|handedInOn|declaration\..*|withdrawal\..*|parameters|consistency|degradation|domain|failures\..*)$/,
  fmea: /^(address|uscc|contact\..*|industry|handedInOn|kind|standard|standardFile|carriedOut\..*|team|goals|declaration\..*|worksheet|withdrawal\..*)$/,
}

const tagsOf = (track: Track): string[] => [
  ...keysOf(FORMS[track].fields).filter((key) => !NOT_ON_PAPER[track].test(key)),
  ...FORMS[track].sections.map(({ key }) => `sections.${key}`),
]

/** The fields of a form by tag; where one stands twice, on the cover and in the table, both say the same. */
function byTag(fields: readonly ReadField[]): Map<string, ReadField> {
  const found = new Map<string, ReadField>()
  for (const field of fields) {
    expect(found.get(field.tag)?.text ?? field.text, field.tag).toBe(field.text)
    found.set(field.tag, field)
  }
  return found
}

describe.each(['practice', 'fmea'] as const)('the blank form of a %s', (track) => {
  it('has an empty control for every field', () => {
    const fields = byTag(readFields(at(`2025/blank/${FORMS[track].id}`).docx))
    expect([...fields.keys()].sort()).toEqual(tagsOf(track).sort())
    expect([...fields.values()].filter(({ empty }) => !empty)).toEqual([])
  })
})

/** The value of a scalar field as it stands in the submission. */
function valueAt(submission: Submission, key: string): unknown {
  if (key === 'unit') return submission.unit[0]?.name
  return key.split('.').reduce<unknown>((value, step) => Object(value)[step], submission.form)
}

/** 2016年4月18日 as the file says it. */
const isoDate = (text: string): string =>
  text.replace(/^(\d+)年(\d+)月(\d+)日$/, (_, year, month, day) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )

describe.each(dossier.entries.map(({ submission }) => [submission.slug, submission] as const))(
  'the form of %s',
  (_, submission) => {
    const { track } = submission
    const { id, sections } = FORMS[track]
    const rank = (key: string): 1 | 2 => (track === 'fmea' && key !== 'summary' ? 2 : 1)
    let fields: Map<string, ReadField>
    let form: Made
    beforeAll(() => {
      form = at(`2025/${track}/${submission.slug}/${id}`)
      fields = byTag(readFields(form.docx))
    })
    const field = (tag: string): ReadField => {
      const found = fields.get(tag)
      if (!found) throw new Error(`no field ${tag}`)
      return found
    }

    it('has a filled control for every field, and no other', () => {
      // Photos that the text itself shows stand in the text.
      const wanted = tagsOf(track).filter((tag) => tag !== 'product.photos' || fields.has(tag))
      expect([...fields.keys()].sort()).toEqual(wanted.sort())
      expect([...fields.values()].filter(({ empty }) => empty)).toEqual([])
    })

    it('gives back every single value', () => {
      for (const tag of tagsOf(track).filter((each) => !/^sections|photos$/.test(each))) {
        const written = tag === 'registeredOn' ? isoDate(field(tag).text) : field(tag).text
        expect(written, tag).toBe(valueAt(submission, tag) || '无')
      }
    })

    it.each(sections.map(({ key }) => key))('gives back the text of %s with all its marks', (key) => {
      const blocks = sectionOf(submission, key)?.blocks ?? []
      const lines = blocks.length > 0 ? writtenLines(blocks, rank(key)) : ['无']
      const { lines: read, text } = field(`sections.${key}`)
      expect(read.length > 0 ? read : [text]).toEqual(lines)
    })

    it('gives back every picture, byte by byte', () => {
      const folder = submission.file.slice(0, submission.file.lastIndexOf('/') + 1)
      const shown = sections.flatMap(({ key }) => imagesOf(sectionOf(submission, key)?.blocks ?? []))
      const paths = [...shown.map(({ path }) => folder + path), ...submission.photos.map(({ path }) => path)]
      const wanted = [...new Set(paths)].map((path) =>
        sha256(form.pictures.get(path)?.bytes ?? new Uint8Array()),
      )
      const found = [...fields.values()].flatMap(({ pictures }) => pictures.map(sha256))
      expect(wanted.length).toBeGreaterThan(0)
      expect(found.sort()).toEqual(wanted.sort())
    })
  },
)
