import type { Complaint } from '../complaint.ts'
import type { ReportInput } from './report.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Workflow commands that become annotations of a pull request. */
export function github({ complaints, prefix = '' }: ReportInput): string {
  return complaints.map((complaint) => annotation(complaint, prefix)).join('')
}

function annotation(complaint: Complaint, prefix: string): string {
  const { file, line, column, endLine, endColumn, rule, severity, message, fix } = complaint
  const place = `file=${escapeProperty(prefix + file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`
  return `::${commands[severity]} ${place},title=${escapeProperty(rule)}::${escapeData(`${message}${fix}。`)}\n`
}
