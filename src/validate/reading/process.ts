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

/** A file with a form, as read; the form is null when it cannot be read at all. */
export interface Sheet<F> {
  readonly form: F | null
  readonly findings: readonly Finding[]
}

/** A form of whatever kind. */
export interface AnyForm extends Omit<YamlForm<unknown>, 'partial'> {
  readonly partial: unknown
}

/** Reads a sheet, or takes what was read before where the file is the same. */
export type ReadSheet = <F extends AnyForm>(
  file: ContentFile,
  read: (file: ContentFile) => Sheet<F>,
) => Sheet<F>

/** Reads a sheet, whatever was read before. */
export const readAnew: ReadSheet = (file, read) => read(file)

/** Reads what units, reviewers and the secretariat wrote; of each file all depends on that file alone. */
export function readProcess(folder: EditionFolder, readSheet: ReadSheet): ProcessSources {
  const findings: Finding[] = []
  const yaml = <T>(schema: z.ZodType<T>, file: ContentFile | null): YamlForm<T> | null => {
    const read = file && readSheet(file, (each) => readForm(schema, each))
    findings.push(...(read?.findings ?? []))
    return read?.form ?? null
  }
  const page = <T>(schema: z.ZodType<T>, file: ContentFile) => {
    const read = readSheet(file, (each) => readPageForm(schema, each))
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

/** Reads a Markdown file with a form before its text. */
export function readPageForm<T>(schema: z.ZodType<T>, file: ContentFile): Sheet<PageForm<T>> {
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
