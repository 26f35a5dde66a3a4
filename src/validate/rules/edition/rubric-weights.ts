import type { RubricSource } from '../../reading/edition.ts'
import { type Rule, remark } from '../../rule.ts'

/** Weights sum to 100 percent. */
export const rubricWeights: Rule<RubricSource> = {
  id: 'rubric-weights',
  *check({ whole, at }) {
    if (!whole) return
    const weights = whole.groups.flatMap(({ criteria }) => criteria.map(({ weight }) => weight))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    // Weights may have decimals; a thousandth is below what any rubric prints.
    if (Math.abs(sum - 100) < 0.001) return
    yield remark(at(['一级指标'], 'key'), `各项权重之和是 ${sum}，不是 100。`, {
      actual: weights.join(' + '),
      expected: '100',
      fix: `对照通知改正权重（${sum > 100 ? '多' : '少'}了 ${Math.abs(100 - sum)}）`,
    })
  },
}
