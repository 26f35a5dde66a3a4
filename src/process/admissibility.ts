import type { PublicityPeriod } from '../model/dossier.ts'
import type { Objection } from '../model/publicity.ts'

/**
 * Why an objection need not be taken up: outside the period by its postmark, a unit without seal or
 * telephone, no facts. Empty for one that is admissible. (Real name and writing are fields of the form.)
 */
export function reasonsAgainstObjection(
  { date, objector, facts }: Objection,
  { startsOn, endsOn }: Pick<PublicityPeriod, 'startsOn' | 'endsOn'>,
): string[] {
  const isUnit = objector.kind === '单位'
  return [
    ...(date < startsOn || date > endsOn ? [`日期 ${date} 不在公示期 ${startsOn} 至 ${endsOn} 之内`] : []),
    ...(isUnit && !objector.sealed ? ['单位提出的没有加盖公章'] : []),
    ...(isUnit && objector.phone === undefined ? ['单位提出的没有联系电话'] : []),
    ...(facts.length === 0 ? ['没有写明事实'] : []),
  ]
}
