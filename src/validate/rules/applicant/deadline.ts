import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** Handed in by the notice's deadline. */
export const deadline: Rule<SubmissionSource> = {
  id: 'deadline',
  *check({ form, at, edition }) {
    const last = edition.settings?.notice.deadline
    if (last === undefined || form.handedInOn === undefined || form.handedInOn <= last) return
    yield remark(at(['提交日期']), `提交日期 ${form.handedInOn} 晚于截止日期 ${last}。`, {
      actual: form.handedInOn,
      expected: `不晚于 ${last}`,
      fix: '核对提交日期；确已逾期的，本年度不再受理',
    })
  },
}
