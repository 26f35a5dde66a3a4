import { plainText } from '../../../model/rich.ts'
import type { WrittenSection } from '../../../parse/markdown/read.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { isDraft } from '../../reading/written.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

const saysNone = ({ blocks }: WrittenSection) => /^无[。.]?$/u.test(plainText(blocks).trim())

/** Writes 无 below the heading. */
const noneAfter = ({ heading: { endLine: line, endColumn: column } }: WrittenSection) => ({
  place: { line, column, endLine: line, endColumn: column },
  text: '\n\n无',
})

function* check({ body, sectionFields }: SubmissionSource): Iterable<Remark> {
  for (const section of body.sections ?? []) {
    const field = sectionFields.find(({ label }) => label === section.label)
    if (!field) continue
    const { label, optional } = field
    if (section.isBlank)
      yield remark(section.heading, `“${label}”是空的。`, {
        actual: '',
        expected: optional ? '内容，或“无”' : '内容',
        fix: optional ? '写上内容；没有的写“无”' : '写上内容',
        ...(optional && { edits: [noneAfter(section)] }),
      })
    else if (!optional && saysNone(section))
      yield remark(section.heading, `“${label}”不能写“无”。`, {
        actual: '无',
        expected: '内容',
        fix: '按推荐表的提示写上内容',
      })
  }
}

/** Blank is not 无. */
export const sectionEmpty: Rule<SubmissionSource> = {
  id: 'section-empty',
  check: (source) => (isDraft(source) ? [] : check(source)),
}

/** A draft is still being written: nothing is filled in for its author. */
const asNote = (found: Remark): Remark => ({ ...found, edits: undefined })

/** What a draft has yet to fill. */
export const draftSectionEmpty: Rule<SubmissionSource> = {
  id: 'draft-section',
  check: (source) => (isDraft(source) ? [...check(source)].map(asNote) : []),
}
