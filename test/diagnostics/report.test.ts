import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { complain, type Finding, inFileOrder } from '../../src/diagnostics/complaint.ts'
import { difference } from '../../src/diagnostics/difference.ts'
import { applyEdits } from '../../src/diagnostics/edit.ts'
import { type ReportInput, reporters } from '../../src/diagnostics/report/report.ts'
import { rules } from '../../src/diagnostics/rules.ts'

const rule = rules[0].id
const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule,
  file: 'practices/x/index.md',
  place: { line: 2, column: 7, endLine: 2, endColumn: 10 },
  message: '“提交日期”不是日期。',
  actual: '昨天吧',
  expected: '真实存在的日期，形如 2025-09-30',
  fix: '改成“年-月-日”，月、日各两位数字',
  ...changes,
})

const text = '---\n提交日期: 昨天吧\n---\n'
const input = (...findings: Finding[]): ReportInput => ({
  complaints: inFileOrder(findings.map(complain)),
  files: 3,
  textOf: (file) => (file.endsWith('index.md') ? text : undefined),
  paint: (_, painted) => painted,
})

describe('the pretty report', () => {
  it('shows place, message, what was found and how to mend it', () => {
    const report = reporters.pretty(input(finding()))
    for (const part of [
      'practices/x/index.md:2:7',
      '“提交日期”不是日期',
      '昨天吧',
      '形如 2025-09-30',
      '改成“年-月-日”',
    ]) {
      expect(report).toContain(part)
    }
    expect(report).toContain('1 个错误')
  })

  it('underlines the guilty part, aligned for double-width characters', () => {
    const lines = reporters.pretty(input(finding())).split('\n')
    const guilty = lines.findIndex((line) => line.includes('│ 提交日期'))
    const [code = '', marks = ''] = lines.slice(guilty, guilty + 2)
    expect(stringWidth(marks.slice(0, marks.indexOf('^')))).toBe(
      stringWidth(code.slice(0, code.indexOf('昨天吧'))),
    )
    expect(marks.match(/\^+/)?.[0]).toHaveLength(stringWidth('昨天吧'))
  })

  it('keeps a long line inside the terminal', () => {
    const long = `---\n${'字'.repeat(500)}坏${'尾'.repeat(500)}\n`
    const place = { line: 2, column: 501, endLine: 2, endColumn: 502 }
    const report = reporters.pretty({ ...input(finding({ place })), textOf: () => long })
    const widest = Math.max(...report.split('\n').map((line) => stringWidth(line)))
    expect(widest).toBeLessThan(100)
    expect(report).toContain('坏')
  })

  it('breaks long texts for the terminal, closing marks kept with what they close', () => {
    const expected = `${'下列栏目之一、'.repeat(12)}完。`
    const report = reporters.pretty({ ...input(finding({ expected })), width: 60 })
    const lines = report.split('\n').filter((line) => /栏目|完/.test(line))
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines.slice(1)) expect(line).toMatch(/^ {10}[^ 、。]/)
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60)
    expect(lines.map((line) => line.trim().replace('应为  ', '')).join('')).toBe(expected)
  })

  it('folds a flood into the first of each rule per file', () => {
    const flood = Array.from({ length: 1000 }, (_, i) =>
      finding({ place: { line: i + 1, column: 1, endLine: i + 1, endColumn: 2 } }),
    )
    const report = reporters.pretty(input(...flood))
    expect(report.split('\n').length).toBeLessThan(20)
    expect(report).toContain('还有 999 处')
    expect(JSON.parse(reporters.json(input(...flood))).complaints).toHaveLength(1000)
  })

  it('says so when nothing is wrong', () => {
    expect(reporters.pretty(input())).toBe('检查了 3 个文件，没有发现问题。\n')
  })
})

describe('json', () => {
  it('has the shape others rely on', () => {
    const { complaints, ...rest } = JSON.parse(reporters.json(input(finding())))
    expect(rest).toEqual({ files: 3, errors: 1, warnings: 0 })
    expect(Object.keys(complaints[0])).toEqual([
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'rule',
      'severity',
      'message',
      'actual',
      'expected',
      'fix',
      'url',
    ])
  })
})

