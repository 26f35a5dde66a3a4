import { choicesOf, exampleOf, type Field, innerFields, isOptional, isPlainList } from '../../model/field.ts'

/** What is known of fields beforehand, by their keys from the outermost: `product.name`. */
export interface Known {
  readonly values?: ReadonlyMap<string, string>
  /** More help: what an edition offers to choose from. */
  readonly offers?: ReadonlyMap<string, string>
}

interface At {
  readonly indent: string
  /** Keys of the groups around, each with a dot behind it. */
  readonly within: string
  readonly known: Known
}

/**
 * Front matter from a list of fields: each on a line of its own with its help behind it, required ones
 * empty to be filled in but for what is known, optional ones commented out.
 */
export const blankFields = (fields: readonly Field[], known: Known = {}): string =>
  fieldsAt(fields, { indent: '', within: '', known })

const fieldsAt = (fields: readonly Field[], at: At): string =>
  fields.map((field) => blankField(field, at)).join('')

function blankField(field: Field, at: At): string {
  const { indent, within, known } = at
  const key = `${within}${field.key}`
  const value = known.values?.get(key)
  const filled = value !== undefined ? ` ${JSON.stringify(value)}` : isPlainList(field) ? ' []' : ''
  const help = `${helpOf(field)}${known.offers?.get(key) ?? ''}`
  const inside = below(field, { indent: `${indent}  `, within: `${key}.`, known })
  const lines = `${indent}${field.label}:${filled}  # ${help}\n${inside}`
  return isOptional(field) ? commentedOut(lines, indent) : lines
}

/** The fields of a group, or of the one item a list begins with. */
function below({ schema, kind }: Field, at: At): string {
  const inner = innerFields(schema)
  if (inner.length === 0) return ''
  const { indent } = at
  return kind === 'list'
    ? `${indent}-\n${fieldsAt(inner, { ...at, indent: `${indent}  ` })}`
    : fieldsAt(inner, at)
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
