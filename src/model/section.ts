import type { Length } from './length.ts'
import type { Block } from './rich.ts'

/** Length limits an edition sets, by the key of `edition.yaml`'s 字数限制. */
export type LimitKey =
  | 'companyProfile'
  | 'productProfile'
  | 'performance'
  | 'benefit'
  | 'caseSummary'
  | 'caseContent'

/** A long text of a form: a `##` section of the file. */
export interface SectionField {
  readonly key: string
  readonly label: string
  /** Its own limit; sections with `caseContent` share one. */
  readonly limit: LimitKey | null
  /** The prompt printed in the blank form, word for word from the notice. */
  readonly prompt: string
  /** May it say 无? */
  readonly optional: boolean
}

/** A section as read. */
export interface Section {
  readonly key: string
  readonly label: string
  readonly blocks: readonly Block[]
  readonly length: Length
}
