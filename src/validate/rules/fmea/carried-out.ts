import type { FmeaSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** `2025-06-09` → `2023-06-09`. */
const twoYearsBefore = (date: string) => `${Number(date.slice(0, 4)) - 2}${date.slice(4)}`

/** The case was carried out in the two years before the notice (二（二）2 of the notice). */
export const carriedOut: Rule<FmeaSource> = {
  id: 'carried-out',
  *check({ form, at, edition }) {
    const noticeDate = edition.settings?.notice.date
    const from = form.carriedOut?.from
    if (noticeDate === undefined || from === undefined) return
    const earliest = twoYearsBefore(noticeDate)
    if (from >= earliest) return
    yield remark(at(['实施', '起']), `案例从 ${from} 开始实施，不在通知发布前的两年之内。`, {
      actual: from,
      expected: `不早于 ${earliest}`,
      fix: '核对实施日期；确实更早的不符合推荐条件',
    })
  },
}
