import type { EditionSettings } from '../../model/edition.ts'
import type { Field } from '../../model/field.ts'
import type { SectionField } from '../../model/section.ts'
import { type Submission, sectionOf } from '../../model/submission.ts'
import { ROW } from './measures.ts'
import type { Cell, Label, TextPassage, Value } from './sheet.ts'

/** What stands where an applicant has nothing to say (填报说明). */
export const NOTHING = '无'

/** The form's word for a field. */
export function labelOf(fields: readonly Field[], key: string): string {
  const found = fields.find((each) => each.key === key)
  if (!found) throw new Error(`no field ${key}`)
  return found.label
}

export const label = (...lines: string[]): Cell => ({
  span: 1,
  content: { kind: 'label', lines } satisfies Label,
})

/** A value on the form; `null` stands for a blank form, an empty text for nothing to say. */
export const answer = (field: string, name: string, text: string | null): Value => ({
  kind: 'value',
  field,
  label: name,
  text: text === null ? '' : text.trim() || NOTHING,
  entry: 'text',
})

/** A day on the form, of an ISO date; `null` stands for a blank form. */
export const day = (field: string, name: string, date: string | null): Value => ({
  ...answer(field, name, date === null ? null : chineseDate(date)),
  entry: 'date',
})

/** `2016-04-18` as the form writes it: 2016年4月18日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A section's text, or its prompt on a blank form. */
export function textOf(
  submission: Submission | null,
  section: SectionField,
  { settings, rank }: { readonly settings: EditionSettings; readonly rank: 1 | 2 },
): TextPassage {
  const written = submission && sectionOf(submission, section.key)?.blocks
  const nothing = { kind: 'paragraph', children: [{ kind: 'text', text: NOTHING }] } as const
  return {
    kind: 'text',
    field: `sections.${section.key}`,
    label: section.label,
    blocks: submission ? (written?.length ? written : [nothing]) : [],
    prompt: promptOf(section, settings),
    folder: submission ? folderOf(submission) : '',
    rank,
  }
}

/** The notice's prompt with the limit of this edition in it. */
export const promptOf = ({ prompt, limit }: SectionField, { limits }: EditionSettings): string =>
  limit ? prompt.replace(/\d+(?=字)/, String(limits[limit])) : prompt

/** The submission's folder, with a slash at its end. */
export const folderOf = ({ file }: Submission): string => file.slice(0, file.lastIndexOf('/') + 1)

/** What a long field leaves free on a blank form, by the length it may have. */
export function roomOf({ limit }: SectionField, { limits }: EditionSettings): number {
  if (!limit) return ROW.unlimited
  return limits[limit] <= 500 ? ROW.upTo500 : ROW.beyond
}
