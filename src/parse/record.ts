import * as z from 'zod'
import { type Field, fieldsOf } from '../model/field.ts'
import { leafIssues } from './record-leaf.ts'
import { isPlainMap, type Path, type Plain } from './yaml/plain.ts'

/** A typed value of which parts may be absent because they could not be read. */
export type Partly<T> = T extends string | number | boolean | null | undefined
  ? T | undefined
  : T extends readonly (infer E)[]
    ? readonly (Partly<E> | undefined)[]
    : { readonly [K in keyof T]?: Partly<T[K]> }

/** Something about a value that its schema does not allow. */
export interface SchemaIssue {
  readonly kind: 'missing' | 'unknown' | 'blank' | 'shape' | 'choice' | 'fullWidth'
  /** Down to the value; for a missing or unknown key, down to that key. */
  readonly path: Path
  readonly expected: string
  readonly mend: string
  readonly actual: string
  /** Words that could have been meant. */
  readonly candidates: readonly string[]
  /** The value as the schema would read it, where it was only written otherwise. */
  readonly meant?: string
}

export interface RecordReading<T> {
  /** What could be read; lists keep their positions. */
  readonly partial: Partly<T>
  /** All of it, when nothing is wrong. */
  readonly whole: T | null
  readonly issues: readonly SchemaIssue[]
}

type Labelled = Pick<Field, 'key' | 'label' | 'help' | 'schema'>

/** Reads plain data by a schema of the model, field by field, so that one bad field hides no other. Of no data nothing is said. */
export function readRecord<T>(schema: z.ZodType<T>, data: Plain | undefined): RecordReading<T> {
  const issues: SchemaIssue[] = []
  if (data === undefined) return { partial: {} as Partly<T>, whole: null, issues }
  // An empty file lacks every field.
  const fields = data === '' ? {} : data
  const partial = read(schema, fields, [], issues)
  const whole = issues.length === 0 ? schema.safeParse(fields) : null
  // The fields are read by the very schemas that make up T.
  return { partial: partial as Partly<T>, whole: whole?.data ?? null, issues }
}

function read(schema: z.ZodType, data: Plain, path: Path, issues: SchemaIssue[], help = ''): unknown {
  const inner = unwrapped(schema)
  if (data === '') return blank({ schema, inner, help }, path, issues)
  const labelled = labelledFields(inner)
  if (labelled) return readFields(labelled, data, path, issues)
  if (inner instanceof z.ZodRecord) return readEntries(inner, data, path, issues)
  if (inner instanceof z.ZodArray) return readList(inner, data, path, issues)
  if (inner instanceof z.ZodUnion) return readUnion(inner, data, path, issues)
  const result = inner.safeParse(data)
  if (result.success) return result.data
  issues.push(...leafIssues(inner, data, path, result.error.issues))
  return undefined
}

/** The schema within optional and default. */
function unwrapped(schema: z.ZodType): z.ZodType {
  // The members of a wrapped classic schema are classic schemas too.
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.def.innerType as z.ZodType)
    : schema
}

function labelledFields(schema: z.ZodType): readonly Labelled[] | null {
  const fields = fieldsOf(schema)
  if (fields.length > 0) return fields
  if (!(schema instanceof z.ZodObject)) return null
  return Object.entries(schema.shape).map(([key, value]) => ({
    key,
    label: key,
    help: '',
    schema: value as z.ZodType,
  }))
}

interface BlankField {
  readonly schema: z.ZodType
  /** The schema within optional and default. */
  readonly inner: z.ZodType
  readonly help: string
}

function blank({ schema, inner, help }: BlankField, path: Path, issues: SchemaIssue[]): undefined {
  const mend = `${howToFill(inner, help)}${schema === inner ? '' : '，或删去这一行'}`
  const expected = help.replace(/。$/u, '') || '有内容'
  issues.push({ kind: 'blank', path, expected, mend, actual: '', candidates: [] })
  return undefined
}

function howToFill(schema: z.ZodType, help: string): string {
  if (labelledFields(schema) || schema instanceof z.ZodRecord) return '在它下面逐行填写'
  if (schema instanceof z.ZodArray) return '在它下面逐项填写，每项一行、以“- ”开头'
  return help.includes('填“无”') ? '在冒号后面填写；确实没有的填“无”' : '在冒号后面填写'
}

