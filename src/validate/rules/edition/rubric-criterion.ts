import type { RubricSource } from '../../reading/edition.ts'
import { type Rule, remark } from '../../rule.ts'

/** Ids of criteria are unique within a rubric. */
export const rubricCriterion: Rule<RubricSource> = {
  id: 'criterion',
  *check({ partial, at }) {
    const first = new Map<string, number>()
    for (const [g, group] of (partial.groups ?? []).entries())
      for (const [c, criterion] of (group?.criteria ?? []).entries()) {
        const id = criterion?.id
        if (id === undefined) continue
        const place = at(['一级指标', g, '二级指标', c, '代号'])
        const earlier = first.get(id)
        if (earlier === undefined) first.set(id, place.line)
        else
          yield remark(place, `指标代号“${id}”重复：第 ${earlier} 行已经用过。`, {
            actual: id,
            expected: '不重复的代号',
            fix: '换一个代号',
          })
      }
  },
}
