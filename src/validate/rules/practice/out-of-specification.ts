import type { PracticeSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const TOLD_MAX = 10

/** Factory samples have passed inspection, so they lie within the specification (Annex 1, Ic). */
export const outOfSpecification: Rule<PracticeSource> = {
  id: 'out-of-specification',
  *check({ form, measurements }) {
    for (const [i, item] of (form.consistency ?? []).entries()) {
      if (item?.stage !== '出厂') continue
      const parameter = form.parameters?.find((each) => each?.code === item.parameter)
      const { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = parameter?.limits ?? {}
      const outside = measurements.consistency[i]?.values.filter(
        ({ value }) => value < lower || value > upper,
      )
      for (const { value, file, place, where } of outside?.slice(0, TOLD_MAX) ?? []) {
        const bound = value < lower ? `低于下限 ${lower}` : `高于上限 ${upper}`
        const message = `${where}：出厂数据 ${value} ${bound}，不是质量检验合格的样品。`
        const words = {
          actual: String(value),
          expected: `${lower === Number.NEGATIVE_INFINITY ? '' : lower} ～ ${upper === Number.POSITIVE_INFINITY ? '' : upper}`,
          fix: '核对数据和规格；不合格品的数据不能用作出厂数据',
        }
        yield { ...remark(place(), message, words), file }
      }
    }
  },
}
