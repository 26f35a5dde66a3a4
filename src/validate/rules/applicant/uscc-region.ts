import { findPlace } from '../../../model/division.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

/** The code's registering province is that of the recommending unit, or worth a second look. */
export const usccRegion: Rule<SubmissionSource> = {
  id: 'uscc-region',
  *check({ form, at, edition }) {
    if (form.uscc === undefined || form.unit === undefined || !edition.settings) return
    const lookup = findPlace(form.unit, edition.regulators)
    const province = lookup.kind === 'found' ? lookup.path.at(-1) : undefined
    const region = form.uscc.slice(2, 4)
    if (!province || province.code === region) return
    yield remark(
      at(['统一社会信用代码']),
      `信用代码的登记地是 ${region}，推荐单位在${province.place}（${province.code}）。`,
      {
        actual: region,
        expected: province.code,
        fix: '核对代码和推荐单位；企业曾经迁址的不用改',
      },
    )
  },
}
