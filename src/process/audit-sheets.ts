import type { Review } from '../model/review.ts'
import type { WordBreak } from './audit-words.ts'

/** A commit that put in a score sheet or changed it. */
interface SheetStep {
  readonly file: string
  readonly slug: string
  /** Day of committing. */
  readonly date: string
  /** The sheet before, if there was one that can be read. */
  readonly before: Review | null
  readonly after: Review
  /** The submission's date of handing in at that time. */
  readonly handedInOn: string | undefined
}

/** Dates of a score sheet that the day of committing, or of handing in, gives the lie to. */
export function sheetBreaks({ file, slug, date, before, after, handedInOn }: SheetStep): WordBreak[] {
  const what = `${after.reviewer} 对 ${slug} 的评审表写的日期是 ${after.date}`
  const tell = (message: string): WordBreak => ({ kind: 'date', file, message: `${what}，${message}` })
  const isRescored =
    before !== null && before.date === after.date && after.date < date && !isSame(before.scores, after.scores)
  return [
    ...(after.date > date ? [tell(`提交却在 ${date}：日期还没有到`)] : []),
    ...(handedInOn !== undefined && after.date < handedInOn
      ? [tell(`申报却在 ${handedInOn} 才提交：评审早于申报`)]
      : []),
    ...(isRescored ? [tell(`${date} 改了评分，日期却没有改`)] : []),
  ]
}

const isSame = (a: Review['scores'], b: Review['scores']): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}
