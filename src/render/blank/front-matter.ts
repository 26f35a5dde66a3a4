import { choicesOf, exampleOf, type Field, innerFields, isOptional, isPlainList } from '../../model/field.ts'

/**
 * Blank front matter from a list of fields: each on a line of its own with its help behind it,
 * required ones empty to be filled in, optional ones commented out.
 */
export function blankFields(fields: readonly Field[], indent = ''): string {
  return fields.map((field) => blankField(field, indent)).join('')
}

function blankField(field: Field, indent: string): string {
  const empty = isPlainList(field) ? ' []' : ''
  const lines = `${indent}${field.label}:${empty}  # ${helpOf(field)}\n${below(field, `${indent}  `)}`
  return isOptional(field) ? commentedOut(lines, indent) : lines
}

/** The fields of a group, or of the one item a list begins with. */
function below({ schema, kind }: Field, indent: string): string {
  const inner = innerFields(schema)
  if (inner.length === 0) return ''
  return kind === 'list' ? `${indent}-\n${blankFields(inner, `${indent}  `)}` : blankFields(inner, indent)
}

function helpOf(field: Field): string {
  const choices = choicesOf(field)
  if (choices.length > 0) return `${field.help}可选：${choices.join('、')}`
  const example = exampleOf(field)
  const saysMore = example !== undefined && example !== '无' && !field.help.includes('如')
  return saysMore ? `${field.help}例：${example}` : field.help
}

/** Puts `# ` before every line of a block, so that taking it away again gives the block. */
const commentedOut = (lines: string, indent: string): string =>
  lines.replace(/^.+$/gm, (line) => `${indent}# ${line.slice(indent.length)}`)
