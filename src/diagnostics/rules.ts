import type { Severity } from './complaint.ts'

/** What is known of a rule besides its check: it makes messages, help pages and SARIF metadata. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** Chinese title. */
  readonly title: string
  /** Why the rule is there and how to follow it, in Chinese. */
  readonly help: string
}

/** Every rule, in the order of the guide. */
export const rules = [
  {
    id: 'encoding',
    severity: 'error',
    title: '文件编码',
    help: '内容文件用 UTF-8 编码保存，否则无法可靠地读出汉字。用记事本或 Word 另存时，选择“UTF-8”编码。',
  },
] as const satisfies readonly Rule[]

export type RuleId = (typeof rules)[number]['id']

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]))

export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id)
  if (!rule) throw new Error(`unknown rule ${id}`)
  return rule
}
