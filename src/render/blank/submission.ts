import { fmeaFields, fmeaSections } from '../../model/fmea.ts'
import { practiceFields, practiceSections } from '../../model/practice.ts'
import type { SectionField } from '../../model/section.ts'
import type { Track } from '../../model/submission.ts'
import { blankFields } from './front-matter.ts'

const forms = {
  practice: { fields: practiceFields, sections: practiceSections, annex: 2 },
  fmea: { fields: fmeaFields, sections: fmeaSections, annex: 4 },
} as const

/** A blank `index.md` of a track: front matter with help, then the sections in the form's order. */
export function blankSubmission(track: Track): string {
  const { fields, sections, annex } = forms[track]
  return [
    '---',
    '# “#”之后是说明，可以保留，也可以删去；整行以“#”开头的是可选项，需要时去掉“# ”。没有可填的内容时填“无”。',
    blankFields(fields).trimEnd(),
    '',
    `# 以下正文各栏对应附件${annex}：`,
    ...sections.map(sectionHelp),
    '---',
    ...sections.flatMap(({ label, optional }) => ['', `## ${label}`, ...(optional ? ['', '无'] : [])]),
    '',
  ].join('\n')
}

const sectionHelp = ({ label, prompt }: SectionField): string => `#   ${label}：${prompt}`
