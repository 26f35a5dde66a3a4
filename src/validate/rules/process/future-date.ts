import type { Path } from '../../../parse/yaml/plain.ts'
import type { WholeEdition } from '../../edition.ts'
import type { Locate } from '../../reading/form.ts'
import { type Rule, remark } from '../../rule.ts'

interface Dated {
  readonly file: string
  readonly at: Locate
  readonly path: Path
  readonly date: string | undefined
}

/** Dates of what units, reviewers and the secretariat have done. */
function datesOf({ process }: WholeEdition): Dated[] {
  return [
    ...process.recommendations.flatMap(({ file, at, partial }) =>
      (partial.items ?? []).map((item, i) => ({ file, at, path: ['推荐', i, '日期'], date: item?.date })),
    ),
    ...process.reviews.map(({ file, at, partial }) => ({ file, at, path: ['日期'], date: partial.date })),
    ...process.objections.flatMap(({ file, at, partial }) => [
      { file, at, path: ['日期'], date: partial.date },
      { file, at, path: ['处理日期'], date: partial.handledOn },
    ]),
    ...(process.recognition
      ? [{ ...process.recognition, path: ['日期'], date: process.recognition.partial.date }]
      : []),
  ]
}

/** Nothing that has happened is dated after today. */
export const processFutureDate: Rule<WholeEdition> = {
  id: 'future-date',
  *check(edition) {
    const { asOf } = edition.own.context
    for (const { file, at, path, date } of datesOf(edition)) {
      if (date === undefined || date <= asOf) continue
      const words = { actual: date, expected: `不晚于 ${asOf}`, fix: '改成实际的日期；还没有发生的不写' }
      yield {
        ...remark(at(path), `“${path.map(String).at(-1)}”是将来的日期：${date}（今天是 ${asOf}）。`, words),
        file,
      }
    }
  },
}
