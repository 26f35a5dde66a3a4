import { type Inline, plainInline } from '../../model/rich.ts'

/** Takes what identifies out of one text. */
export type Blind = (text: string) => string

const hasText = (value: object): boolean => 'text' in value && typeof value.text === 'string'
const hasChildren = (value: object): boolean => 'children' in value && Array.isArray(value.children)

/** Inline content by its kind and by what it must hold; passages of a form bear some of the same kinds. */
function isInline(value: unknown): value is Inline {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  const { kind } = value
  if (kind === 'text' || kind === 'code') return hasText(value) && Object.keys(value).length === 2
  if (kind === 'break') return true
  return hasChildren(value) && ['strong', 'emphasis', 'deleted', 'link'].includes(String(kind))
}

/** Is this a line of text with its emphasis and links? */
export const isInlines = (value: unknown): value is readonly Inline[] =>
  Array.isArray(value) && value.length > 0 && value.every(isInline)

/** A line's words, links only by what they say. A name that is broken by emphasis or links loses them. */
export function blindInlines(children: readonly Inline[], blind: Blind): Inline[] {
  const apart = children.flatMap((each) => blindInline(each, blind))
  const whole = blind(plainInline(children))
  return plainInline(apart) === whole ? apart : [{ kind: 'text', text: whole }]
}

function blindInline(inline: Inline, blind: Blind): Inline[] {
  switch (inline.kind) {
    case 'break':
      return [inline]
    case 'text':
    case 'code':
      return [{ ...inline, text: blind(inline.text) }]
    case 'link':
      return blindInlines(inline.children, blind)
    default:
      return [{ ...inline, children: blindInlines(inline.children, blind) }]
  }
}

/** Keys whose values are this program's own words. */
const OWN = new Set([
  'kind',
  'role',
  'field',
  'key',
  'id',
  'path',
  'folder',
  'orientation',
  'flow',
  'type',
  'place',
])

/** Only what is shown or read aloud of a drawing: its letters and its labels. */
const blindSvg = (svg: string, blind: Blind): string =>
  svg
    .replace(/>([^<]+)</gu, (_, text: string) => `>${blind(text)}<`)
    .replace(/(aria-label|title)="([^"]*)"/gu, (_, name: string, text: string) => `${name}="${blind(text)}"`)

/** What stands on a form in the place of a field, by the field's key. */
type Hidden = ReadonlyMap<string, string>

/** A value of any shape with every text in it blinded and fields hidden altogether; its shape stays. */
export function blindAll<T>(value: T, blind: Blind, hidden: Hidden = new Map()): T {
  // The shape is kept, so the type is; the compiler cannot see it through the entries.
  return blinded(value, '', { blind, hidden }) as T
}

interface Manner {
  readonly blind: Blind
  readonly hidden: Hidden
}

function blinded(value: unknown, key: string, manner: Manner): unknown {
  const { blind, hidden } = manner
  if (typeof value === 'string') {
    if (OWN.has(key)) return value
    return key === 'svg' ? blindSvg(value, blind) : blind(value)
  }
  if (isInlines(value)) return blindInlines(value, blind)
  if (Array.isArray(value)) return value.map((each) => blinded(each, key, manner))
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Map) return value
  const mark = 'field' in value && 'text' in value ? hidden.get(String(value.field)) : undefined
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'text' && mark !== undefined ? mark : blinded(each, name, manner),
    ]),
  )
}
