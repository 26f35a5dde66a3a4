import type { Path } from '../../../parse/yaml/plain.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

function datesOf(source: SubmissionSource): { path: Path; date: string | undefined }[] {
  const common = [
    { path: ['提交日期'], date: source.form.handedInOn },
    { path: ['撤回', '日期'], date: source.form.withdrawal?.date },
  ]
  if (source.track === 'fmea') return [...common, { path: ['实施', '止'], date: source.form.carriedOut?.to }]
  const { registeredOn, failures } = source.form
  return [
    ...common,
    { path: ['企业注册时间'], date: registeredOn },
    { path: ['售后', '改进前', '止'], date: failures?.before?.to },
    { path: ['售后', '改进后', '止'], date: failures?.after?.to },
  ]
}

/** Nothing that has happened is dated after today. Months count from their first day. */
export const futureDate: Rule<SubmissionSource> = {
  id: 'future-date',
  *check(source) {
    const { asOf } = source.edition
    for (const { path, date } of datesOf(source)) {
      if (date === undefined || date <= asOf.slice(0, date.length)) continue
      yield remark(source.at(path), `“${path.join(' › ')}”是将来的日期：${date}（今天是 ${asOf}）。`, {
        actual: date,
        expected: `不晚于 ${asOf}`,
        fix: '改成实际的日期；还没有发生的不写',
      })
    }
  },
}
