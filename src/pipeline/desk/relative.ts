/** Attributes that lead somewhere; `srcset` holds several addresses. */
const LINK = /(\s(?:href|src)=")([^"]*)(")/g
const SOURCES = /(\ssrcset=")([^"]*)(")/g

interface Place {
  /** The page's file, from the root of the site: `desk/2025/index.html`. */
  readonly name: string
  /** The site's base; begins and ends with a slash. */
  readonly base: string
}

/**
 * A page whose links lead from its own folder to files, so that the site is read from a folder on disk,
 * without a server: `/desk/` becomes `../desk/index.html`. Links to other hosts stay.
 */
export function relativeLinks(html: string, { name, base }: Place): string {
  const up = '../'.repeat(name.split('/').length - 1)
  const relative = (address: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? []
    if (!path.startsWith(base) || path.startsWith('//')) return address
    const below = path.slice(base.length)
    return `${up || './'}${below === '' || below.endsWith('/') ? `${below}index.html` : below}${rest}`
  }
  return html
    .replace(LINK, (_, before: string, address: string, after: string) => before + relative(address) + after)
    .replace(SOURCES, (_, before: string, addresses: string, after: string) => {
      const each = addresses.split(', ').map((one) => one.replace(/^\S+/, relative))
      return before + each.join(', ') + after
    })
}
