import type { Complaint, Severity } from '../complaint.ts'
import { ruleOf } from '../rules.ts'
import { countOf } from './count.ts'
import type { ReportInput } from './report.ts'
import { snippet } from './snippet.ts'
import { wrap } from './wrap.ts'

const words: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' }

/** Above this many complaints only the first of each rule in a file is shown in full. */
const FLOOD = 60

/** The report for a person at a terminal. */
export function pretty(input: ReportInput): string {
  const shown = fold(input.complaints)
  return [...shown.map((each) => describe(each, input)), summary(input)].join('\n\n')
}

interface Shown {
  readonly complaint: Complaint
  /** Further complaints of the same rule in the same file. */
  readonly more: number
}

function fold(complaints: readonly Complaint[]): Shown[] {
  if (complaints.length <= FLOOD) return complaints.map((complaint) => ({ complaint, more: 0 }))
  const first = new Map<string, { complaint: Complaint; more: number }>()
  for (const complaint of complaints) {
    const key = `${complaint.file}\n${complaint.rule}`
    const seen = first.get(key)
    if (seen) seen.more += 1
    else first.set(key, { complaint, more: 0 })
  }
  return [...first.values()]
}

/** Columns before a labelled text: margin, label of two Han characters, gap. */
const HANG = 10
const MARGIN = 4

function describe(
  { complaint, more }: Shown,
  { paint, textOf, width = Number.POSITIVE_INFINITY }: ReportInput,
): string {
  const { file, line, column, severity, message, actual, expected, fix, rule } = complaint
  const labelled = (label: string, text: string) =>
    text && `    ${paint('dim', label)}  ${wrap(text, { width: width - HANG, hang: HANG })}`
  const place = `${file}:${line}:${column}`
  const lines = [
    `${paint('strong', place)}  ${paint(severity, words[severity])}`,
    `    ${wrap(message, { width: width - MARGIN, hang: MARGIN })}`,
    snippet(complaint, textOf(file), paint),
    labelled('实际', actual),
    labelled('应为', expected),
    labelled('改法', fix),
    `    ${paint('dim', `规则  ${rule}（${ruleOf(rule).title}）`)}`,
    more > 0 && `    ${paint('dim', `本文件中同类问题还有 ${more} 处，--format json 列出全部`)}`,
  ]
  return lines.filter(Boolean).join('\n')
}

function summary({ complaints, files, paint }: ReportInput): string {
  const errors = countOf(complaints, 'error')
  const warnings = countOf(complaints, 'warning')
  const infos = countOf(complaints, 'info')
  if (complaints.length === 0) return `检查了 ${files} 个文件，没有发现问题。\n`
  const counts = [
    errors > 0 && paint('error', `${errors} 个错误`),
    warnings > 0 && paint('warning', `${warnings} 个警告`),
    infos > 0 && paint('info', `${infos} 个提示`),
  ]
  const advice = errors > 0 ? '请先改正错误，再运行一次 check。' : '没有错误，可以提交；警告请酌情处理。'
  const fixable = complaints.filter(({ edits }) => edits).length
  const help = fixable > 0 ? `其中 ${fixable} 处可以用 check --fix 代为改正。` : ''
  return `检查了 ${files} 个文件：${counts.filter(Boolean).join('、')}。${advice}${help}\n`
}
