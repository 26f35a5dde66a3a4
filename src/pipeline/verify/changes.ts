import { isPlainMap, type Plain } from '../../parse/yaml/plain.ts'
import type { SubmissionContent, WrittenText } from '../mark/content.ts'
import { excerpts } from './excerpt.ts'

/** Something that a submission says otherwise than it did. */
export interface ContentChange {
  readonly kind: 'field' | 'section' | 'data' | 'photo' | 'file'
  /** Where, in the words of the form: 联系人 › 电话. */
  readonly where: string
  /** In short; null where there was or is nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** What changed from one content to another: fields, sections, data, photos and other files. */
export const changesBetween = (before: SubmissionContent, after: SubmissionContent): ContentChange[] => [
  ...fieldChanges(before.fields, after.fields, []),
  ...sectionChanges(before.sections, after.sections),
  ...tableChanges(before.tables, after.tables),
  ...fileChanges(before.others, after.others),
]

type Kind = ContentChange['kind']

const changed = (kind: Kind, where: string, before: string | null, after: string | null): ContentChange[] =>
  before === after ? [] : excerpts(before, after).map((excerpt) => ({ kind, where, ...excerpt }))

function fieldChanges(
  before: Plain | undefined,
  after: Plain | undefined,
  at: readonly string[],
): ContentChange[] {
  if (isPlainMap(before) && isPlainMap(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => fieldChanges(before[key], after[key], [...at, key]))
  }
  if (isList(before) && isList(after)) return itemChanges(before, after, at)
  return changed('field', at.join(' › '), inWords(before), inWords(after))
}

const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value)

/** Items between those that are the same at both ends; as many as before means changed one by one. */
function itemChanges(
  before: readonly Plain[],
  after: readonly Plain[],
  at: readonly string[],
): ContentChange[] {
  const { head, tail } = common(before.map(inWords), after.map(inWords))
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) =>
    fieldChanges(old[i], now[i], [...at, `第 ${head + i + 1} 项`]),
  ).flat()
}

/** How many are the same at the beginning and, of the rest, at the end. */
function common(before: readonly unknown[], after: readonly unknown[]): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { head, tail }
}

/** A value on one line: `{下限: 13, 上限: 28}`; null where there is none. */
function inWords(value: Plain | undefined): string | null {
  if (value === undefined) return null
  if (typeof value === 'string') return value
  if (!isPlainMap(value)) return value.map(inWords).join('、')
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${inWords(inner)}`)
    .join('，')
}

function sectionChanges(before: readonly WrittenText[], after: readonly WrittenText[]): ContentChange[] {
  const [old, now] = [byLabel(before), byLabel(after)]
  const moved = [...old.keys()].join('\n') !== [...now.keys()].join('\n') && sameKeys(old, now)
  const order = moved
    ? changed('section', '各部分的次序', [...old.keys()].join('、'), [...now.keys()].join('、'))
    : []
  return [
    ...order,
    ...keysOf(old, now).flatMap((label) =>
      changed('section', label || '正文开头', old.get(label) ?? null, now.get(label) ?? null),
    ),
  ]
}

/** Texts by heading; those of equal headings together. */
function byLabel(sections: readonly WrittenText[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { label, text } of sections) {
    const earlier = texts.get(label)
    texts.set(label, earlier === undefined ? text : `${earlier}\n\n${text}`)
  }
  return texts
}

type Keyed = ReadonlyMap<string, unknown>
const keysOf = (a: Keyed, b: Keyed): string[] => [...new Set([...a.keys(), ...b.keys()])]
const sameKeys = (a: Keyed, b: Keyed): boolean => keysOf(a, b).every((key) => a.has(key) && b.has(key))

type Tables = SubmissionContent['tables']

const tableChanges = (before: Tables, after: Tables): ContentChange[] =>
  keysOf(before, after).flatMap((path) => {
    const [old, now] = [before.get(path), after.get(path)]
    if (!old || !now)
      return changed('data', path, old ? `${old.length} 行` : null, now ? `${now.length} 行` : null)
    return cellChanges(path, old, now)
  })

/** Cells told one by one in a table. */
const CELLS_MAX = 5

function cellChanges(
  path: string,
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): ContentChange[] {
  if (before.length !== after.length)
    return changed('data', path, `${before.length} 行`, `${after.length} 行`)
  const head = after[0] ?? []
  const cells = before.flatMap((row, r) =>
    Array.from({ length: Math.max(row.length, after[r]?.length ?? 0) }, (_, c) =>
      changed(
        'data',
        `${path} 第 ${r + 1} 行 ${head[c] || `第 ${c + 1} 列`}`,
        row[c] ?? '',
        after[r]?.[c] ?? '',
      ),
    ).flat(),
  )
  if (cells.length <= CELLS_MAX) return cells
  const more: ContentChange = {
    kind: 'data',
    where: path,
    before: null,
    after: `另有 ${cells.length - CELLS_MAX} 格不同`,
  }
  return [...cells.slice(0, CELLS_MAX), more]
}

const fileChanges = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ContentChange[] =>
  keysOf(before, after).flatMap((path) =>
    changed(kindOf(path), path, shortSum(before.get(path)), shortSum(after.get(path))),
  )

const kindOf = (path: string): Kind => {
  if (/\.(?:png|jpe?g|webp)$/i.test(path)) return 'photo'
  return /\.(?:csv|xlsx)$/i.test(path) ? 'data' : 'file'
}

/** A file by the beginning of its SHA-256. */
const shortSum = (sum: string | undefined): string | null =>
  sum === undefined ? null : `SHA-256 ${sum.slice(0, 8)}…`
