/** What a conflict of interest shows by; the order in which they are looked for. */
export const CONFLICT_KINDS = ['declared', 'company', 'group', 'unit', 'mail', 'county'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export const CONFLICT_LABELS: Record<ConflictKind, string> = {
  declared: '本人申明',
  company: '同一单位',
  group: '同一集团',
  unit: '受理单位',
  mail: '同一邮箱域名',
  county: '同一县（区）',
}

/** Why a reviewer may not score a submission: derived, never stored. */
export interface Conflict {
  /** The reviewer's code. */
  readonly reviewer: string
  readonly kind: ConflictKind
  /** Goes on from the reviewer's code: 所在单位与申报企业是同一单位. */
  readonly reason: string
}
