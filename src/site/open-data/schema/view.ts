import { OBJECTION_OUTCOMES } from '../../../model/publicity.ts'
import { TRACKS } from '../../../model/submission.ts'
import { anyCase, blocks, event, province, stage } from './case.ts'
import { count, day, flag, list, oneOf, open, orNull, record, type Schema, text } from './shapes.ts'

const byTrack = (schema: Schema): Schema => record(Object.fromEntries(TRACKS.map((track) => [track, schema])))

const listRow = record({
  number: count,
  slug: text(),
  company: text(),
  title: text(),
  kind: orNull(oneOf(['DFMEA', 'PFMEA'])),
  unit: text(),
  province: text(),
  stage,
})

const objection = record({
  number: text(),
  date: day,
  subject: text('被提出异议的申报的代号'),
  ground: text(),
  outcome: oneOf(OBJECTION_OUTCOMES),
  handledOn: orNull(day),
})

const publicity = record({
  startsOn: day,
  endsOn: day,
  workingDays: count,
  days: list(day),
  listHash: { type: 'string', pattern: '^[0-9a-f]{64}$', description: '名单的 SHA-256' },
  lists: byTrack(list(listRow)),
  office: record({ name: text(), address: text(), postcode: text(), phone: text(), email: text() }),
  objections: list(objection),
})

const recognition = record({
  number: text('文号'),
  date: day,
  amendments: list(record({ slug: text(), kind: oneOf(['更正', '撤销']), date: day, reason: text() })),
})

const tally = record({ name: text(), handedIn: count, listed: count })

const edition = record({
  year: text(),
  title: text(),
  notice: record({ title: text(), number: text(), issuer: text(), date: day, deadline: day, blocks }),
  provinces: list(open({ code: text(), name: text(), short: text(), regulator: text(), phone: text() })),
  industries: list(text()),
  rubrics: byTrack(open({ title: text(), annex: count, groups: list(open({})) })),
  limits: open({}),
  measure: text('字数怎样数'),
  reference: open({}),
  caps: list(open({ criterion: text(), max: count })),
  review: open({ minimumSheets: count, aggregation: text() }),
  publicity: orNull(publicity),
  recognition: orNull(recognition),
  cases: list(anyCase),
  withdrawn: list(
    record({
      slug: text(),
      year: text(),
      title: text(),
      company: text(),
      province,
      unit: text(),
      events: list(event),
      track: oneOf(TRACKS),
      date: day,
    }),
  ),
  counts: record({ submissions: byTrack(count), byProvince: list(tally), byIndustry: list(tally) }),
  downloads: list(
    record({
      form: text(),
      title: text(),
      format: oneOf(['docx', 'pdf', 'xlsx']),
      url: text(),
      bytes: count,
    }),
  ),
})

/** The JSON Schema of `public.json`. `id`: where the schema itself is found. */
export const viewSchema = (id: string): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: id,
  title: '全部公开数据',
  ...record({
    asOf: day,
    site: record({ name: text(), host: text(), base: text(), issuer: text(), sample: flag }),
    guides: list(open({ slug: text(), title: text(), blocks })),
    reference: open({
      rules: list(open({ id: text() })),
      forms: list(open({})),
      formulas: list(open({ id: text() })),
    }),
    editions: list(edition),
  }),
})
