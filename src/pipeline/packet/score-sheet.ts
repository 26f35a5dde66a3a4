import type { Edition } from '../../model/corpus.ts'
import type { Reviewer } from '../../model/roles.ts'
import type { Submission } from '../../model/submission.ts'
import { annex1 } from '../../render/sheets/annex1.ts'
import { annex3 } from '../../render/sheets/annex3.ts'
import { reviewRecord } from '../../render/sheets/review-record.ts'
import type { ScoreCard } from '../../render/sheets/score-card.ts'
import type { Sheet } from '../../render/sheets/sheet.ts'

interface ScoreSheetOptions {
  readonly edition: Edition
  readonly reviewer: Reviewer
  readonly code: string
  /** The submission's title without what identifies. */
  readonly title: string
}

/** The official score table to be filled in, with a page for what the file of the sheet says besides. */
export function scoreSheet(submission: Submission, options: ScoreSheetOptions): Sheet {
  const { edition, reviewer, code, title } = options
  const { track } = submission
  const rubric = edition.rubrics[track]
  const card: ScoreCard = {
    submission: nameless(submission, `${code}　${title}`),
    scores: new Map(),
    total: '',
    signer: reviewer.code,
    date: '',
    remarks: [],
  }
  const table = track === 'practice' ? annex1(rubric, card) : annex3(rubric, card)
  const record = reviewRecord({ track, code, reviewer: reviewer.code, employer: reviewer.employer })
  return { ...table, parts: [...table.parts, record] }
}

/** The submission as the table names it. */
function nameless(submission: Submission, title: string): Submission {
  const company = '（盲评，从略）'
  if (submission.track === 'fmea') return { ...submission, form: { ...submission.form, title, company } }
  const { form } = submission
  return { ...submission, form: { ...form, company, product: { ...form.product, name: title } } }
}
