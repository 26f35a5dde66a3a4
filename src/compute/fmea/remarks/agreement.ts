import {
  ACTION_PRIORITIES,
  type ActionPriority,
  type Ratings,
  type WorksheetRow,
} from '../../../model/worksheet.ts'
import { actionPriorityOf, isRated, rpnOf } from '../action-priority.ts'
import type { WorksheetRule } from './rule.ts'

/** Ratings of a row with what the file states of them, before and after. */
interface Stated {
  readonly row: number
  readonly ratings: Ratings
  readonly rpn: { readonly column: string; readonly stated: number | null }
  readonly ap: { readonly column: string; readonly stated: ActionPriority | string | null }
}

function statedIn({ row, before, after, stated }: WorksheetRow): readonly Stated[] {
  const both = [
    {
      row,
      ratings: before,
      rpn: { column: 'RPN', stated: stated.rpn },
      ap: { column: 'AP', stated: priorityIn(stated.ap) },
    },
    ...(after
      ? [
          {
            row,
            ratings: after,
            rpn: { column: '改进后RPN', stated: stated.rpnAfter },
            ap: { column: '改进后AP', stated: priorityIn(stated.apAfter) },
          },
        ]
      : []),
  ]
  return both.filter(({ ratings }) => isRated(ratings))
}

const CHINESE: Readonly<Record<string, ActionPriority>> = { 高: 'H', 中: 'M', 低: 'L' }

/** H, M or L however written; any other text as it stands; null for a blank cell. */
function priorityIn(written: string | null): string | null {
  const plain = written?.normalize('NFKC').trim().toUpperCase() ?? ''
  if (plain === '') return null
  return CHINESE[plain] ?? ACTION_PRIORITIES.find((each) => plain === each) ?? plain
}

export const statedRpn: WorksheetRule = {
  about: 'rating',
  check: (rows) =>
    rows
      .flatMap(statedIn)
      .flatMap(({ row, ratings, rpn }) =>
        rpn.stated === null || rpn.stated === rpnOf(ratings)
          ? []
          : [{ row, column: rpn.column, text: `表中为${rpn.stated}，S×O×D为${rpnOf(ratings)}` }],
      ),
}

const disagrees = ({ ratings, ap }: Stated): boolean =>
  ap.stated !== null && ap.stated !== actionPriorityOf(ratings)

export const statedPriority: WorksheetRule = {
  about: 'rating',
  check: (rows) =>
    rows
      .flatMap(statedIn)
      .filter(disagrees)
      .map(({ row, ratings, ap }) => ({
        row,
        column: ap.column,
        text: `表中为${ap.stated}，按AIAG & VDA 2019年措施优先级表为${actionPriorityOf(ratings)}`,
      })),
}

/** So many disagreements, each rating triple always with the same letter, are another table rather than slips. */
const FEWEST_FOR_A_TABLE = 3

/** A worksheet that seems to follow another table; which one cannot be told from the letters alone. */
export const anotherTable: WorksheetRule = {
  about: 'action',
  check: (rows) => {
    const stated = rows.flatMap(statedIn).filter(({ ap }) => ap.stated !== null)
    const different = stated.filter(disagrees)
    const [first] = different
    const letters = Map.groupBy(stated, ({ ratings: { s, o, d } }) => `${s}-${o}-${d}`)
    const steady = [...letters.values()].every((same) => new Set(same.map(({ ap }) => ap.stated)).size === 1)
    if (!first || different.length < FEWEST_FOR_A_TABLE || !steady) return []
    const text = `共${different.length}处AP与2019年表不同而前后一致，可能依据了别的措施优先级表（如发布前的征求意见稿），请写明`
    return [{ row: first.row, column: first.ap.column, text }]
  },
}
