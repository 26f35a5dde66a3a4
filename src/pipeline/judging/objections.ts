import { type Complaint, complain } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { Corpus, Edition } from '../../model/corpus.ts'
import { reasonsAgainstObjection } from '../../process/admissibility.ts'
import { publicityPeriod, uncoveredYears } from '../../process/publicity-period.ts'
import { sha256 } from '../hash.ts'

/** Objections taken up though they are not admissible. It takes the period, so it comes after validation. */
export const objectionComplaints = (corpus: Corpus): readonly Complaint[] =>
  corpus.editions.flatMap(ofEdition)

function ofEdition(edition: Edition): Complaint[] {
  const period = uncoveredYears(edition).length > 0 ? null : publicityPeriod(edition, sha256)
  if (!period) return []
  return edition.objections
    .filter(({ outcome }) => outcome !== '不予受理')
    .flatMap((objection) => {
      const reasons = reasonsAgainstObjection(objection, period)
      return reasons.length === 0 ? [] : [inadmissible(objection.file, objection.outcome, reasons)]
    })
}

const inadmissible = (file: string, outcome: string, reasons: readonly string[]): Complaint =>
  complain({
    rule: 'objection-admissible',
    file,
    place: FILE_START,
    message: `这件异议不符合受理条件，结论却是“${outcome}”：${reasons.join('；')}。`,
    actual: outcome,
    expected: '公示期内（以邮戳为准）、实名、写明事实；单位提出的加盖公章并留电话',
    fix: '请提出方补正；不能补正的，结论写“不予受理”并写明处理日期和处理意见',
  })
