import { didYouMean, nearest } from '../../near.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** Only the form's own sections stand under `##`. */
export const sectionUnknown: Rule<SubmissionSource> = {
  id: 'section-unknown',
  *check({ body, sectionFields }) {
    const labels = sectionFields.map(({ label }) => label)
    const written = new Set(body.sections?.map(({ label }) => label))
    for (const { label, heading } of body.sections ?? []) {
      if (labels.includes(label)) continue
      const near = nearest(
        label,
        labels.filter((each) => !written.has(each)),
      )
      const question = didYouMean(near)
      yield remark(heading, `推荐表里没有“${label}”这一部分${question}`, {
        actual: label,
        expected: labels.join('、'),
        fix: near === null ? '部分之内的小标题用“### ”' : `改成“## ${near}”`,
      })
    }
  },
}
