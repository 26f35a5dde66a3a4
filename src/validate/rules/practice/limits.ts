import type { Limits } from '../../../model/measurement.ts'
import type { Partly } from '../../../parse/record.ts'
import { isPlainMap, type Path } from '../../../parse/yaml/plain.ts'
import type { PracticeSource } from '../../reading/submission.ts'
import { writtenAt } from '../../reading/written.ts'
import { type Rule, remark } from '../../rule.ts'

function limitsOf({ form }: PracticeSource): { path: Path; limits: Partly<Limits> | undefined }[] {
  return [
    ...(form.parameters ?? []).map((item, i) => ({
      path: ['关键性能参数', i, '规格'],
      limits: item?.limits,
    })),
    ...(form.domain ?? []).map((item, i) => ({ path: ['可靠域', i, '要求'], limits: item?.requirement })),
  ]
}

/** At least one limit is given, and the lower lies below the upper. */
export const limits: Rule<PracticeSource> = {
  id: 'limits',
  *check(source) {
    for (const { path, limits: { lower, upper } = {} } of limitsOf(source)) {
      const written = writtenAt(source.yaml.data, path)
      if (isPlainMap(written) && !('下限' in written) && !('上限' in written))
        yield remark(source.at(path, 'key'), '下限、上限一个也没有写。', {
          actual: '',
          expected: '下限、上限至少一个',
          fix: '写上合格的下限或上限，如 {下限: 5, 上限: 15}',
        })
      if (lower !== undefined && upper !== undefined && lower >= upper)
        yield remark(source.at([...path, '下限']), `下限 ${lower} 不小于上限 ${upper}。`, {
          actual: `${lower} ～ ${upper}`,
          expected: '下限小于上限',
          fix: '核对两个数值，多半是写反了',
        })
    }
  },
}
