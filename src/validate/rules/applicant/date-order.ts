import type { Path } from '../../../parse/yaml/plain.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

interface Step {
  readonly path: Path
  readonly name: string
  readonly date: string | undefined
}

/** Pairs of dates of which the first may not be later than the second. */
function pairsOf(source: SubmissionSource): [Step, Step][] {
  const { form } = source
  const handedIn: Step = { path: ['提交日期'], name: '提交日期', date: form.handedInOn }
  const withdrawn: Step = { path: ['撤回', '日期'], name: '撤回日期', date: form.withdrawal?.date }
  if (source.track === 'practice') {
    const registered: Step = { path: ['企业注册时间'], name: '企业注册时间', date: source.form.registeredOn }
    return [
      [registered, handedIn],
      [handedIn, withdrawn],
    ]
  }
  const { from, to } = source.form.carriedOut ?? {}
  const began: Step = { path: ['实施', '起'], name: '实施开始日期', date: from }
  const ended: Step = { path: ['实施', '止'], name: '实施结束日期', date: to }
  return [
    [began, ended],
    [ended, handedIn],
    [handedIn, withdrawn],
  ]
}

/** Dates of a submission follow one another. */
export const dateOrder: Rule<SubmissionSource> = {
  id: 'date-order',
  *check(source) {
    for (const [earlier, later] of pairsOf(source)) {
      if (earlier.date === undefined || later.date === undefined || earlier.date <= later.date) continue
      yield remark(
        source.at(later.path),
        `${later.name} ${later.date} 早于${earlier.name} ${earlier.date}。`,
        {
          actual: later.date,
          expected: `不早于 ${earlier.date}`,
          fix: `核对${earlier.name}和${later.name}，改正写错的一个`,
        },
      )
    }
  },
}
