import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** Sections follow the form. */
export const sectionOrder: Rule<SubmissionSource> = {
  id: 'section-order',
  *check({ body, sectionFields }) {
    const labels = sectionFields.map(({ label }) => label)
    let furthest = -1
    for (const { label, heading } of body.sections ?? []) {
      const position = labels.indexOf(label)
      if (position >= furthest) furthest = position
      else if (position !== -1)
        yield remark(heading, `“${label}”应在“${labels[furthest] ?? ''}”之前。`, {
          actual: label,
          expected: `次序：${labels.join('、')}`,
          fix: `把“${label}”移到“${labels[position + 1] ?? ''}”之前`,
        })
    }
  },
}
