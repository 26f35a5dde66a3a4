import type { Finding } from '../../diagnostics/complaint.ts'
import type { Edit } from '../../diagnostics/edit.ts'
import type { RuleId } from '../../diagnostics/rules.ts'
import type { SchemaIssue } from '../../parse/record.ts'
import { type Path, pathKey } from '../../parse/yaml/plain.ts'
import type { YamlSource } from '../../parse/yaml/read.ts'
import { rewritten, withColons } from '../../parse/yaml/rewrite.ts'
import { didYouMean, nearest, surely } from '../near.ts'

const RULES: Record<SchemaIssue['kind'], RuleId> = {
  missing: 'missing-field',
  unknown: 'unknown-field',
  blank: 'blank-field',
  shape: 'field-shape',
  choice: 'field-choice',
  fullWidth: 'full-width',
}

/** `联系人 › 电话`, `第 2 项 › 数据`. */
function pathInWords(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `第 ${part + 1} 项` : String(part))).join(' › ')
}

/** Issues of a schema as findings; a missing field that an unknown one clearly stands for is not told twice. */
export function schemaFindings(file: string, yaml: YamlSource, issues: readonly SchemaIssue[]): Finding[] {
  const meant = new Set<string>()
  for (const { kind, path, actual, candidates } of issues) {
    const near = kind === 'unknown' ? nearest(actual, candidates) : null
    if (near !== null) meant.add(pathKey([...path.slice(0, -1), near]))
  }
  const keys = sureKeys(issues)
  return issues
    .filter(({ kind, path }) => !yaml.isRefused(path) && !(kind === 'missing' && meant.has(pathKey(path))))
    .map((issue) => findingOf(file, yaml, { issue, sure: keys.get(issue) }))
}

/** The keys that unknown ones must have been meant to be; where two were meant to be the same, none. */
function sureKeys(issues: readonly SchemaIssue[]): ReadonlyMap<SchemaIssue, string> {
  const claims = new Map<string, SchemaIssue[]>()
  const sure = new Map<SchemaIssue, string>()
  for (const issue of issues) {
    const key = issue.kind === 'unknown' ? surely(issue.actual, issue.candidates) : null
    if (key === null) continue
    sure.set(issue, key)
    const claim = pathKey([...issue.path.slice(0, -1), key])
    claims.set(claim, [...(claims.get(claim) ?? []), issue])
  }
  for (const twins of claims.values()) if (twins.length > 1) for (const each of twins) sure.delete(each)
  return sure
}

interface JudgedIssue {
  readonly issue: SchemaIssue
  /** The key that an unknown one must have been meant to be. */
  readonly sure: string | undefined
}

function findingOf(file: string, yaml: YamlSource, { issue, sure }: JudgedIssue): Finding {
  const { kind, path, expected, actual } = issue
  const near = kind === 'unknown' || kind === 'choice' ? nearest(actual, issue.candidates) : null
  return {
    rule: RULES[kind],
    file,
    place: yaml.at(path, kind === 'unknown' || kind === 'blank' ? 'key' : 'value'),
    message: sentence(issue, near),
    actual,
    expected,
    fix: near === null ? mendOf(issue) : `改成“${near}”`,
    ...editsOf(yaml, { issue, sure }),
  }
}

/** The safe mend of an issue: the value as it is meant, colons, a key that can be only one. */
function editsOf(yaml: YamlSource, { issue: { kind, path, meant, candidates }, sure }: JudgedIssue) {
  const edit = (): Edit | null => {
    if (meant !== undefined) return yaml.edit(path, (written) => rewritten(written, meant))
    if (kind === 'fullWidth') return yaml.edit(path, (written) => withColons(written, candidates))
    return sure === undefined ? null : yaml.edit(path, (written) => rewritten(written, sure), 'key')
  }
  const made = edit()
  return made && { edits: [made] }
}

/** In `{暴露量: 28,010}` the comma makes a field of the last three digits. */
const mendOf = ({ kind, actual, mend }: SchemaIssue) =>
  kind === 'unknown' && /^\d{3}(?:\.\d+)?$/.test(actual) ? '前面的数字里不用千位分隔符，删去逗号' : mend

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`

function sentence({ kind, path, actual, expected }: SchemaIssue, near: string | null): string {
  const name = pathInWords(path) || '文件'
  const question = didYouMean(near)
  switch (kind) {
    case 'missing':
      return `缺少“${name}”。`
    case 'unknown':
      return `不认识栏目“${name}”${question}`
    case 'blank':
      return `“${name}”留空了。`
    case 'choice':
      return `“${name}”不能填${quoted(actual)}${question}`
    case 'fullWidth':
      return `“${name}”里有全角字符：${quoted(actual)}。`
    case 'shape':
      return `“${name}”写的是${quoted(actual)}，应为${expected}。`
  }
}
