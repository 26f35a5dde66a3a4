/** A JSON Schema (2020-12), as plain data. */
export type Schema = Readonly<Record<string, unknown>>

/** Properties by name; a `?` at the end of a name says that it may be missing. */
type Properties = Readonly<Record<string, Schema>>

export const text = (description?: string): Schema => ({
  type: 'string',
  ...(description && { description }),
})
export const number = (description?: string): Schema => ({
  type: 'number',
  ...(description && { description }),
})
export const count: Schema = { type: 'integer', minimum: 0 }
export const flag: Schema = { type: 'boolean' }
export const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' }
export const oneOf = (values: readonly string[]): Schema => ({ enum: values })
export const list = (items: Schema): Schema => ({ type: 'array', items })
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
export const mapOf = (schema: Schema): Schema => ({ type: 'object', additionalProperties: schema })

/** An object with these properties and no other. */
export function record(properties: Properties, description?: string): Schema {
  const names = Object.keys(properties)
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema]),
    ),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  }
}

/** An object whose further properties are explained elsewhere. */
export const open = (properties: Properties, description?: string): Schema => ({
  ...record(properties, description),
  additionalProperties: true,
})
