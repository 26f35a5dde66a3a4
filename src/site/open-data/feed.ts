import { addressOf } from '../address.ts'
import type { News } from './news.ts'

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (words: string): string => words.replace(/[&<>"]/g, (mark) => MARKS[mark] ?? '')

/** Midnight in Beijing. */
const moment = (day: string): string => `${day}T00:00:00+08:00`

const entry = ({ date, title, summary, path }: News): string => `
  <entry>
    <id>${text(addressOf(path))}</id>
    <title>${text(title)}</title>
    <updated>${moment(date)}</updated>
    <link href="${text(addressOf(path))}"/>
    <summary>${text(summary)}</summary>
  </entry>`

interface Feed {
  readonly title: string
  readonly author: string
  /** When there is no news. */
  readonly since: string
}

/** News as an Atom feed (RFC 4287). */
export const feedOf = (news: readonly News[], { title, author, since }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${text(addressOf('/'))}</id>
  <title>${text(title)}</title>
  <updated>${moment(news[0]?.date ?? since)}</updated>
  <author><name>${text(author)}</name></author>
  <link href="${text(addressOf('/'))}"/>
  <link rel="self" href="${text(addressOf('/feed.xml'))}"/>${news.map(entry).join('')}
</feed>
`
