import type * as z from 'zod'
import type { Finding } from '../../diagnostics/complaint.ts'
import {
  type Objection,
  objectionSchema,
  type Publicity,
  publicitySchema,
  type Recognition,
  recognitionSchema,
} from '../../model/publicity.ts'
import { type Recommendation, recommendationSchema } from '../../model/recommendation.ts'
import { type Review, reviewSchema } from '../../model/review.ts'
import type { Block } from '../../model/rich.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { readPage } from '../../parse/markdown/read.ts'
import { readText } from '../../parse/text.ts'
import type { EditionFolder } from '../layout.ts'
import { formOf, readForm, type YamlForm } from './form.ts'

export interface RecommendationSource extends YamlForm<Recommendation> {
  /** Division code, from the file's name. */
  readonly code: string
}

export interface ReviewSource extends YamlForm<Review> {
  readonly slug: string
  /** The file's name without its suffix. */
  readonly name: string
  readonly opinion: readonly Block[]
}

type ObjectionForm = Omit<Objection, 'file' | 'number' | 'facts'>

export interface ObjectionSource extends YamlForm<ObjectionForm> {
  readonly number: string
  readonly facts: readonly Block[]
}

/** What units, reviewers and the secretariat wrote, as read. */
export interface ProcessSources {
  readonly recommendations: readonly RecommendationSource[]
  readonly reviews: readonly ReviewSource[]
  readonly publicity: YamlForm<Publicity> | null
  readonly objections: readonly ObjectionSource[]
  readonly recognition: YamlForm<Recognition> | null
  readonly findings: readonly Finding[]
}

export function readProcess(folder: EditionFolder): ProcessSources {
  const findings: Finding[] = []
  const yaml = <T>(schema: z.ZodType<T>, file: ContentFile | null): YamlForm<T> | null => {
    const read = file && readForm(schema, file)
    findings.push(...(read?.findings ?? []))
    return read?.form ?? null
  }
  const page = <T>(schema: z.ZodType<T>, file: ContentFile) => {
    const read = readPageForm(schema, file)
    findings.push(...read.findings)
    return read.form
  }
  return {
    recommendations: folder.recommendations.flatMap(({ name, file }) => {
      const form = yaml(recommendationSchema, file)
      return form ? [{ ...form, code: name }] : []
    }),
    reviews: folder.reviews.flatMap(({ name, slug, file }) => {
      const form = page(reviewSchema, file)
      return form ? [{ ...form, slug, name, opinion: form.blocks }] : []
    }),
    publicity: yaml(publicitySchema, folder.publicity),
    objections: folder.objections.flatMap(({ name, file }) => {
      const form = page(objectionSchema, file)
      return form ? [{ ...form, number: name, facts: form.blocks }] : []
    }),
    recognition: yaml(recognitionSchema, folder.recognition),
    findings,
  }
}

interface PageForm<T> extends YamlForm<T> {
  readonly blocks: readonly Block[]
}

/** Reads a Markdown file with a form before its text; the form is null when it cannot be read at all. */
export function readPageForm<T>(
  schema: z.ZodType<T>,
  file: ContentFile,
): { form: PageForm<T> | null; findings: readonly Finding[] } {
  const { source, findings } = readText(file)
  if (!source) return { form: null, findings }
  const { frontMatter, blocks, findings: found } = readPage(source, { frontMatter: 'required' })
  if (!frontMatter) return { form: null, findings: [...findings, ...found] }
  const form = formOf(schema, file.path, frontMatter)
  return {
    form: { ...form, file: file.path, blocks },
    findings: [...findings, ...found, ...form.findings],
  }
}
