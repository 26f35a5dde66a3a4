import { asOf, editions, site } from '../data.ts'
import { feedOf } from '../open-data/feed.ts'
import { newsUntil } from '../open-data/news.ts'

export const GET = () =>
  new Response(feedOf(newsUntil(asOf, editions), { title: site.name, author: site.issuer, since: asOf }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
