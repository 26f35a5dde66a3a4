import { plainInline } from '../../model/rich.ts'
import { isInlines } from '../../process/blind/rich.ts'

/** The words that a sheet shows, one paragraph, cell or caption a line. */
export function shownText(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('<svg') ? [] : [value]
  if (isInlines(value)) return [plainInline(value)]
  if (Array.isArray(value)) return value.flatMap(shownText)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (NOT_SHOWN.has(key) ? [] : shownText(each)))
}

const NOT_SHOWN = new Set(['kind', 'role', 'field', 'path', 'folder', 'orientation', 'flow', 'prompt'])
