import { join } from 'node:path'
import { writeWhole } from '../output.ts'

/** Addresses in one file at most (sitemaps.org, 0.9). */
const MOST = 50_000

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const locations = (tag: 'url' | 'sitemap', addresses: readonly string[]): string =>
  addresses.map((address) => `  <${tag}><loc>${address}</loc></${tag}>\n`).join('')

const urlset = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${XMLNS}">\n${locations('url', addresses)}</urlset>\n`

interface SiteMapOptions {
  /** Full address of the site's root, with a slash at the end. */
  readonly home: string
  readonly most?: number
}

/** The files of a site map by name; where one does not hold all addresses, `sitemap.xml` is an index of further ones. */
export function siteMap(
  addresses: readonly string[],
  { home, most = MOST }: SiteMapOptions,
): ReadonlyMap<string, string> {
  if (addresses.length <= most) return new Map([['sitemap.xml', urlset(addresses)]])
  const count = Math.ceil(addresses.length / most)
  const parts = Array.from({ length: count }, (_, part) => ({
    name: `sitemap-${part + 1}.xml`,
    map: urlset(addresses.slice(part * most, (part + 1) * most)),
  }))
  const index = locations(
    'sitemap',
    parts.map(({ name }) => home + name),
  )
  return new Map([
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="${XMLNS}">\n${index}</sitemapindex>\n`,
    ],
    ...parts.map(({ name, map }) => [name, map] as const),
  ])
}

/** Writes the site map into a built site. */
export async function writeSiteMap(
  siteDir: string,
  { addresses, home }: { readonly addresses: readonly string[]; readonly home: string },
): Promise<void> {
  for (const [name, map] of siteMap(addresses, { home })) await writeWhole(join(siteDir, name), map)
}
