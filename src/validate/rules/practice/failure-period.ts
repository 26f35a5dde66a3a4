import type { FailurePeriod } from '../../../model/measurement.ts'
import type { Partly } from '../../../parse/record.ts'
import type { PracticeSource } from '../../reading/submission.ts'
import { writtenAt } from '../../reading/written.ts'
import { type Remark, type Rule, remark } from '../../rule.ts'

const NAMES = ['改进前', '改进后'] as const

function* checkPeriod(
  { at }: PracticeSource,
  name: (typeof NAMES)[number],
  { from, to, exposure }: Partly<FailurePeriod>,
): Iterable<Remark> {
  if (from !== undefined && to !== undefined && from > to)
    yield remark(at(['售后', name, '止']), `“${name}”的统计期止于 ${to}，早于开始的 ${from}。`, {
      actual: to,
      expected: `不早于 ${from}`,
      fix: '核对起止月份，多半是写反了',
    })
  if (exposure === 0)
    yield remark(at(['售后', name, '暴露量']), `“${name}”的暴露量是 0，无法计算故障率。`, {
      actual: '0',
      expected: '大于 0 的暴露量',
      fix: '写上同期在用量乘以时间；没有统计的删去这一行',
    })
}

/** Periods run forwards, before lies before after, and exposures are given for both or neither. */
export const failurePeriod: Rule<PracticeSource> = {
  id: 'failure-period',
  *check(source) {
    const { failures } = source.form
    if (!failures) return
    const { before, after } = failures
    if (before) yield* checkPeriod(source, '改进前', before)
    if (after) yield* checkPeriod(source, '改进后', after)
    if (before?.to !== undefined && after?.from !== undefined && before.to >= after.from)
      yield remark(
        source.at(['售后', '改进后', '起']),
        `“改进后”从 ${after.from} 开始，“改进前”到 ${before.to} 才结束。`,
        { actual: after.from, expected: `晚于 ${before.to}`, fix: '两个统计期不要重叠' },
      )
    if (!before || !after) return
    const written = NAMES.map((name) => writtenAt(source.yaml.data, ['售后', name, '暴露量']) !== undefined)
    const lacking = NAMES.find((_, i) => !written[i])
    if (lacking && written.includes(true))
      yield remark(source.at(['售后', lacking], 'key'), `“${lacking}”没有写暴露量，故障率无法比较。`, {
        actual: '',
        expected: '两个统计期都写暴露量',
        fix: `在“${lacking}”里加上“暴露量: …”`,
      })
  },
}
