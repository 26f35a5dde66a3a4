import { describe, expect, it } from 'vitest'
import { remarksOn } from '../../../src/compute/fmea/remarks.ts'
import type { WorksheetRow } from '../../../src/model/worksheet.ts'
import { fmeaCase, row } from '../edition.ts'

const cells = (rows: readonly WorksheetRow[]) =>
  remarksOn(fmeaCase(rows)).map((remark) => `${remark.row} ${remark.column}: ${remark.text}`)

const done = { action: '更换夹具', owner: '工艺部', dueOn: '2024-06-30', doneOn: '2024-06-20' } as const
const stated = { rpn: null, ap: null, rpnAfter: null, apAfter: null }

/** Each case is one row that differs from a sound one in one thing. */
const single: readonly { name: string; given: Partial<WorksheetRow>; remarks: readonly string[] }[] = [
  { name: 'nothing', given: {}, remarks: [] },
  { name: 'a completed action', given: { ...done }, remarks: [] },
  { name: 'no cause', given: { cause: ' ' }, remarks: ['2 失效原因: 失效模式没有写失效原因'] },
  { name: 'no effect', given: { effect: '无' }, remarks: ['2 失效影响: 失效模式没有写失效影响'] },
  {
    name: 'a safety effect unmarked',
    given: { effect: '可能起火' },
    remarks: ['2 法规/安全: 可能影响法律法规或安全，但没有标明'],
  },
  { name: 'a safety effect marked', given: { effect: '可能起火', regulation: '安全' }, remarks: [] },
  {
    name: 'severity 9 unmarked and without action',
    given: { before: { s: 9, o: 1, d: 1 } },
    remarks: ['2 法规/安全: 可能影响法律法规或安全，但没有标明', '2 建议措施: 严重度为9，没有措施'],
  },
  {
    name: 'still H',
    given: { ...done, before: { s: 8, o: 8, d: 8 }, after: { s: 8, o: 7, d: 8 } },
    remarks: ['2 AP: 措施优先级仍为H'],
  },
  {
    name: 'a rating of 0',
    given: { before: { s: 0, o: 3, d: 3 } },
    remarks: ['2 严重度S: 评分应是1到10的整数'],
  },
  { name: 'no severity', given: { before: { s: Number.NaN, o: 3, d: 3 } }, remarks: ['2 严重度S: 没有评分'] },
  {
    name: 'a later rating of 12',
    given: { ...done, after: { s: 5, o: 3, d: 12 } },
    remarks: ['2 改进后D: 评分应是1到10的整数'],
  },
  { name: 'RPN that agrees', given: { stated: { ...stated, rpn: 45, ap: 'l' } }, remarks: [] },
  {
    name: 'RPN that does not',
    given: { stated: { ...stated, rpn: 54 } },
    remarks: ['2 RPN: 表中为54，S×O×D为45'],
  },
  {
    name: 'AP that does not agree',
    given: { stated: { ...stated, ap: '中' } },
    remarks: ['2 AP: 表中为M，按AIAG & VDA 2019年措施优先级表为L'],
  },
  {
    name: 'AP after that does not agree',
    given: { ...done, after: { s: 5, o: 2, d: 3 }, stated: { ...stated, apAfter: 'H', rpnAfter: 31 } },
    remarks: ['2 改进后RPN: 表中为31，S×O×D为30', '2 改进后AP: 表中为H，按AIAG & VDA 2019年措施优先级表为L'],
  },
  {
    name: 'S lowered without a design change',
    given: { ...done, after: { s: 4, o: 3, d: 3 } },
    remarks: ['2 改进后S: 严重度降低了，但措施中看不出设计更改'],
  },
  {
    name: 'S lowered by design',
    given: { ...done, taken: '更改设计，加装冗余回路', after: { s: 4, o: 3, d: 3 } },
    remarks: [],
  },
  {
    name: 'O lowered by detection',
    given: { ...done, actionKind: '探测', after: { s: 5, o: 2, d: 3 } },
    remarks: ['2 改进后O: 频度降低了，但措施只是探测，没有预防'],
  },
  {
    name: 'O lowered by prevention',
    given: { ...done, actionKind: '预防', after: { s: 5, o: 2, d: 3 } },
    remarks: [],
  },
  {
    name: 'D lowered without detection',
    given: { ...done, actionKind: '预防', after: { s: 5, o: 3, d: 2 } },
    remarks: ['2 改进后D: 探测度降低了，但措施中看不出探测控制'],
  },
  {
    name: 'D lowered by detection',
    given: { ...done, action: '加装视觉检测', actionKind: null, after: { s: 5, o: 3, d: 2 } },
    remarks: [],
  },
  {
    name: 'new ratings without an action',
    given: { after: { s: 5, o: 2, d: 3 } },
    remarks: ['2 建议措施: 评分改变了，但没有写措施'],
  },
  { name: 'no owner', given: { ...done, owner: '' }, remarks: ['2 责任部门: 措施没有责任部门'] },
  { name: 'no date', given: { ...done, dueOn: null }, remarks: ['2 目标日期: 措施没有目标日期'] },
  { name: 'not completed', given: { ...done, doneOn: null }, remarks: ['2 完成日期: 措施没有完成日期'] },
  {
    name: 'completed before it was planned',
    given: { ...done, doneOn: '2023-12-31' },
    remarks: ['2 完成日期: 措施在策划之前已完成：2023-12-31早于案例开始的2024-01-01'],
  },
]

describe('one row with', () => {
  it.each(single)('$name', ({ given, remarks }) => {
    expect(cells([row(given)])).toEqual(remarks)
  })
})

describe('rows together', () => {
  const other = { failureMode: '压歪', cause: '导向磨损' }

  it('give one effect one severity', () => {
    const rows = [row(), row({ row: 3, ...other, effect: '间隙 过小', before: { s: 6, o: 3, d: 3 } })]
    expect(cells(rows)).toEqual(['3 严重度S: 同一失效影响在第2行的严重度是5，这里是6'])
  })

  it('are not duplicates', () => {
    expect(cells([row(), row({ row: 3, ...other }), row({ row: 4 })])).toEqual(['4 失效模式: 与第2行重复'])
  })

  it('may follow another action priority table', () => {
    const rows = [3, 4, 5].map((o, i) =>
      row({ row: i + 2, cause: `原因${i}`, before: { s: 5, o, d: 3 }, stated: { ...stated, ap: 'H' } }),
    )
    expect(cells(rows)).toContainEqual(expect.stringMatching(/^2 AP: 共3处AP与2019年表不同而前后一致/))
    expect(cells(rows.slice(1)).join()).not.toContain('前后一致')
  })

  it('with slips that contradict each other follow no table', () => {
    const rows = ['H', 'M', 'H'].map((ap, i) =>
      row({ row: i + 2, cause: `原因${i}`, stated: { ...stated, ap } }),
    )
    expect(cells(rows)).toHaveLength(3)
  })

  it('come out in the order of the file', () => {
    const rows = [row({ row: 3, cause: '' }), row({ row: 2, ...other, effect: '' })]
    expect(remarksOn(fmeaCase(rows)).map((remark) => remark.row)).toEqual([2, 3])
  })
})
