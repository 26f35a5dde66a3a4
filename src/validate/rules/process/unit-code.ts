import { FILE_START } from '../../../diagnostics/place.ts'
import { findCode } from '../../../model/division.ts'
import type { WholeEdition } from '../../edition.ts'
import { type Rule, remark } from '../../rule.ts'

/** Recommendation files bear the code of a unit. */
export const unitCode: Rule<WholeEdition> = {
  id: 'unit-code',
  *check({ process, own }) {
    const { settings, regulators } = own.context
    if (!settings) return
    for (const { code, file } of process.recommendations) {
      if (findCode(code, regulators)) continue
      const words = {
        actual: code,
        expected: '省两位、市四位、县六位的行政区划代码，或“其他机构”的代码',
        fix: '用推荐单位的代码给文件改名；开发区等先在 edition.yaml 的“其他机构”里登记',
      }
      yield { ...remark(FILE_START, `没有代码为“${code}”的推荐单位。`, words), file }
    }
  },
}
