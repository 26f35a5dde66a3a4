import { countOf } from './count.ts'
import type { ReportInput } from './report.ts'

/** The JSON that others rely on: every complaint, nothing folded. */
export function json({ complaints, files }: ReportInput): string {
  const errors = countOf(complaints, 'error')
  const warnings = countOf(complaints, 'warning')
  return `${JSON.stringify({ complaints, files, errors, warnings }, null, 2)}\n`
}
