import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import { type Path, type Plain, type PlainMap, pathKey } from './plain.ts'

/** Offsets from the start of the YAML; the end exclusive. */
export type Range = readonly [number, number]

/** Where the key and the value of an entry stand; for an item of a list both are the item. */
interface Entry {
  readonly key: Range
  readonly value: Range
}

interface Context {
  readonly file: string
  readonly placeOf: (range: Range) => Place
}

interface Walk extends Context {
  readonly index: Map<string, Entry>
  readonly findings: Finding[]
  readonly refused: Set<string>
}

export interface Walked {
  readonly data: Plain
  readonly index: ReadonlyMap<string, Entry>
  readonly findings: readonly Finding[]
  /** Path keys of values that cannot be taken as they stand. */
  readonly refused: ReadonlySet<string>
}

const rangeOf = (node: Node | null | undefined): Range => [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0]

/** Reads a document's nodes into plain data, noting where each stands and what may not be used. */
export function walk(contents: Node | null, context: Context): Walked {
  const state: Walk = { ...context, index: new Map(), findings: [], refused: new Set() }
  const data = contents ? plainOf(contents, [], state) : ''
  return { data, index: state.index, findings: state.findings, refused: state.refused }
}

function plainOf(node: Node, path: Path, state: Walk): Plain {
  refuseFeatures(node, path, state)
  if (isMap(node)) return mapOf(node, path, state)
  if (isSeq(node)) return listOf(node, path, state)
  return isScalar(node) ? String(node.value ?? '') : ''
}

function listOf(node: YAMLSeq, path: Path, state: Walk): Plain {
  return node.items.map((item, position) => {
    const inner = [...path, position]
    // The reader makes items of nothing but nodes.
    const child = item as Node | null
    state.index.set(pathKey(inner), { key: rangeOf(child), value: rangeOf(child) })
    return child ? plainOf(child, inner, state) : ''
  })
}

function mapOf(node: YAMLMap, path: Path, state: Walk): PlainMap {
  const first = new Map<string, Range>()
  const entries: [string, Plain][] = []
  // The reader makes keys and values of nothing but nodes.
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const range = rangeOf(pair.key)
    const { key, value } = entryOf(pair, path, state)
    const earlier = first.get(key)
    if (earlier) state.findings.push(duplicate(key, range, earlier, state))
    if (earlier || refuseKey(key, range, state)) continue
    first.set(key, range)
    entries.push([key, value])
  }
  return Object.fromEntries(entries)
}

/** One entry of a map; `{姓名：张示例}` is read as if its colon were right. */
function entryOf(
  { key: keyNode, value: node }: Pair<Node, Node | null>,
  path: Path,
  state: Walk,
): { key: string; value: Plain } {
  const written = isScalar(keyNode) ? String(keyNode.value ?? '') : ''
  const range = rangeOf(keyNode)
  const colon = written.indexOf('：')
  const isEmpty = !node || (isScalar(node) && node.value === '')
  if (colon > 0 && isEmpty) {
    const key = written.slice(0, colon)
    const at = range[0] + colon
    state.findings.push(fullWidthColon([at, at + 1], written.slice(colon + 1), state))
    state.index.set(pathKey([...path, key]), { key: [range[0], at], value: [at + 1, range[1]] })
    return { key, value: written.slice(colon + 1).trim() }
  }
  const inner = [...path, written]
  const value = isEmpty ? range : rangeOf(node)
  if (!state.index.has(pathKey(inner))) state.index.set(pathKey(inner), { key: range, value })
  refuseFeatures(keyNode, inner, state)
  return { key: written, value: node ? plainOf(node, inner, state) : '' }
}

function refuseFeatures(node: Node, path: Path, state: Walk): void {
  const what = isAlias(node)
    ? '别名（*）'
    : 'anchor' in node && node.anchor
      ? '锚点（&）'
      : node.tag
        ? '标签（!）'
        : null
  if (!what) return
  if (isAlias(node)) state.refused.add(pathKey(path))
  state.findings.push(refusal(`这里用了 YAML 的${what}，本项目不接受。`, rangeOf(node), state))
}

/** Keys that would mean something else than a field. */
function refuseKey(key: string, range: Range, state: Walk): boolean {
  if (key !== '<<' && key !== '__proto__') return false
  state.findings.push(refusal(`不接受键“${key}”。`, range, state))
  return true
}

function refusal(message: string, range: Range, { file, placeOf }: Context): Finding {
  return {
    rule: 'yaml-feature',
    file,
    place: placeOf(range),
    message,
    actual: '',
    expected: '直接写出的值',
    fix: '把值直接写在这里；以 &、*、! 开头的文字用引号括起来',
  }
}

function duplicate(key: string, range: Range, earlier: Range, { file, placeOf }: Context): Finding {
  return {
    rule: 'duplicate-key',
    file,
    place: placeOf(range),
    message: `“${key}”重复：第 ${placeOf(earlier).line} 行已经写过。`,
    actual: key,
    expected: '同一层里每个键只写一次',
    fix: '合并两处内容，删去其中一行',
  }
}

/** `{姓名：张示例}` is safe to mend; with further full-width marks it is not clear where the value ends. */
function fullWidthColon(range: Range, value: string, { file, placeOf }: Context): Finding {
  const isClear = /^[^：，；:]+$/u.test(value)
  return {
    rule: 'full-width',
    file,
    place: placeOf(range),
    message: '键后面用了全角冒号“：”。',
    actual: '：',
    expected: '半角冒号加一个空格“: ”',
    fix: '改成半角冒号，后面空一格；各项之间的逗号也用半角',
    ...(isClear && { edits: [{ place: placeOf(range), text: value.startsWith(' ') ? ':' : ': ' }] }),
  }
}
