import { findPlace } from '../../../model/division.ts'
import { didYouMean, nearest } from '../../near.ts'
import type { SubmissionSource } from '../../reading/submission.ts'
import { type Rule, remark } from '../../rule.ts'

const SHOWN_MAX = 12

/** The recommending unit is a place of the division table or an office of the edition. */
export const unit: Rule<SubmissionSource> = {
  id: 'unit',
  *check({ form, at, edition }) {
    if (form.unit === undefined || !edition.settings) return
    const lookup = findPlace(form.unit, edition.regulators)
    if (lookup.kind === 'found') return
    const { part, candidates } = lookup
    const near = nearest(part, candidates)
    yield remark(at(['推荐单位']), `推荐单位“${form.unit}”里的“${part}”没有找到${didYouMean(near)}`, {
      actual: part,
      expected: `${candidates.slice(0, SHOWN_MAX).join('、')}${candidates.length > SHOWN_MAX ? ' 等' : ''}`,
      fix: near ? `改成“${near}”` : '从省（市）写起，用“/”分开，名称写全称，如“河北省/保定市/莲池区”',
    })
  },
}
