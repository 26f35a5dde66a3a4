import { type Document, isScalar, parseDocument, visit } from 'yaml'
import type { Finding } from '../../diagnostics/complaint.ts'
import type { Edit } from '../../diagnostics/edit.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { SourceText } from '../text.ts'
import { mendColons } from './full-width-colon.ts'
import { type Path, type Plain, pathKey } from './plain.ts'
import { syntaxFindings } from './syntax-findings.ts'
import { type Range, walk } from './walk.ts'

/** YAML as read: plain data, where each part of it stands, and what is wrong with the writing. */
export interface YamlSource {
  /** Undefined when the text cannot be read as YAML. */
  readonly data: Plain | undefined
  readonly findings: readonly Finding[]
  /**
   * The place of the value at a path, or of its key. Where the path ends early (a missing key), the place
   * of the key of the innermost part that is there; at the top, the end of the YAML.
   */
  readonly at: (path: Path, part?: 'key' | 'value') => Place
  /** A change of the value at a path, or of its key, as it is written; null where `change` gives null. */
  readonly edit: (
    path: Path,
    change: (written: string) => string | null,
    part?: 'key' | 'value',
  ) => Edit | null
  /** Was the value at a path, or one around it, already complained about as YAML? */
  readonly isRefused: (path: Path) => boolean
}

/** A stretch of a text: the front matter of a Markdown file, or a YAML file as a whole. */
export interface Excerpt extends SourceText {
  readonly start: number
  readonly end: number
}

const NESTING_MAX = 50
const MENDED_MAX = 200

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    // A silent reader passes over second documents.
    logLevel: 'error',
  })

/**
 * Reads YAML 1.2 by the failsafe schema: every scalar is the text that was written, so that leading zeros
 * of phone numbers and codes stay. Anchors, aliases, tags and merge keys are refused.
 */
export function readYaml(excerpt: Excerpt): YamlSource {
  const text = excerpt.text.slice(excerpt.start, excerpt.end)
  const nesting = excessiveNesting(text)
  if (nesting !== null) return unreadable(excerpt, [tooDeep(excerpt, nesting)])
  const asWritten = parse(text)
  const mended = mendColons(text)
  if (asWritten.errors.length > 0 && mended.colons.length > 0 && mended.colons.length <= MENDED_MAX) {
    const document = parse(mended.text)
    if (document.errors.length < asWritten.errors.length) {
      const keys = keyEnds(document)
      const colons = mended.colons
        .filter((offset) => keys.has(mended.mended(offset)))
        .map((offset) => fullWidthColon(excerpt, offset))
      return sourceOf(excerpt, document, colons, mended.original)
    }
  }
  return sourceOf(excerpt, asWritten, [], (offset) => offset)
}

/** Where the keys of a document end: a colon elsewhere is part of a text. */
function keyEnds(document: Document.Parsed): ReadonlySet<number> {
  const ends = new Set<number>()
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.range) ends.add(key.range[1])
    },
  })
  return ends
}

function sourceOf(
  excerpt: Excerpt,
  document: Document.Parsed,
  before: readonly Finding[],
  original: (offset: number) => number,
): YamlSource {
  const offsets = ([start, end]: Range): Range => {
    const from = excerpt.start + original(start)
    return [from, contentEnd(excerpt.text, from, excerpt.start + original(end))]
  }
  const placeOf = (range: Range): Place => excerpt.lines.placeOf(...offsets(range))
  const syntax = syntaxFindings(excerpt, document, placeOf)
  if (syntax.length > 0) return unreadable(excerpt, [...before, ...syntax])
  const { data, index, findings, refused } = walk(document.contents, { file: excerpt.file, placeOf })
  return {
    data,
    findings: [...before, ...findings],
    at: (path, part = 'value') => locate(path, part),
    edit: (path, change, part = 'value') => {
      const here = index.get(pathKey(path))
      if (!here) return null
      const range = part === 'key' ? here.key : here.value
      const text = change(excerpt.text.slice(...offsets(range)))
      return text === null ? null : { place: placeOf(range), text }
    },
    isRefused: (path) => path.some((_, i) => refused.has(pathKey(path.slice(0, i + 1)))),
  }

  function locate(path: Path, part: 'key' | 'value'): Place {
    if (path.length === 0) return excerpt.lines.placeOf(excerpt.start)
    const here = index.get(pathKey(path))
    if (here) return placeOf(part === 'key' ? here.key : here.value)
    for (let depth = path.length - 1; depth > 0; depth -= 1) {
      const around = index.get(pathKey(path.slice(0, depth)))
      if (around) return placeOf(around.key)
    }
    return excerpt.lines.placeOf(excerpt.end)
  }
}

/** A group of fields ends with its last character, not with the line break after it. */
function contentEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1
  return last
}

function unreadable(excerpt: Excerpt, findings: readonly Finding[]): YamlSource {
  return {
    data: undefined,
    findings,
    at: () => excerpt.lines.placeOf(excerpt.end),
    edit: () => null,
    isRefused: () => true,
  }
}

/** Offset where brackets, indentation or dashes nest too deeply to be read; null when nowhere. */
function excessiveNesting(text: string): number | null {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at)
    if (character === 0x5b || character === 0x7b) depth += 1
    else if (character === 0x5d || character === 0x7d) depth = Math.max(0, depth - 1)
    if (depth > NESTING_MAX) return at
  }
  const chain = /^(?:[ \t]{80}|[ \t]*(?:[-?:][ \t]+){20})/m.exec(text)
  return chain ? chain.index : null
}

function tooDeep({ file, lines, start }: Excerpt, offset: number): Finding {
  return {
    rule: 'nesting',
    file,
    place: lines.placeOf(start + offset),
    message: '括号或缩进的层数太多，没有读下去。',
    actual: `超过 ${NESTING_MAX} 层`,
    expected: '最多几层',
    fix: '检查括号是否成对，或按模板重写这一段',
  }
}

/** A colon written full-width, with the space after it if there is one. */
function fullWidthColon({ file, lines, start, text }: Excerpt, offset: number): Finding {
  const [colon = ''] = /^：[ \u3000]?/u.exec(text.slice(start + offset, start + offset + 2)) ?? []
  const after = text.charAt(start + offset + colon.length)
  const place = lines.placeOf(start + offset, start + offset + colon.length)
  return {
    rule: 'full-width',
    file,
    place: lines.placeOf(start + offset, start + offset + 1),
    message: '键后面用了全角冒号“：”。',
    actual: '：',
    expected: '半角冒号加一个空格“: ”',
    fix: '改成半角冒号，后面空一格',
    edits: [{ place, text: /^\s?$/.test(after) ? ':' : ': ' }],
  }
}
