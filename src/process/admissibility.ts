import type { PublicityPeriod } from '../model/dossier.ts'
import type { Objection } from '../model/publicity.ts'

type Period = Pick<PublicityPeriod, 'startsOn' | 'endsOn'>

/** What stands in the place of a name where somebody does not give it. */
const NAMELESS = /^(?:匿名.*|无名氏?|不详|无|佚名|某.*|.{1,2}(?:先生|女士)|群众|知情人.*)$/u

/** Why an objection need not be taken up, by what is asked of it; null where that is fulfilled. */
export const OBJECTION_REASONS = {
  period: ({ date }, { startsOn, endsOn }) =>
    date < startsOn || date > endsOn ? `日期 ${date} 不在公示期 ${startsOn} 至 ${endsOn} 之内` : null,
  realName: ({ objector }) => (NAMELESS.test(objector.name) ? `提出方“${objector.name}”不是实名` : null),
  seal: ({ objector }) => (objector.kind === '单位' && !objector.sealed ? '单位提出的没有加盖公章' : null),
  phone: ({ objector }) =>
    objector.kind === '单位' && objector.phone === undefined ? '单位提出的没有联系电话' : null,
  facts: ({ facts }) => (facts.length === 0 ? '没有写明事实' : null),
} as const satisfies Record<string, (objection: Objection, period: Period) => string | null>

/**
 * Why an objection need not be taken up: outside the period by its postmark, without a real name, a unit
 * without seal or telephone, no facts. Empty for one that is admissible. (Writing is the form itself.)
 */
export const reasonsAgainstObjection = (objection: Objection, period: Period): string[] =>
  Object.values(OBJECTION_REASONS).flatMap((reason) => reason(objection, period) ?? [])
