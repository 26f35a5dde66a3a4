import { isPlainMap } from '../../../parse/yaml/plain.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { writtenAt } from '../../reading/written.ts'
import { type Rule, remark } from '../../rule.ts'

/** Every condition of the notice is declared to be met. */
export const declaration: Rule<SubmissionSource> = {
  id: 'declaration',
  *check({ yaml, at }) {
    const declared = writtenAt(yaml.data, ['声明'])
    if (!isPlainMap(declared)) return
    for (const [label, answer] of Object.entries(declared)) {
      if (answer !== '否' && answer !== 'false') continue
      yield remark(at(['声明', label]), `声明“${label}”填的是“否”，不符合推荐条件。`, {
        actual: '否',
        expected: '是',
        fix: '条件确已满足的改为“是”；不满足的不能申报',
      })
    }
  },
}
