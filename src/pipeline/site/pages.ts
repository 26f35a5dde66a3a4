import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from '../output.ts'

/** A page of a built site that stands for itself. */
export interface SitePage {
  /** Its full address. */
  readonly address: string
  /** Its path from the site's base, with a slash before and after. */
  readonly path: string
  readonly html: string
}

const CANONICAL = /<link rel="canonical" href="([^"]+)"/

/** The pages of a built site that search and site map list, in order: none twice, none that shows others again. */
export async function sitePages(siteDir: string): Promise<SitePage[]> {
  const names = (await filesBelow(siteDir)).filter((name) => name.endsWith('.html'))
  const pages = await Promise.all(
    names.map(async (name) => ({
      path: `/${name.replace(/index\.html$/, '')}`,
      html: await readFile(join(siteDir, name), 'utf8'),
    })),
  )
  return pages
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'))
    .map((page) => ({ ...page, address: CANONICAL.exec(page.html)?.[1] ?? '' }))
    .filter(({ address, path }) => decodeURI(address).endsWith(path))
}