describe('github', () => {
  it('escapes what would end a workflow command', () => {
    const report = reporters.github(input(finding({ file: 'a,b:c.md', message: '100%\n第二行。' })))
    expect(report).toBe(
      `::error file=a%2Cb%3Ac.md,line=2,col=7,endLine=2,endColumn=10,title=${rule}::100%25%0A第二行。改成“年-月-日”，月、日各两位数字。\n`,
    )
  })
})

describe.each(['github', 'sarif'] as const)('%s', (format) => {
  it('names files as the platform does, from the top of the repository', () => {
    expect(reporters[format]({ ...input(finding()), prefix: 'content/' })).toContain(
      'content/practices/x/index.md',
    )
  })
})

describe('sarif', () => {
  it('names every rule and places the result', () => {
    const log = JSON.parse(reporters.sarif(input(finding())))
    const [run] = log.runs
    expect(log.version).toBe('2.1.0')
    expect(run.tool.driver.rules).toHaveLength(rules.length)
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 7,
      endLine: 2,
      endColumn: 10,
    })
  })

  it('carries the safe mends', () => {
    const place = { line: 2, column: 7, endLine: 2, endColumn: 10 }
    const log = JSON.parse(reporters.sarif(input(finding({ edits: [{ place, text: '2025-09-30' }] }))))
    const [change] = log.runs[0].results[0].fixes[0].artifactChanges
    expect(change.artifactLocation).toEqual({ uri: 'practices/x/index.md' })
    expect(change.replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 10 },
        insertedContent: { text: '2025-09-30' },
      },
    ])
  })
})

describe('edits', () => {
  const at = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn })

  it.each([
    [
      'last to first',
      [
        { place: at(1, 1, 2), text: '一二' },
        { place: at(2, 2, 3), text: '' },
      ],
      '一二b\nc\n',
    ],
    ['insertions', [{ place: at(1, 3, 3), text: '\n无' }], 'ab\n无\ncd\n'],
    [
      'of two that overlap the last',
      [
        { place: at(1, 1, 3), text: 'x' },
        { place: at(1, 2, 3), text: 'y' },
      ],
      'ay\ncd\n',
    ],
    [
      'of two in one place one',
      [
        { place: at(1, 1, 1), text: 'x' },
        { place: at(1, 1, 1), text: 'x' },
      ],
      'xab\ncd\n',
    ],
  ])('%s', (_, edits, after) => {
    expect(applyEdits('ab\ncd\n', edits)).toBe(after)
    expect(applyEdits('ab\r\ncd\r\n', edits)).toBe(after.replaceAll('\n', '\r\n'))
  })
})

describe('a difference', () => {
  it.each([
    ['a\nb\nc', 'a\nx\nc', '@@ 第 2 行 @@\n-b\n+x\n'],
    ['a\nb\nc', 'a\nc', '@@ 第 2 行 @@\n-b\n'],
    ['a\nc', 'a\nb\nc', '@@ 第 2 行 @@\n+b\n'],
    ['a\nb', 'a\nb\nc\nd', '@@ 第 3 行 @@\n+c\n+d\n'],
    ['a\nb\nc\nd', 'x\nb\nc\ny', '@@ 第 1 行 @@\n-a\n+x\n@@ 第 4 行 @@\n-d\n+y\n'],
    ['a\r\nb', 'a\nb', ''],
  ])('from %j to %j', (before, after, hunks) => {
    expect(difference('f', before, after)).toBe(`--- f\n+++ f\n${hunks}`)
  })
})

it('sorts complaints in file order', () => {
  const place = (line: number) => ({ line, column: 1, endLine: line, endColumn: 2 })
  const sorted = inFileOrder(
    [
      finding({ place: place(9) }),
      finding({ place: place(2) }),
      finding({ file: 'a.md', place: place(5) }),
    ].map(complain),
  )
  expect(sorted.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'a.md:5',
    'practices/x/index.md:2',
    'practices/x/index.md:9',
  ])
})
