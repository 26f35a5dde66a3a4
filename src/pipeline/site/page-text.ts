const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decode(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    if (name) return NAMED[name] ?? ''
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}

/** The text of a piece of HTML, as if it were one line. */
export const withoutTags = (html: string): string => decode(html.replace(/<[^>]*>/g, ''))

/** Two labels side by side are two words, though both stand within a line. */
const BESIDE = /<\/(?:a|b|span|time)>(?=<(?:a|b|span|time)\b)/g

/** Elements within a line; all others begin a new one. */
const INLINE = /<\/?(?:a|abbr|b|code|del|em|i|mark|small|span|strong|time|tspan)\b[^>]*>/g

/** What a page does not tell: scripts, what leads about, what waits for its day. */
const UNREAD = [/<(script|nav|button)\b.*?<\/\1>/gs, /<(\w+)\b[^>]* hidden(?:[ >=]).*?<\/\1>/gs]

const DRAWING = /<svg\b.*?<\/svg>/gs

/**
 * What the main part of a page says, each paragraph, cell or heading a line; the words in drawings come
 * last, those of the narrow variant not at all.
 */
export function pageLines(html: string): string[] {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
  const read = UNREAD.reduce((text, pattern) => text.replace(pattern, ''), main)
  const drawings = (read.match(DRAWING) ?? []).filter((svg) => !svg.includes('kc-narrow'))
  return [read.replace(DRAWING, ''), ...drawings].flatMap(linesOf)
}

const linesOf = (html: string): string[] =>
  decode(
    html
      .replace(BESIDE, '\n')
      .replace(INLINE, '')
      .replace(/<[^>]*>/g, '\n'),
  )
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
