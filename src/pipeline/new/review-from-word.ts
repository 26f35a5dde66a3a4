import { blankReview } from '../../render/blank/review.ts'
import { dossierOf, editionOf, load } from '../load.ts'
import { codeNames } from '../packet/code.ts'
import { EXIT, Problem } from '../problem.ts'
import { editionFolder, type NewOptions, writeNew } from './file.ts'
import { readFilledSheet } from './filled-sheet.ts'

/** Marks that people make for yes and no. */
const YES = /^(?:是|√|✓|✔|对|满足|符合|y|yes)$/iu
const NO = /^(?:否|×|✗|✘|x|不|不满足|不符合|n|no)$/iu

const flagOf = (text: string): string => (YES.test(text) ? '是' : NO.test(text) ? '否' : text)

/** `2025年10月5日` and `2025/10/5` as `2025-10-05`; anything else stays for the check to complain of. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?$/u.exec(text) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

const FLAGS = /^(?:basics\.|recusal\.recused$)/u

/**
 * Takes a Word score sheet that a reviewer filled in into `reviews/`: whose it is its code name tells. Gives
 * the path and the slug.
 * @throws Problem where the file is no such sheet, or its code is none of this edition's
 */
export async function newReviewFromWord(
  path: string,
  options: NewOptions,
): Promise<{ readonly file: string; readonly slug: string }> {
  const fields = readFilledSheet(path)
  const reviewer = fields.get('reviewer') ?? ''
  const code = fields.get('code') ?? ''
  const { edition } = editionOf(dossierOf(load(options)), options.year)
  if (!edition.reviewers.some((each) => each.code === reviewer)) throw notOurs(path, `没有专家 ${reviewer}`)
  const codes = codeNames(edition.submissions, { year: options.year, reviewer })
  const submission = [...codes].find(([, each]) => each === code)?.[0]
  if (!submission) throw notOurs(path, `专家 ${reviewer} 的材料里没有代号 ${code}`)
  const filled = new Map(
    [...fields].map(([key, text]) => [
      key,
      FLAGS.test(key) ? flagOf(text) : key === 'date' ? dayOf(text) : text,
    ]),
  )
  const { track, slug } = submission
  const text = blankReview({ reviewer, track, rubric: edition.rubrics[track], filled })
  const file = await writeNew(`${editionFolder(options)}/reviews/${slug}/${reviewer}.md`, text, options)
  return { file, slug }
}

const notOurs = (path: string, what: string): Problem =>
  new Problem(`${path}：${what}`, {
    exitCode: EXIT.content,
    mend: '核对年度（--edition）和“秘书处”文件夹里的代号对照；专家以 roles.yaml 为准',
  })
