import { STAGE_LABELS, type Stage } from '../../model/dossier.ts'
import type { PublicPublicity } from '../../model/public.ts'
import { TRACKS } from '../../model/submission.ts'
import { LISTS, subjectInList } from '../publicity.ts'
import { csvOf } from './csv.ts'

const HEAD = ['名单', '序号', '企业名称', '产品或案例名称', '推荐单位', '结果']

/** What has become of a row since it was put on the list. */
const OUTCOMES: readonly Stage[] = ['recognised', 'notRecognised', 'objectionPending', 'withdrawn']

/** Both lists of a publicity as CSV, in their order. */
export function listsCsv({ lists }: PublicPublicity): string {
  const rows = TRACKS.flatMap((track) =>
    lists[track].map((row) => [
      LISTS[track].title,
      String(row.number),
      row.company,
      subjectInList(row),
      row.unit,
      OUTCOMES.includes(row.stage) ? STAGE_LABELS[row.stage] : '',
    ]),
  )
  return csvOf([HEAD, ...rows])
}
