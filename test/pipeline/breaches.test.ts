import { expect, it } from 'vitest'
import { breachComplaints } from '../../src/pipeline/judging/breaches.ts'
import { validate } from '../../src/validate/index.ts'
import { type Content, filesOf, readContent, textOf, withFile } from '../fixtures/content.ts'

const sheet = 'editions/2025/reviews/pump/E01.md'
const practice = 'editions/2025/practices/pump/index.md'

/** The content with one text of a file replaced. */
function changed(content: Content, file: string, [from, to]: readonly [string, string]): Content {
  const text = textOf(content, file)
  expect(text).toContain(from)
  return withFile(content, file, text.replace(from, to))
}

function complaintsOn(content: Content) {
  const { corpus, complaints } = validate(filesOf(content), { asOf: '2025-12-01' })
  expect(complaints.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!corpus) throw new Error('there is no corpus')
  return breachComplaints(corpus, filesOf(content))
}

/** Line and column of a text of a file. */
function placeOf(content: Content, file: string, text: string) {
  const before = textOf(content, file).split(text)[0]?.split('\n') ?? []
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const firstCap = '  - {指标: Ic, 条件: 无出厂数据, 上限: 40, 依据: 企业至少需要提供出厂数据。}\n'
const clean = changed(readContent('clean'), 'editions/2025/edition.yaml', [
  firstCap,
  `${firstCap}  - {指标: Ic, 条件: 仅出厂数据, 上限: 70, 依据: 出厂时一致性较好。}
  - {指标: Ic, 条件: 基本要求不满足, 上限: 40, 依据: 不满足评价的基本要求。}
  - {指标: Ic, 条件: 造假, 上限: 0, 依据: 如发现造假，相应指标评分得0分。}
`,
])
const usedLine = '  - {参数: clearance, 阶段: 使用后, 时间: 2000 h, 方式: 现场, 数据: [9.8, 10.1, 10.4]}\n'

it('has nothing to say of clean content', () => {
  expect(complaintsOn(clean)).toEqual([])
})

it.each([
  { name: 'only data at t = 0', file: practice, edit: [usedLine, ''], max: 70, says: '较好' },
  {
    name: 'a basic requirement unmet',
    file: sheet,
    edit: ['  Ic:\n    关键性能参数选取合理: 是', '  Ic:\n    关键性能参数选取合理: 否'],
    max: 40,
    says: '基本要求',
  },
  {
    name: 'fabrication',
    file: sheet,
    edit: ['日期: 2025-10-15', '造假: [Ic]\n日期: 2025-10-15'],
    max: 0,
    says: '造假',
  },
] as const)('complains of a score above its cap at the score: $name', ({ file, edit, max, says }) => {
  const content = changed(clean, file, edit)
  expect(complaintsOn(content)).toEqual([
    expect.objectContaining({
      rule: 'score-above-cap',
      severity: 'error',
      file: sheet,
      ...placeOf(content, sheet, '85.5'),
      actual: '85.5',
      expected: `不超过 ${max}`,
      message: expect.stringContaining(says),
    }),
  ])
})

it('complains of a reviewer who should have recused themselves at the employer', () => {
  const employer = '河北示例泵业有限公司'
  const content = changed(clean, sheet, ['单位: 示例研究院', `单位: ${employer}`])
  expect(complaintsOn(content)).toEqual([
    expect.objectContaining({
      rule: 'recusal-due',
      severity: 'warning',
      file: sheet,
      ...placeOf(content, sheet, employer),
      message: expect.stringContaining('与申报企业是同一单位'),
    }),
  ])
})
