import type { Ratings, WorksheetRow } from '../../../model/worksheet.ts'
import { actionPriorityOf, isRated } from '../action-priority.ts'
import { hasAction, isBlank, isGrave } from '../row.ts'
import { rowRule } from './rule.ts'

const differ = (before: Ratings, after: Ratings): boolean =>
  before.s !== after.s || before.o !== after.o || before.d !== after.d

export const ratedWithoutAction = rowRule('rating', '建议措施', (row) =>
  row.after && differ(row.before, row.after) && !hasAction(row) ? '评分改变了，但没有写措施' : null,
)

export const graveWithoutAction = rowRule('action', '建议措施', (row) =>
  isGrave(row) && !hasAction(row) ? `严重度为${row.before.s}，没有措施` : null,
)

export const actionWithoutOwner = rowRule('action', '责任部门', (row) =>
  hasAction(row) && isBlank(row.owner) ? '措施没有责任部门' : null,
)

export const actionWithoutDate = rowRule('action', '目标日期', (row) =>
  hasAction(row) && row.dueOn === null ? '措施没有目标日期' : null,
)

export const notCompleted = rowRule('action', '完成日期', (row) =>
  hasAction(row) && row.doneOn === null ? '措施没有完成日期' : null,
)

/** The worksheet has no date of planning: nothing is planned before the case begins. */
export const completedBeforePlanned = rowRule('action', '完成日期', ({ doneOn }, { carriedOut }) =>
  doneOn !== null && doneOn < carriedOut.from
    ? `措施在策划之前已完成：${doneOn}早于案例开始的${carriedOut.from}`
    : null,
)

const finalRatings = ({ before, after }: WorksheetRow): Ratings => after ?? before

export const stillHigh = rowRule('action', 'AP', (row) =>
  isRated(finalRatings(row)) && actionPriorityOf(finalRatings(row)) === 'H' ? '措施优先级仍为H' : null,
)
