import { readdirSync } from 'node:fs'
import { blankObjection } from '../../render/blank/objection.ts'
import { blankReview } from '../../render/blank/review.ts'
import { EXIT, Problem } from '../problem.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'
import { findSubmission } from './find.ts'

/** Begins a score sheet of a reviewer for a submission. Gives its path. */
export async function newReview(slug: string, reviewer: string, options: NewOptions): Promise<string> {
  if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(reviewer)) {
    throw new Problem(`专家代码“${reviewer}”不合适`, {
      exitCode: EXIT.usage,
      mend: '用 --reviewer 写专家代码：英文字母开头，如 E01',
    })
  }
  const { edition, submission } = findSubmission(slug, options)
  const { track } = submission
  const text = blankReview({ reviewer, track, rubric: edition.rubrics[track] })
  return writeNew(`${editionFolder(options)}/reviews/${slug}/${reviewer}.md`, text, options)
}

/** Begins the record of an objection under the next free number. Gives its path. */
export async function newObjection(slug: string, options: NewOptions): Promise<string> {
  findSubmission(slug, options)
  const folder = `${editionFolder(options)}/objections`
  const number = String(lastNumber(folder) + 1).padStart(3, '0')
  return writeNew(`${folder}/${number}.md`, blankObjection(slug), options)
}

function lastNumber(folder: string): number {
  try {
    return Math.max(0, ...readdirSync(folder).map((name) => Number.parseInt(name, 10) || 0))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
