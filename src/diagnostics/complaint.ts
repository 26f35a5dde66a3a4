import type { Edit } from './edit.ts'
import type { Place } from './place.ts'
import type { RuleId } from './rules.ts'
import { ruleOf } from './rules.ts'

export type Severity = 'error' | 'warning' | 'info'

/** What a rule found; the frame adds severity and address. */
export interface Finding {
  readonly rule: RuleId
  /** Relative to the content root, with forward slashes. */
  readonly file: string
  readonly place: Place
  /** One Chinese sentence: what is wrong. */
  readonly message: string
  /** What was found, in short; '' when something is missing. */
  readonly actual: string
  readonly expected: string
  /** How to mend it. */
  readonly fix: string
  /** The same mend made by the program, where it is safe. */
  readonly edits?: readonly Edit[] | undefined
}

/** A finding as reported: the JSON of `check --format json`. */
export interface Complaint {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly rule: RuleId
  readonly severity: Severity
  readonly message: string
  readonly actual: string
  readonly expected: string
  readonly fix: string
  readonly url: string
  /** What `check --fix` would write; only where that is safe. */
  readonly edits?: readonly Edit[]
}

/** Page of the guide that explains a rule, relative to the site's base. */
export const ruleUrl = (rule: RuleId): string => `/guide/rules/${rule}/`

export function complain({ rule, file, place, message, actual, expected, fix, edits }: Finding): Complaint {
  const { severity } = ruleOf(rule)
  const url = ruleUrl(rule)
  return { file, ...place, rule, severity, message, actual, expected, fix, url, ...(edits && { edits }) }
}

const byPlace = (a: Complaint, b: Complaint): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)

/** In file order: the order in which a person mends them. */
export const inFileOrder = (complaints: readonly Complaint[]): Complaint[] => [...complaints].sort(byPlace)
