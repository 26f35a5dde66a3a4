import type { ContentFile } from '../../parse/content-file.ts'
import { divide } from '../../parse/front-matter.ts'
import { readCsv } from '../../parse/table/csv.ts'
import { decode, readText, type SourceText } from '../../parse/text.ts'
import { isPlainMap, type Plain } from '../../parse/yaml/plain.ts'
import { sha256 } from '../hash.ts'

/** What a submission says, without how it happens to be written down. */
export interface SubmissionContent {
  /** Front matter by the labels of its fields; every value is the text that was written. */
  readonly fields: Plain
  /** Sections in the order of the file; what stands before the first one has an empty label. */
  readonly sections: readonly WrittenText[]
  /** CSV files by path inside the folder: rows of cells. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>
  /** All other files by path inside the folder: SHA-256 of their bytes. */
  readonly others: ReadonlyMap<string, string>
}

export interface WrittenText {
  readonly label: string
  readonly text: string
}

/** Hidden and encrypted files are no part of what was handed in. */
const isPassedOver = (path: string): boolean => /(?:^|\/)\.[^/]*|\.age$/.test(path)

/**
 * The normalised content of a submission's folder; null where `index.md` is missing or its front matter
 * cannot be read, since no form can be printed of it.
 * @param files of the folder, with paths inside it
 */
export function contentOf(files: readonly ContentFile[]): SubmissionContent | null {
  const index = files.find(({ path }) => path === 'index.md')
  const source = index && readText(index).source
  if (!source) return null
  const { frontMatter, body, bodyStart } = divide(source)
  if (frontMatter?.data === undefined) return null
  const starts = (body?.children ?? []).flatMap((node) =>
    node.type === 'heading' && node.depth === 2 ? (node.position?.start.offset ?? []) : [],
  )
  const rest = files.filter(({ path }) => path !== 'index.md' && !isPassedOver(path))
  const read = rest.map(({ path, bytes }) => ({ path, bytes: bytes(), rows: rowsOf(path, bytes()) }))
  return {
    fields: normalValue(frontMatter.data),
    sections: sectionsOf(source, bodyStart, starts),
    tables: new Map(read.flatMap(({ path, rows }) => (rows ? [[path, rows]] : []))),
    others: new Map(read.flatMap(({ path, bytes, rows }) => (rows ? [] : [[path, sha256(bytes)]]))),
  }
}

function normalValue(value: Plain): Plain {
  if (typeof value === 'string') return value.replace(/\s+/gu, ' ').trim()
  if (!isPlainMap(value)) return value.map(normalValue)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, normalValue(inner)]))
}

function sectionsOf({ text }: SourceText, begin: number, starts: readonly number[]): WrittenText[] {
  const before = normalText(text.slice(begin, starts[0] ?? text.length))
  const sections = starts.map((start, i) => {
    const [head = '', ...lines] = text.slice(start, starts[i + 1] ?? text.length).split('\n')
    return { label: head.replace(/^#+|#+\s*$/g, '').trim(), text: normalText(lines.join('\n')) }
  })
  return before === '' ? sections : [{ label: '', text: before }, ...sections]
}

/** Lines without blanks at their ends, at most one empty line between them, none around them. */
const normalText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')

/** Cells without blanks around them, rows without empty cells at their end, no empty rows; null where it is no CSV. */
function rowsOf(path: string, bytes: Uint8Array): string[][] | null {
  const text = /\.csv$/i.test(path) ? (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')) : null
  if (text === null) return null
  const records = [...readCsv(text, Number.POSITIVE_INFINITY)]
  if (records.some(({ isClosed }) => !isClosed)) return null
  return records
    .map(({ fields }) => withoutEmptyEnd(fields.map((field) => field.text.trim())))
    .filter((cells) => cells.length > 0)
}

const withoutEmptyEnd = (cells: readonly string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
