import { join } from 'node:path'
import { writeWhole } from '../output.ts'
import { sitePages } from './pages.ts'

/** Writes `sitemap.xml` (sitemaps.org, 0.9) into a built site: the full addresses of its pages. */
export async function writeSiteMap(siteDir: string): Promise<void> {
  const addresses = (await sitePages(siteDir)).map(({ address }) => `  <url><loc>${address}</loc></url>\n`)
  const map = `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('')}</urlset>\n`
  await writeWhole(join(siteDir, 'sitemap.xml'), map)
}
