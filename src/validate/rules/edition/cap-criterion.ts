import { criteriaOf } from '../../../model/rubric.ts'
import type { WholeEdition } from '../../edition.ts'
import { didYouMean, nearest } from '../../near.ts'
import { type Rule, remark } from '../../rule.ts'

/** Caps speak of criteria of the practice rubric, the only one with conditions that data can tell. */
export const capCriterion: Rule<WholeEdition> = {
  id: 'criterion',
  *check({ own }) {
    const rubric = own.rubrics.practice?.whole
    const form = own.settings
    if (!rubric || !form) return
    const ids = criteriaOf(rubric).map(({ id }) => id)
    for (const [i, cap] of (form.partial.caps ?? []).entries()) {
      const criterion = cap?.criterion
      if (criterion === undefined || ids.includes(criterion)) continue
      const near = nearest(criterion, ids)
      yield remark(form.at(['封顶', i, '指标']), `评分表里没有指标“${criterion}”${didYouMean(near)}`, {
        actual: criterion,
        expected: ids.join('、'),
        fix: near ? `改成“${near}”` : '改成评分表里的代号',
      })
    }
  },
}
