import { fmeaFields, fmeaSections } from '../../model/fmea.ts'
import { practiceFields, practiceSections } from '../../model/practice.ts'
import type { SectionField } from '../../model/section.ts'
import type { Track } from '../../model/submission.ts'
import { blankFields } from './front-matter.ts'

const forms = {
  practice: { fields: practiceFields, sections: practiceSections, annex: 2 },
  fmea: { fields: fmeaFields, sections: fmeaSections, annex: 4 },
} as const

/** What is known of a submission when it is begun. */
export interface Opening {
  readonly company?: string | undefined
  /** The product's name, or that of the case. */
  readonly title?: string | undefined
  readonly industry?: string | undefined
  /** `河北省/保定市/莲池区`. */
  readonly unit?: string | undefined
}

interface BlankOptions {
  readonly opening?: Opening
  /** What the edition offers; null where that is not known. */
  readonly choices?: {
    readonly industries: readonly string[]
    readonly provinces: readonly string[]
  } | null
}

const TITLE_KEYS = { practice: 'product.name', fmea: 'title' } as const

/** An `index.md` of a track: front matter with help, then the sections in the form's order. */
export function blankSubmission(track: Track, { opening = {}, choices = null }: BlankOptions = {}): string {
  const { fields, sections, annex } = forms[track]
  const { company, title, industry, unit } = opening
  const values = Object.entries({ company, [TITLE_KEYS[track]]: title, industry, unit })
  const known = {
    values: new Map(values.flatMap(([key, value]) => (value ? [[key, value] as const] : []))),
    offers: new Map(
      choices && [
        ['industry', `可选：${choices.industries.join('、')}`],
        ['unit', `省（市）可选：${choices.provinces.join('、')}`],
      ],
    ),
  }
  return [
    '---',
    '# “#”之后是说明，可以保留，也可以删去；整行以“#”开头的是可选项，需要时去掉“# ”。没有可填的内容时填“无”。',
    blankFields(fields, known).trimEnd(),
    '',
    `# 以下正文各栏对应附件${annex}：`,
    ...sections.map(sectionHelp),
    '---',
    ...sections.flatMap(({ label, optional }) => ['', `## ${label}`, ...(optional ? ['', '无'] : [])]),
    '',
  ].join('\n')
}

const sectionHelp = ({ label, prompt }: SectionField): string => `#   ${label}：${prompt}`
