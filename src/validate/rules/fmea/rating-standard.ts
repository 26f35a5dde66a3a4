import type { FmeaSource } from '../../reading/submission.ts'
import { writtenAt } from '../../reading/written.ts'
import { type Rule, remark } from '../../rule.ts'

/** A company's own rating standard comes with its file. */
export const ratingStandard: Rule<FmeaSource> = {
  id: 'rating-standard',
  *check({ form, at, yaml }) {
    if (form.standard !== '企业自定' || writtenAt(yaml.data, ['评分标准文件']) !== undefined) return
    yield remark(at(['评分标准']), '评分标准是“企业自定”，但没有附上标准文件。', {
      actual: '企业自定',
      expected: '评分标准文件',
      fix: '把标准文件放进文件夹，加上“评分标准文件: 文件名”',
    })
  },
}
