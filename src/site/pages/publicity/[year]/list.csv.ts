import type { APIRoute } from 'astro'
import { TRACKS } from '../../../../model/submission.ts'
import { csvOf } from '../../../csv.ts'
import { editionOf, editions } from '../../../data.ts'
import { LISTS, subjectInList } from '../../../publicity.ts'

export const getStaticPaths = () =>
  editions.filter((edition) => edition.publicity).map(({ year }) => ({ params: { year } }))

const HEAD = ['名单', '序号', '企业名称', '产品或案例名称', '推荐单位']

export const GET: APIRoute = ({ params }) => {
  const { publicity } = editionOf(params.year ?? '')
  const rows = TRACKS.flatMap((track) =>
    (publicity?.lists[track] ?? []).map((row) => [
      LISTS[track].title,
      String(row.number),
      row.company,
      subjectInList(row),
      row.unit,
    ]),
  )
  return new Response(csvOf([HEAD, ...rows]), { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}
