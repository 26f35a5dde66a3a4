import type { APIRoute } from 'astro'
import { editionOf, editions } from '../../../data.ts'
import { listsCsv } from '../../../open-data/lists.ts'

export const getStaticPaths = () =>
  editions.filter((edition) => edition.publicity).map(({ year }) => ({ params: { year } }))

export const GET: APIRoute = ({ params }) => {
  const { publicity } = editionOf(params.year ?? '')
  return new Response(publicity && listsCsv(publicity), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
