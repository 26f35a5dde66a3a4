import { asOf, editions, site } from '../data.ts'
import { feedOf } from '../open-data/feed.ts'
import { newsUntil } from '../open-data/news.ts'

/** A reader that subscribes wants what is new; the rest stands in the data. */
const ENTRIES = 50

export const GET = () =>
  new Response(
    feedOf(newsUntil(asOf, editions).slice(0, ENTRIES), {
      title: site.name,
      author: site.issuer,
      since: asOf,
    }),
    {
      headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
    },
  )
