import { type Complaint, complain } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { Corpus, Edition } from '../../model/corpus.ts'
import { publicityPeriod, uncoveredYears } from '../../process/publicity-period.ts'
import { sha256 } from '../hash.ts'

/** Decisions dated within the publicity period. It takes the last day, so it comes after validation. */
export const decisionComplaints = (corpus: Corpus): readonly Complaint[] => corpus.editions.flatMap(ofEdition)

function ofEdition(edition: Edition): Complaint[] {
  const { recognition, settings } = edition
  const period = uncoveredYears(edition).length > 0 ? null : publicityPeriod(edition, sha256)
  // A decision before the first day is told by the check itself.
  if (!recognition || !period || recognition.date <= period.startsOn || recognition.date > period.endsOn)
    return []
  return [
    complain({
      rule: 'recognition',
      file: `editions/${settings.year}/recognition.yaml`,
      place: FILE_START,
      message: `公示到 ${period.endsOn} 才期满，认定的日期却是 ${recognition.date}，这份认定不算数。`,
      actual: recognition.date,
      expected: `晚于 ${period.endsOn}`,
      fix: '公示期满之后再作认定；日期写错的，改正日期',
    }),
  ]
}
