import type { PracticeSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const CODE = /^[A-Za-z0-9][\w-]{0,39}$/

/** Codes of parameters have their shape and are unique. */
export const parameterCode: Rule<PracticeSource> = {
  id: 'parameter-code',
  *check({ form, at }) {
    const first = new Map<string, number>()
    for (const [i, parameter] of (form.parameters ?? []).entries()) {
      const code = parameter?.code
      if (code === undefined) continue
      const place = at(['关键性能参数', i, '代号'])
      const earlier = first.get(code)
      if (!CODE.test(code))
        yield remark(place, `参数代号“${code.slice(0, 40)}”不合要求。`, {
          actual: code.slice(0, 40),
          expected: '英文字母、数字、连字符和下划线，不超过 40 个字符',
          fix: '改成简短的英文代号，如 clearance，并改正引用它的各处',
        })
      if (earlier === undefined) first.set(code, place.line)
      else
        yield remark(place, `参数代号“${code}”重复：第 ${earlier} 行已经用过。`, {
          actual: code,
          expected: '不重复的代号',
          fix: '给其中一个参数换一个代号',
        })
    }
  },
}
