import { STAGE_LABELS } from '../../../model/dossier.ts'
import { declaredGoal, fmeaEvidence, practiceEvidence } from './evidence.ts'
import { count, day, flag, list, number, oneOf, open, orNull, record, text } from './shapes.ts'

export const stage = oneOf(Object.keys(STAGE_LABELS))

export const province = record({ code: text(), name: text(), short: text() })

export const event = record({ date: day, text: text(), public: flag })

/** A piece of running text: paragraph, heading, list, table, picture … */
export const blocks = list(open({ kind: text() }))

const source = record({ width: count, url: text('相对于网站的根') })

const photo = record({
  path: text(),
  alt: text(),
  caption: orNull(text()),
  width: count,
  height: count,
  sources: list(source),
  avif: list(source),
})

const common = {
  slug: text('申报的代号，也是网址的一部分'),
  year: text(),
  title: text(),
  company: text(),
  industry: text(),
  province,
  city: orNull(text()),
  unit: text('推荐单位'),
  stage,
  sections: list(record({ key: text(), label: text(), blocks, length: open({}) })),
  photos: list(photo),
  events: list(event),
  total: orNull(number('总分；本年度不公开总分的为空')),
  uscc: orNull(text('统一社会信用代码；本年度不公开的为空')),
}

const parameter = open({ code: text(), name: text(), unit: text(), limits: open({}) })

/** A case: a practice or an FMEA. */
export const anyCase = {
  oneOf: [
    record({
      ...common,
      track: { const: 'practice' },
      model: text(),
      parameters: list(parameter),
      evidence: practiceEvidence,
    }),
    record({
      ...common,
      track: { const: 'fmea' },
      kind: oneOf(['DFMEA', 'PFMEA']),
      standard: text(),
      carriedOut: record({ from: day, to: day }),
      team: list(record({ department: text(), duty: text() })),
      goals: list(declaredGoal),
      evidence: fmeaEvidence,
    }),
  ],
}
