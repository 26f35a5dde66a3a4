import type { PracticeSource } from '../../reading/submission.ts'
import { writtenAt } from '../../reading/written.ts'
import { type Rule, remark } from '../../rule.ts'

/** Data after use say after how long; factory data do not. */
export const useTime: Rule<PracticeSource> = {
  id: 'use-time',
  *check({ form, at, yaml }) {
    for (const [i, item] of (form.consistency ?? []).entries()) {
      const isTimed = writtenAt(yaml.data, ['一致性', i, '时间']) !== undefined
      if (item?.stage === '使用后' && !isTimed)
        yield remark(at(['一致性', i, '阶段']), '使用后的数据没有写已使用的时间。', {
          actual: '',
          expected: '时间，如 2000 h',
          fix: '加上“时间: 2000 h”',
        })
      if (item?.stage === '出厂' && isTimed)
        yield remark(at(['一致性', i, '时间']), '出厂数据不写时间。', {
          actual: String(writtenAt(yaml.data, ['一致性', i, '时间'])),
          expected: '不写时间，或阶段为“使用后”',
          fix: '删去“时间”，或把阶段改成“使用后”',
        })
    }
  },
}
