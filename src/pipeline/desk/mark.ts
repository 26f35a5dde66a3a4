import { DESK_MARK } from '../../model/desk/view.ts'

/** What no search engine may do with a page of the desk. */
const ROBOTS = '<meta name="robots" content="noindex, nofollow, noarchive">'

/**
 * A page as the secretariat sees it: marked as internal above everything, kept from search engines, its
 * title saying so. A page that cannot be marked is our own bug. `base` begins and ends with a slash.
 */
export function markPage(html: string, base: string): string {
  const marked = html
    .replace(/<meta name="robots"[^>]*>/g, '')
    .replace('<title>', `${ROBOTS}<title>【内部】`)
    .replace(/<body[^>]*>\s*(?:<a class="skip"[^>]*>[^<]*<\/a>)?/, (opening) => opening + bar(base))
  if (!marked.includes(ROBOTS) || !marked.includes(bar(base)))
    throw new Error('a page of the desk has no place for its mark')
  return marked
}

const bar = (base: string): string =>
  `<aside class="desk-mark" aria-label="密级"><strong>${DESK_MARK}</strong> <a href="${base}desk/">回到工作台</a></aside>`
