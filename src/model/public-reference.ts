import type { FieldKind } from './field.ts'
import type { SectionField } from './section.ts'
import type { Track } from './submission.ts'

/** A rule of the checker, explained. */
export interface RuleReference {
  readonly id: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly title: string
  readonly help: string
}

/** A field of a form, explained; groups and lists hold further fields. */
export interface FieldReference {
  readonly label: string
  readonly kind: FieldKind
  readonly help: string
  readonly required: boolean
  readonly public: boolean
  readonly fields: readonly FieldReference[]
}

/** A formula behind a figure, with its source. */
export interface FormulaReference {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly source: string
}

/** What the guide says of rules, fields and formulas: derived from where each is defined. */
export interface PublicReference {
  readonly rules: readonly RuleReference[]
  readonly forms: readonly {
    readonly track: Track
    readonly title: string
    readonly fields: readonly FieldReference[]
    readonly sections: readonly SectionField[]
  }[]
  readonly formulas: readonly FormulaReference[]
}
