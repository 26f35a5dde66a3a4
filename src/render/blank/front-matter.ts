import * as z from 'zod'
import { type Field, innerFields, isOptional } from '../../model/field.ts'

/**
 * Blank front matter from a list of fields: each on a line of its own with its help behind it,
 * required ones empty to be filled in, optional ones commented out.
 */
export function blankFields(fields: readonly Field[], indent = ''): string {
  return fields.map((field) => blankField(field, indent)).join('')
}

function blankField(field: Field, indent: string): string {
  const lines = `${indent}${field.label}:${emptyValue(field)}  # ${helpOf(field)}\n${below(field, `${indent}  `)}`
  return isOptional(field) ? commentedOut(lines, indent) : lines
}

const emptyValue = ({ schema }: Field): string =>
  schema instanceof z.ZodArray && innerFields(schema).length === 0 ? ' []' : ''

/** The fields of a group, or of the one item a list begins with. */
function below({ schema, kind }: Field, indent: string): string {
  const inner = innerFields(schema)
  if (inner.length === 0) return ''
  return kind === 'list' ? `${indent}-\n${blankFields(inner, `${indent}  `)}` : blankFields(inner, indent)
}

function helpOf({ help, schema }: Field): string {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  if (inner instanceof z.ZodEnum) return `${help}可选：${inner.options.join('、')}`
  const [example] = exampleOf(schema)
  return example === undefined || example === '无' || help.includes('如') ? help : `${help}例：${example}`
}

function exampleOf(schema: z.ZodType): unknown[] {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const examples = z.globalRegistry.get(inner)?.examples
  return Array.isArray(examples) ? examples : []
}

/** Puts `# ` before every line of a block, so that taking it away again gives the block. */
const commentedOut = (lines: string, indent: string): string =>
  lines.replace(/^.+$/gm, (line) => `${indent}# ${line.slice(indent.length)}`)
