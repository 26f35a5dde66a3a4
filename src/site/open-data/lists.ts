import type { PublicPublicity } from '../../model/public.ts'
import { TRACKS } from '../../model/submission.ts'
import { LISTS, subjectInList } from '../publicity.ts'
import { csvOf } from './csv.ts'

const HEAD = ['名单', '序号', '企业名称', '产品或案例名称', '推荐单位']

/** Both lists of a publicity as CSV, in their order. */
export function listsCsv({ lists }: PublicPublicity): string {
  const rows = TRACKS.flatMap((track) =>
    lists[track].map((row) => [
      LISTS[track].title,
      String(row.number),
      row.company,
      subjectInList(row),
      row.unit,
    ]),
  )
  return csvOf([HEAD, ...rows])
}
