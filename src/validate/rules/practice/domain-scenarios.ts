import type { PracticeSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const NEEDED = 3

const stressKey = (stresses: Readonly<Record<string, string | undefined>>) =>
  Object.entries(stresses)
    .map(([name, stress]) => `${name}=${stress}`)
    .sort()
    .join(';')

/** Three different extreme scenarios, each with a sample (Annex 1, Ir). */
export const domainScenarios: Rule<PracticeSource> = {
  id: 'domain-scenarios',
  *check({ form, measurements, at }) {
    const scenarios = form.domain
    if (!scenarios) return
    const distinct = new Set(scenarios.map((each, i) => (each?.stresses ? stressKey(each.stresses) : i)))
    if (distinct.size < NEEDED)
      yield remark(
        at(['可靠域'], 'key'),
        `极限应用场景只有 ${distinct.size} 种（按应力区分），关键性能可靠域的得分将不高于 40 分。`,
        {
          actual: `${distinct.size} 种`,
          expected: `至少 ${NEEDED} 种`,
          fix: '补上其他极限应用场景的实测数据',
        },
      )
    for (const [i, series] of measurements.domain.entries()) {
      if (series?.values.length !== 0) continue
      const name = scenarios[i]?.scenario ?? `第 ${i + 1} 种`
      yield remark(at(['可靠域', i, '实测']), `场景“${name}”没有样品，关键性能可靠域的得分将不高于 40 分。`, {
        actual: '0 个',
        expected: '至少 1 个样品',
        fix: '补上实测数据',
      })
    }
  },
}
