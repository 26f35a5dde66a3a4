import type * as z from 'zod'
import { editionSchema, siteSchema } from './edition.ts'
import { fmeaSchema } from './fmea.ts'
import { guideSchema } from './guide.ts'
import { practiceSchema } from './practice.ts'
import { objectionSchema, publicitySchema, recognitionSchema } from './publicity.ts'
import { recommendationSchema } from './recommendation.ts'
import { reviewSchema } from './review.ts'
import { rolesSchema } from './roles.ts'
import { rubricSchema } from './rubric.ts'

/** A kind of file that people write, and where such files lie below the content root. */
export interface FileKind {
  readonly id: string
  readonly schema: z.ZodType
  /** Glob for editors; Markdown files hold the fields in their front matter. */
  readonly glob: string
}

/** Every kind of file with fields. */
export const fileKinds: readonly FileKind[] = [
  { id: 'site', schema: siteSchema, glob: 'content/site.yaml' },
  { id: 'roles', schema: rolesSchema, glob: 'content/roles.yaml' },
  { id: 'guide', schema: guideSchema, glob: 'content/guide/*.md' },
  { id: 'edition', schema: editionSchema, glob: 'content/editions/*/edition.yaml' },
  { id: 'rubric', schema: rubricSchema, glob: 'content/editions/*/rubrics/*.yaml' },
  { id: 'recommendation', schema: recommendationSchema, glob: 'content/editions/*/recommendations/*.yaml' },
  { id: 'publicity', schema: publicitySchema, glob: 'content/editions/*/publicity.yaml' },
  { id: 'recognition', schema: recognitionSchema, glob: 'content/editions/*/recognition.yaml' },
  { id: 'practice', schema: practiceSchema, glob: 'content/editions/*/practices/*/index.md' },
  { id: 'fmea', schema: fmeaSchema, glob: 'content/editions/*/fmea/*/index.md' },
  { id: 'review', schema: reviewSchema, glob: 'content/editions/*/reviews/*/*.md' },
  { id: 'objection', schema: objectionSchema, glob: 'content/editions/*/objections/*.md' },
]
