import { didYouMean, nearest } from '../../near.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** The industry is one of the edition's. */
export const industry: Rule<SubmissionSource> = {
  id: 'industry',
  *check({ form, at, edition }) {
    const industries = edition.settings?.industries
    if (!industries || form.industry === undefined || industries.includes(form.industry)) return
    const near = nearest(form.industry, industries)
    yield remark(at(['行业']), `本年度没有“${form.industry}”这个行业${didYouMean(near)}`, {
      actual: form.industry,
      expected: industries.join('、'),
      fix: near ? `改成“${near}”` : `从清单中选一个；都不是的填“${industries.at(-1) ?? '其他'}”`,
    })
  },
}
