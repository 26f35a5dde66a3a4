import { findPlace } from '../../../model/division.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const PROVINCE = /^(?:[\p{Script=Han}]{2,7}?(?:省|自治区)|北京市|天津市|上海市|重庆市)/u

/** The enterprise works in the province of its recommending unit (二（一）1 and 二（二）1 of the notice). */
export const addressRegion: Rule<SubmissionSource> = {
  id: 'address-region',
  *check({ form, at, edition }) {
    if (form.address === undefined || form.unit === undefined || !edition.settings) return
    const lookup = findPlace(form.unit, edition.regulators)
    const province = lookup.kind === 'found' ? lookup.path.at(-1) : undefined
    const [written] = PROVINCE.exec(form.address) ?? []
    if (!province || written === undefined || written === province.place) return
    yield remark(at(['企业地址']), `企业在${written}，推荐单位在${province.place}。`, {
      actual: written,
      expected: province.place,
      fix: `核对企业地址和推荐单位；企业由所在省（市）的市场监管部门推荐`,
    })
  },
}
