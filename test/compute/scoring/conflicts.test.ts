import { expect, it } from 'vitest'
import { conflictOf } from '../../../src/compute/scoring/conflicts.ts'
import { practice } from '../edition.ts'

// The applicant is 河北示例精密轴承有限公司, handed in to 莲池区.
it.each([
  { employer: '河北示例精密轴承有限公司', conflict: '与申报企业是同一单位' },
  { employer: '河北示例精密轴承 有限公司', conflict: '与申报企业是同一单位' },
  { employer: '示例精密轴承集团有限公司', conflict: '与申报企业名称同属一个集团' },
  { employer: '保定示例精密轴承股份有限公司', conflict: '与申报企业名称同属一个集团' },
  { employer: '示例精密轴承（天津）有限公司', conflict: '与申报企业名称同属一个集团' },
  { employer: '保定市莲池区市场监督管理局', conflict: '是受理本申报的推荐单位' },
  { employer: '河北省市场监督管理局', conflict: null },
  { employer: '示例检测研究院', conflict: null },
  { employer: '示例有限公司', conflict: null },
])('$employer: $conflict', ({ employer, conflict }) => {
  expect(conflictOf(practice(), { employer })).toBe(conflict)
})
