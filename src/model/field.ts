import * as z from 'zod'

/** How a field is entered and shown: forms, templates and the reference choose by it. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'month'
  | 'number'
  | 'quantity'
  | 'choice'
  | 'flag'
  | 'phone'
  | 'email'
  | 'code'
  | 'file'
  | 'group'
  | 'list'
  | 'data'

/** One field of a form: everything the program knows of it stands here and nowhere else. */
export interface Field<K extends string = string, S extends z.ZodType = z.ZodType> {
  /** English name in code. */
  readonly key: K
  /** Word of the official form, and the key in files. */
  readonly label: string
  readonly kind: FieldKind
  /** One or two sentences for the person who fills it in. */
  readonly help: string
  readonly schema: S
  /** May the public see it? */
  readonly public: boolean
}

interface FieldOptions {
  readonly public?: boolean
}

export function field<const K extends string, S extends z.ZodType>(
  key: K,
  label: string,
  kind: FieldKind,
  help: string,
  schema: S,
  options: FieldOptions = {},
): Field<K, S> {
  return { key, label, kind, help, schema, public: options.public ?? false }
}

/** What a record of fields becomes once read: English keys, typed values. */
export type RecordOf<F extends readonly Field[]> = {
  [E in F[number] as E['key']]: z.output<E['schema']>
}

const fieldsOfSchema = new WeakMap<z.ZodType, readonly Field[]>()

/**
 * A strict object written with Chinese labels, read into English keys.
 * Issues keep the labels in their paths, so that they point into the file as written.
 */
export function record<const F extends readonly Field[]>(title: string, fields: F): z.ZodType<RecordOf<F>> {
  const shape = Object.fromEntries(
    fields.map((each) => [each.label, each.schema.meta({ title: each.label, description: each.help })]),
  )
  const schema = z
    .strictObject(shape)
    .meta({ title })
    // The one place where labels become keys: the type is made from the same list as the shape.
    .transform(
      (input) => Object.fromEntries(fields.map((each) => [each.key, input[each.label]])) as RecordOf<F>,
    )
  fieldsOfSchema.set(schema, fields)
  return schema
}

/** The fields a record schema was made from; none for any other schema. */
export function fieldsOf(schema: z.ZodType): readonly Field[] {
  return fieldsOfSchema.get(schema) ?? []
}

/** The fields of the record inside a schema: itself, its items, or what it wraps. */
export function innerFields(schema: z.ZodType): readonly Field[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return innerFields(unwrapped(schema))
  if (schema instanceof z.ZodArray) return innerFields(elementOf(schema))
  return fieldsOf(schema)
}

const unwrapped = (schema: z.ZodOptional | z.ZodDefault): z.ZodType => schema.unwrap() as z.ZodType
const elementOf = (schema: z.ZodArray): z.ZodType => schema.element as z.ZodType

/** Is the field allowed to be absent? */
export function isOptional(each: Field): boolean {
  return each.schema.safeParse(undefined).success
}

const unwrapOptional = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? unwrapped(schema) : schema

/** The words a choice allows; none for any other field. */
export function choicesOf({ schema }: Field): readonly string[] {
  const inner = unwrapOptional(schema)
  return inner instanceof z.ZodEnum ? inner.options.map(String) : []
}

/** An example of how the field is written, if it has one. */
export function exampleOf({ schema }: Field): string | undefined {
  const examples = z.globalRegistry.get(unwrapOptional(schema))?.examples
  return Array.isArray(examples) && typeof examples[0] === 'string' ? examples[0] : undefined
}

/** Is it a list of plain values, not of records? */
export const isPlainList = ({ schema }: Field): boolean =>
  schema instanceof z.ZodArray && innerFields(schema).length === 0
