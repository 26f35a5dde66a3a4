import { isBlank, isGrave } from '../row.ts'
import { rowRule, type WorksheetRule } from './rule.ts'

export const withoutCause = rowRule('failure', '失效原因', ({ failureMode, cause }) =>
  !isBlank(failureMode) && isBlank(cause) ? '失效模式没有写失效原因' : null,
)

export const withoutEffect = rowRule('failure', '失效影响', ({ failureMode, effect }) =>
  !isBlank(failureMode) && isBlank(effect) ? '失效模式没有写失效影响' : null,
)

const LEGAL_OR_SAFETY = /法规|法律|强制性标准|人身|安全|起火|着火|燃烧|爆炸|触电|伤亡|伤害/u

/** Annex 3: 特别是清晰标明可能造成对法律法规、安全的影响. */
export const unmarkedRegulation = rowRule('failure', '法规/安全', (row) =>
  isBlank(row.regulation) && (isGrave(row) || LEGAL_OR_SAFETY.test(row.effect))
    ? '可能影响法律法规或安全，但没有标明'
    : null,
)

export const duplicateRows: WorksheetRule = {
  about: 'failure',
  check: (rows) => {
    const chains = Map.groupBy(rows, ({ step, function: purpose, failureMode, effect, cause }) =>
      JSON.stringify([step, purpose, failureMode, effect, cause].map((cell) => cell.replace(/\s/gu, ''))),
    )
    return [...chains.values()].flatMap(([first, ...others]) =>
      others.map(({ row }) => ({ row, column: '失效模式', text: `与第${first?.row}行重复` })),
    )
  },
}
