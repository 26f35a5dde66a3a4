import type { Finding } from '../diagnostics/complaint.ts'
import type { Edit } from '../diagnostics/edit.ts'
import type { Place } from '../diagnostics/place.ts'
import type { RuleId } from '../diagnostics/rules.ts'

/** What a rule has to say; the frame adds the rule, and the source's own file where none is named. */
export interface Remark extends Omit<Finding, 'rule' | 'file'> {
  readonly file?: string
}

interface Words {
  readonly actual: string
  readonly expected: string
  readonly fix: string
  readonly edits?: readonly Edit[]
}

export const remark = (place: Place, message: string, words: Words): Remark => ({ place, message, ...words })

/** One rule: looks at a source and yields remarks; it never prints, counts or throws. */
export interface Rule<S> {
  readonly id: RuleId
  readonly check: (source: S) => Iterable<Remark>
}

/** Runs rules over one source. */
export function applyRules<S extends { readonly file: string }>(
  rules: readonly Rule<S>[],
  source: S,
): Finding[] {
  return rules.flatMap(({ id, check }) =>
    Array.from(check(source), (found) => ({ ...found, rule: id, file: found.file ?? source.file })),
  )
}
