import type { Ratings, WorksheetRow } from '../../../model/worksheet.ts'
import { isRating } from '../action-priority.ts'
import { isBlank } from '../row.ts'
import type { WorksheetRule } from './rule.ts'

const COLUMNS: Readonly<Record<keyof Ratings, string>> = { s: '严重度S', o: '频度O', d: '探测度D' }
const COLUMNS_AFTER: Readonly<Record<keyof Ratings, string>> = { s: '改进后S', o: '改进后O', d: '改进后D' }
const SCALES = ['s', 'o', 'd'] as const

/** A rating that is missing or not a whole number from 1 to 10. */
export const outsideScale: WorksheetRule = {
  about: 'rating',
  check: (rows) =>
    rows.flatMap((row) => [...wrongIn(row, row.before, COLUMNS), ...wrongIn(row, row.after, COLUMNS_AFTER)]),
}

const wrongIn = ({ row }: WorksheetRow, ratings: Ratings | null, columns: typeof COLUMNS) =>
  SCALES.filter((scale) => ratings && !isRating(ratings[scale])).map((scale) => ({
    row,
    column: columns[scale],
    text: Number.isFinite(ratings?.[scale]) ? '评分应是1到10的整数' : '没有评分',
  }))

/** One effect has one severity. */
export const sameEffect: WorksheetRule = {
  about: 'rating',
  check: (rows) => {
    const effects = Map.groupBy(
      rows.filter(({ effect }) => !isBlank(effect)),
      ({ effect }) => effect.replace(/\s/gu, ''),
    )
    return [...effects.values()].flatMap(([first, ...others]) =>
      others
        .filter(({ before }) => first && before.s !== first.before.s)
        .map(({ row, before }) => ({
          row,
          column: COLUMNS.s,
          text: `同一失效影响在第${first?.row}行的严重度是${first?.before.s}，这里是${before.s}`,
        })),
    )
  },
}
