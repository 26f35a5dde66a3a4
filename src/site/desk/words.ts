import { CONFLICT_LABELS } from '../../model/conflict.ts'
import type { DeskConflict } from '../../model/desk/register.ts'
import type { Result } from '../../model/result.ts'
import { formatFixed, formatGiven, NO_FIGURE } from '../../render/charts/format.ts'

/** Points of a total, two decimals as the list has them; a dash where there are none. */
export const points = (value: number | null): string => (value === null ? NO_FIGURE : formatFixed(value, 2))

/** A result in a cell: the figure, or why there is none. */
export const resultInWords = (result: Result): string => {
  switch (result.kind) {
    case 'value':
      return formatGiven(result.value)
    case 'missing':
      return '缺'
    case 'notApplicable':
      return '不适用'
  }
}

/** `还有 2 个工作日`, `今天到期`, `已过 3 个工作日`. */
export function daysInWords(left: number | null): string {
  if (left === null) return ''
  if (left === 0) return '今天到期'
  return left > 0 ? `还有 ${left} 个工作日` : `已过 ${0 - left} 个工作日`
}

/** `第 4 名`, `第 4—5 名`. */
export const interval = (best: number, worst: number): string =>
  best === worst ? String(best) : `${best}—${worst}`

export const CONFLICT_KIND_LABELS: Record<DeskConflict['kind'], string> = {
  ...CONFLICT_LABELS,
  recused: '评审表上回避',
}

export const SHEET_STATE_LABELS: Record<DeskConflict['sheet'], string> = {
  none: '没有评审表',
  excluded: '评审表不计分',
  counts: '评审表计了分',
}

export const FORMAT_LABELS: Readonly<Record<string, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  xlsx: 'Excel',
  json: 'JSON',
}

export const sizeOf = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`
