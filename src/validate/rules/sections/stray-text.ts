import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** No text stands before the first section. */
export const strayText: Rule<SubmissionSource> = {
  id: 'stray-text',
  *check({ body, sectionFields }) {
    if (!body.stray) return
    const [first] = sectionFields
    yield remark(body.stray, '这段文字在第一个部分之前，不属于推荐表的任何一栏。', {
      actual: '',
      expected: `正文以“## ${first?.label ?? ''}”开头`,
      fix: '移到所属的部分里，或删去',
    })
  },
}
