import type * as z from 'zod'
import type { Finding } from '../../diagnostics/complaint.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { type Partly, readRecord } from '../../parse/record.ts'
import { readText } from '../../parse/text.ts'
import type { Path } from '../../parse/yaml/plain.ts'
import { readYaml, type YamlSource } from '../../parse/yaml/read.ts'
import { schemaFindings } from './schema-findings.ts'

/** Where the value or the key at a path of labels stands. */
export type Locate = (path: Path, part?: 'key' | 'value') => Place

/** A form as read: typed as far as it could be, with the places of its fields. */
export interface Form<T> {
  readonly partial: Partly<T>
  readonly whole: T | null
  readonly at: Locate
  readonly findings: readonly Finding[]
}

/** Reads YAML by a schema; what the YAML itself got wrong is in its own findings already. */
export function formOf<T>(schema: z.ZodType<T>, file: string, yaml: YamlSource): Form<T> {
  const { partial, whole, issues } = readRecord(schema, yaml.data)
  return {
    partial,
    whole: yaml.findings.length === 0 ? whole : null,
    at: yaml.at,
    findings: schemaFindings(file, yaml, issues),
  }
}

export interface YamlForm<T> extends Form<T> {
  readonly file: string
}

/** Reads a YAML file by a schema; null when it is no text. */
export function readForm<T>(
  schema: z.ZodType<T>,
  file: ContentFile,
): { form: YamlForm<T> | null; findings: readonly Finding[] } {
  const { source, findings } = readText(file)
  if (!source) return { form: null, findings }
  const yaml = readYaml({ ...source, start: 0, end: source.text.length })
  const form = { ...formOf(schema, file.path, yaml), file: file.path }
  return { form, findings: [...findings, ...yaml.findings, ...form.findings] }
}
