import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { validate } from '../../src/validate/index.ts'
import { filesOf, readContent, textOf, withFile } from '../fixtures/content.ts'

const index = 'editions/2025/fmea/press-fit/index.md'
const clean = readContent('clean')

/** The clean content with the case's worksheet as a workbook: rows as shown, merged as given. */
function withWorkbook(rows: unknown[][], merges: string[]) {
  const sheet = utils.aoa_to_sheet(rows)
  sheet['!merges'] = merges.map((each) => utils.decode_range(each))
  for (const cell of ['Q4', 'R4']) Object.assign(sheet[cell] ?? {}, { z: 'yyyy/m/d' })
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'PFMEA')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
  const named = textOf(clean, index).replace('worksheet.csv', 'worksheet.xlsx')
  const content = new Map(withFile(clean, index, named)).set(
    index.replace('index.md', 'worksheet.xlsx'),
    bytes,
  )
  content.delete(index.replace('index.md', 'worksheet.csv'))
  return validate(filesOf(content), { asOf: '2025-12-01' })
}

const title = ['示例压装过程 PFMEA']
const header = [
  ...[
    'No.',
    '工序名称',
    '过程功能',
    '过程\n要求',
    '潜在失效模式',
    '潜在失效后果',
    'SEV',
    '潜在失效原因',
    '现行预防控制',
  ],
  ...[
    'OCC',
    '现行探测控制',
    'DET',
    'RPN',
    'AP',
    '建议措施',
    '责任部门/人',
    '目标完成日期',
    '实际完成日期',
    "S'",
    "O'",
    "D'",
  ],
]
const first = [
  ...[1, '压装', '压入轴承', '到位', '未到位', '异响', 7, '压力不足', '点检'],
  ...[5, '目视', 6, 210, '高', '压力监控', '工艺部', 45444, 45432, 7, 3, 2],
]
const second = [
  null,
  null,
  null,
  '不损伤',
  '划伤',
  '早期失效',
  8,
  '导向偏',
  '校准',
  3,
  '抽检',
  5,
  null,
  null,
  '防错导向',
]

test('a workbook with a title, other templates’ words, merged cells and date cells', () => {
  const { complaints, corpus } = withWorkbook(
    [title, [], header, first, second],
    ['A1:U1', 'A4:A5', 'B4:B5', 'C4:C5'],
  )
  expect(complaints).toEqual([])
  const submission = corpus?.editions[0]?.submissions.find(({ slug }) => slug === 'press-fit')
  const rows = submission?.track === 'fmea' ? submission.worksheet.rows : []
  expect(rows).toMatchObject([
    {
      ...{
        row: 4,
        step: '压装',
        requirement: '到位',
        before: { s: 7, o: 5, d: 6 },
        stated: { rpn: 210, ap: 'H' },
      },
      ...{ dueOn: '2024-06-01', doneOn: '2024-05-20', after: { s: 7, o: 3, d: 2 }, owner: '工艺部' },
    },
    {
      row: 5,
      number: '1',
      step: '压装',
      function: '压入轴承',
      failureMode: '划伤',
      dueOn: null,
      after: null,
    },
  ])
})

test('a complaint names row and column of the sheet', () => {
  const { complaints } = withWorkbook([title, [], header, first.with(6, '七'), second], ['A1:U1'])
  expect(complaints.map(({ rule, line, column, message }) => [rule, line, column, message])).toEqual([
    ['worksheet-cell', 4, 7, 'G4：严重度S 不能是“七”。'],
  ])
})
