import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** Each section is written once. */
export const sectionDuplicate: Rule<SubmissionSource> = {
  id: 'section-duplicate',
  *check({ body }) {
    const first = new Map<string, number>()
    for (const { label, heading } of body.sections ?? []) {
      const line = first.get(label)
      if (line === undefined) first.set(label, heading.line)
      else
        yield remark(heading, `“${label}”重复：第 ${line} 行已经有这一部分。`, {
          actual: label,
          expected: '每个部分只有一处',
          fix: '合并两处内容，删去其中一个标题',
        })
    }
  },
}
