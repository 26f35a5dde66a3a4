import { type Submission, titleOf } from '../../model/submission.ts'
import type { Facts } from './page.ts'
import { emsOf } from './typography.ts'

/** Scores to be printed on a score table: of one reviewer's sheet, or of the panel. */
export interface ScoreCard {
  readonly submission: Submission
  /** By criterion. */
  readonly scores: ReadonlyMap<string, PrintedScore>
  readonly total: string
  /** Beside the place to sign: E02. */
  readonly signer: string
  /** The day of the review as printed; '' where it is not over. */
  readonly date: string
  /** What to know of the scores, after the rubric's notes. */
  readonly remarks: readonly string[]
}

export interface PrintedScore {
  readonly raw: string
  readonly weighted: string
  /** Share of full marks, in %, by which its band is found. */
  readonly percent: number
}

/** Characters of 10.5 pt on a line of the type area, with room between two texts. */
const LINE = 40

/** Whose sheet it is, on one line where both texts fit. */
export function whoseLine(title: string, card: ScoreCard | null): Facts {
  const company = `推荐企业：${card?.submission.form.company ?? '　　　　　　　　'}`
  const product = `${title}：${card ? titleOf(card.submission) : '　　　　　　　　　　'}`
  const fits = emsOf(company) + emsOf(product) <= LINE
  return { kind: 'facts', lines: fits ? [[company, product]] : [[company], [product]] }
}
