import type { Place } from '../../../diagnostics/place.ts'
import { plainInline } from '../../../model/rich.ts'
import type { SectionField } from '../../../model/section.ts'
import type { WrittenSection } from '../../../parse/markdown/read.ts'
import { nearest } from '../../near.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { isDraft } from '../../reading/written.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

/** Labels that are there, or that a heading unknown to the form clearly stands for. */
function meantBy(sections: readonly WrittenSection[], fields: readonly SectionField[]): Set<string> {
  const labels = fields.map(({ label }) => label)
  const written = sections.map(({ label }) => label)
  const absent = labels.filter((label) => !written.includes(label))
  return new Set(
    written.flatMap((label) => (labels.includes(label) ? [label] : (nearest(label, absent) ?? []))),
  )
}

/** The form's sections that are not there, each with the place where it belongs. */
function* absent({ body, sectionFields, text }: SubmissionSource): Iterable<{ label: string; place: Place }> {
  const { sections } = body
  if (!sections) return
  const meant = meantBy(sections, sectionFields)
  for (const [i, { label }] of sectionFields.entries()) {
    if (meant.has(label)) continue
    const later = new Set(sectionFields.slice(i + 1).map((field) => field.label))
    const next = sections.find((section) => later.has(section.label))
    yield { label, place: next?.heading ?? text.lines.placeOf(text.text.length) }
  }
}

/** The sub-headings of all sections, as text. */
const lowerHeadings = ({ body }: SubmissionSource): ReadonlySet<string> =>
  new Set(
    (body.sections ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [plainInline(block.children).trim()] : [])),
    ),
  )

function* check(source: SubmissionSource): Iterable<Remark> {
  const lower = lowerHeadings(source)
  for (const { label, place } of absent(source))
    yield remark(place, `缺少“${label}”部分。`, {
      actual: lower.has(label) ? `### ${label}` : '',
      expected: `标题“## ${label}”和它的内容`,
      fix: lower.has(label)
        ? `“${label}”写成了部分之内的小标题，把它的“#”改成两个：“## ${label}”`
        : `在这里加上“## ${label}”`,
    })
}

/** Every section of the form is there. */
export const sectionMissing: Rule<SubmissionSource> = {
  id: 'section-missing',
  check: (source) => (isDraft(source) ? [] : check(source)),
}

/** What a draft has yet to write. */
export const draftSectionMissing: Rule<SubmissionSource> = {
  id: 'draft-section',
  check: (source) => (isDraft(source) ? check(source) : []),
}
