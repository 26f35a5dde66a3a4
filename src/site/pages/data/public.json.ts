import { publicView } from '../../data.ts'

/** The public view as the site itself read it. */
export const GET = () =>
  new Response(`${JSON.stringify(publicView, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
