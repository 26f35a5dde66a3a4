import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/compute/assess.ts'
import { conflictsOn } from '../../../src/compute/scoring/conflicts.ts'
import type { ConflictKind } from '../../../src/model/conflict.ts'
import type { Reviewer } from '../../../src/model/roles.ts'
import { allScored, edition, practice, sheet } from '../edition.ts'

const reviewer = (changes: Partial<Reviewer>): Reviewer => ({
  email: 'e01@reviewers.example.com',
  login: undefined,
  code: 'E01',
  employer: '北方示例大学',
  place: undefined,
  declared: [],
  years: [],
  ...changes,
})

/** The applicant is 河北示例精密轴承有限公司, handed in to 莲池区 of Baoding. */
const submitted = practice()

const kindsFor = (changes: Partial<Reviewer>, about = submitted) =>
  conflictsOn(about, [], { reviewers: [reviewer(changes)] }).map(({ kind }) => kind)

describe('a conflict', () => {
  it.each<[Partial<Reviewer>, ConflictKind]>([
    [{ employer: '河北示例精密轴承有限公司' }, 'company'],
    [{ employer: '河北示例精密轴承 有限公司' }, 'company'],
    [{ employer: '河北示例精密轴承有限公司（检测中心）' }, 'company'],
    [{ employer: '示例精密轴承集团有限公司' }, 'group'],
    [{ employer: '保定示例精密轴承股份有限公司' }, 'group'],
    [{ employer: '示例精密轴承（天津）有限公司' }, 'group'],
    [{ employer: '天津示例精密轴承有限公司', place: '天津市/西青区' }, 'group'],
    [{ employer: '示例集团有限公司' }, 'group'],
    [{ employer: '保定市莲池区市场监督管理局' }, 'unit'],
    [{ place: '河北省/保定市/莲池区' }, 'county'],
    [{ declared: ['河北示例精密轴承有限公司'] }, 'declared'],
    [{ declared: ['bearing'] }, 'declared'],
  ])('is seen in %o: %s', (changes, kind) => {
    expect(kindsFor(changes)).toEqual([kind])
  })

  it.each<[string, Partial<Reviewer>]>([
    ['a regulator above', { employer: '河北省市场监督管理局' }],
    ['another place of work', { employer: '示例检测研究院' }],
    ['a short name that many bear', { employer: '示例有限公司' }],
    ['the same trade', { employer: '河北精密轴承研究所' }],
    ['the same trade elsewhere', { employer: '中原示范精密轴承有限公司' }],
    ['a stem that begins alike', { employer: '示例精密仪器有限公司' }],
    ['the same city, another county', { place: '河北省/保定市/竞秀区' }],
    ['a county of the same name elsewhere', { place: '河北省/沧州市/莲池区' }],
    ['another company declared', { declared: ['示例电机有限公司'] }],
  ])('is not seen in %s', (_, changes) => {
    expect(kindsFor(changes)).toEqual([])
  })

  const withMail = (email: string) => {
    const { form } = submitted
    return { ...submitted, form: { ...form, contact: { ...form.contact, email } } }
  }
  it.each([
    ['zhang@bearing.example.com', 'e01@bearing.example.com', ['mail']],
    ['zhang@bearing.example.com', 'E01@mail.Bearing.example.com', ['mail']],
    ['zhang@bearing.example.com', 'e01@example.com', []],
    ['zhang@qq.com', 'e01@qq.com', []],
    ['zhang@163.com', 'e01@163.com', []],
    ['zhang@vip.163.com', 'e01@vip.163.com', []],
  ])('of the mail hosts of %s and %s: %o', (ours, theirs, kinds) => {
    expect(kindsFor({ email: theirs }, withMail(ours))).toEqual(kinds)
  })

  it('of trade words alone is no group', () => {
    const plain = { ...submitted, form: { ...submitted.form, company: '河北精密轴承制造有限公司' } }
    expect(kindsFor({ employer: '河北精密轴承研究所' }, plain)).toEqual([])
  })

  it('is looked for in the table and on the sheet alike', () => {
    const sheets = [sheet({}, { employer: submitted.form.company })]
    expect(conflictsOn(submitted, sheets, { reviewers: [reviewer({})] })).toMatchObject([
      { reviewer: 'E01', kind: 'company' },
    ])
  })

  it('leaves a sheet out of the panel, with the reason', () => {
    const year = {
      ...edition([submitted], [sheet(allScored(80)), sheet(allScored(60), { reviewer: 'E02' })]),
      reviewers: [reviewer({ place: '河北省/保定市/莲池区' })],
    }
    const [assessment] = assess(year)
    expect(assessment?.conflicts).toMatchObject([{ reviewer: 'E01', kind: 'county' }])
    expect(assessment?.flags.filter(({ kind }) => kind === 'conflict')).toEqual([
      {
        kind: 'conflict',
        criterion: null,
        reviewers: ['E01'],
        text: '专家E01与申报企业在同一个县（区）：莲池区，其评审表不计分。',
      },
    ])
  })
})
