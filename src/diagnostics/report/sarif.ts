import type { Complaint } from '../complaint.ts'
import type { Place } from '../place.ts'
import { rules } from '../rules.ts'
import type { ReportInput } from './report.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0, columns in UTF-16 code units. */
export function sarif({ complaints, prefix = '' }: ReportInput): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'kekao', language: 'zh-CN', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: complaints.map((complaint) => result(complaint, prefix)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

const descriptor = (rule: (typeof rules)[number]) => ({
  id: rule.id,
  shortDescription: { text: rule.title },
  help: { text: rule.help },
  defaultConfiguration: { level: levels[rule.severity] },
})

function result(complaint: Complaint, prefix: string) {
  const { file, rule, severity, message, fix, edits } = complaint
  const artifactLocation = { uri: encodeURI(prefix + file) }
  const location = { physicalLocation: { artifactLocation, region: regionOf(complaint) } }
  const replacements = edits?.map(({ place, text }) => ({
    deletedRegion: regionOf(place),
    insertedContent: { text },
  }))
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: `${message}${fix}。` },
    locations: [location],
    ...(replacements && {
      fixes: [{ description: { text: fix }, artifactChanges: [{ artifactLocation, replacements }] }],
    }),
  }
}

const regionOf = ({ line, column, endLine, endColumn }: Place) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})
