import type { FmeaSource } from '../../reading/submission.ts'
import { isDraft, writtenAt } from '../../reading/written.ts'
import { type Rule, remark } from '../../rule.ts'

/** Targets improve on what was, and what was reached is told. */
export const goal: Rule<FmeaSource> = {
  id: 'goal',
  *check(source) {
    for (const [i, item] of (source.form.goals ?? []).entries()) {
      const { name = `第 ${i + 1} 项`, before, target, smallerIsBetter } = item ?? {}
      const path = ['目标', i]
      if (before !== undefined && target !== undefined && smallerIsBetter !== undefined) {
        const improves = smallerIsBetter ? target < before : target > before
        if (!improves)
          yield remark(
            source.at([...path, '目标值']),
            `“${name}”的目标值 ${target} 没有比改进前的 ${before} 更好（越${smallerIsBetter ? '小' : '大'}越好）。`,
            {
              actual: String(target),
              expected: `${smallerIsBetter ? '小于' : '大于'} ${before}`,
              fix: '核对目标值和“越小越好”',
            },
          )
      }
      const isTold = writtenAt(source.yaml.data, [...path, '实际值']) !== undefined
      if (!isTold && !isDraft(source) && item)
        yield remark(source.at([...path, '指标']), `“${name}”没有写实际值，无法判断是否达成。`, {
          actual: '',
          expected: '实施后达到的数值',
          fix: '加上“实际值: …”',
        })
    }
  },
}