function readFields(fields: readonly Labelled[], data: Plain, path: Path, issues: SchemaIssue[]): object {
  if (!isPlainMap(data)) {
    issues.push(wrongKind(path, data, '下一层的若干行“键: 值”', fields))
    return {}
  }
  const labels = new Set(fields.map(({ label }) => label))
  const unknown = Object.keys(data).filter((key) => !labels.has(key))
  for (const key of unknown)
    issues.push({
      kind: 'unknown',
      path: [...path, key],
      expected: `下列栏目之一：${[...labels].join('、')}`,
      mend: '改成正确的栏目名称，或删去这一行',
      actual: key,
      candidates: [...labels].filter((label) => !(label in data)),
    })
  return Object.fromEntries(fields.map((field) => [field.key, readField(field, data, path, issues)]))
}

function readField(
  { label, help, schema }: Labelled,
  data: Readonly<Record<string, Plain>>,
  path: Path,
  issues: SchemaIssue[],
): unknown {
  const value = data[label]
  if (value !== undefined) return read(schema, value, [...path, label], issues, help)
  const absent = schema.safeParse(undefined)
  if (absent.success) return absent.data
  const mend = `加一行“${label}: …”`
  issues.push({
    kind: 'missing',
    path: [...path, label],
    expected: help || `“${label}”`,
    mend,
    actual: '',
    candidates: [],
  })
  return undefined
}

/** A group whose keys are free. */
function readEntries(schema: z.ZodRecord, data: Plain, path: Path, issues: SchemaIssue[]): object {
  if (!isPlainMap(data)) {
    issues.push(wrongKind(path, data, '下一层的若干行“键: 值”', []))
    return {}
  }
  const value = schema.valueType as z.ZodType
  return Object.fromEntries(
    Object.entries(data).map(([key, each]) => [key, read(value, each, [...path, key], issues)]),
  )
}

function readList(schema: z.ZodArray, data: Plain, path: Path, issues: SchemaIssue[]): unknown[] {
  if (!Array.isArray(data)) {
    issues.push(asList(wrongKind(path, data, '列表：方括号里用逗号分开，或每项一行、以“- ”开头', []), data))
    return []
  }
  if (data.length === 0 && !schema.safeParse([]).success)
    issues.push({ ...wrongKind(path, data, '至少一项的列表', []), kind: 'blank', mend: '至少写一项' })
  const element = schema.element as z.ZodType
  return data.map((item: Plain, position) => read(element, item, [...path, position], issues))
}

/** Of a list or a group of fields, reads what the data itself is. */
function readUnion(schema: z.ZodUnion, data: Plain, path: Path, issues: SchemaIssue[]): unknown {
  const options = schema.options as readonly z.ZodType[]
  const option = options.find((each) =>
    Array.isArray(data) ? each instanceof z.ZodArray : isPlainMap(data) && labelledFields(each),
  )
  if (option) return read(option, data, path, issues)
  issues.push(asList(wrongKind(path, data, '数字的列表，如 [9.8, 10.1]，或 {文件: …, 列: …}', []), data))
  return undefined
}

/** A single text where a list belongs: how the same would be written as one. */
function asList(issue: SchemaIssue, data: Plain): SchemaIssue {
  if (typeof data !== 'string' || /[[\]{}:#"']/.test(data) || data.length > 60) return issue
  const items = data.split(/[、，,；;]\s*/u).filter(Boolean)
  return { ...issue, mend: `改成“[${items.join(', ')}]”` }
}

const shown = (data: Plain): string =>
  typeof data === 'string' ? data : Array.isArray(data) ? `${data.length} 项的列表` : '一组键值'

function wrongKind(path: Path, data: Plain, expected: string, fields: readonly Labelled[]): SchemaIssue {
  const isFullWidth = typeof data === 'string' && fields.some(({ label }) => data.startsWith(`${label}：`))
  return {
    kind: isFullWidth ? 'fullWidth' : 'shape',
    path,
    expected,
    mend: isFullWidth ? '把键后面的“：”改成半角冒号加空格' : '对照模板，改成这种写法',
    actual: shown(data),
    candidates: isFullWidth ? fields.map(({ label }) => label) : [],
  }
}
