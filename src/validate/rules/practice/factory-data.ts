import type { PracticeSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** There are measurements of newly made products (t = 0). */
export const factoryData: Rule<PracticeSource> = {
  id: 'factory-data',
  *check({ form, at }) {
    const items = form.consistency
    if (!items || items.some((item) => item?.stage === '出厂' || item?.stage === undefined)) return
    yield remark(
      at(['一致性'], 'key'),
      '“一致性”里没有出厂（t＝0）的数据，关键性能一致性的得分将不高于 40 分。',
      {
        actual: items.length === 0 ? '没有数据' : '只有使用后的数据',
        expected: '至少一组阶段为“出厂”的数据',
        fix: '补上出厂检验的实测数据',
      },
    )
  },
}
