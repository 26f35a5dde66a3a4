import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from '../output.ts'

/** A page of a built site. */
export interface SitePage {
  /** Its full address. */
  readonly address: string
  /** Its path from the site's base, with a slash before and after. */
  readonly path: string
  readonly html: string
  /** Does it stand for itself? Search and site map list each such page once, none that shows others again. */
  readonly listed: boolean
}

const CANONICAL = /<link rel="canonical" href="([^"]+)"/

/** The pages of a built site in order, read one after the other: a large site does not fit in memory. */
export async function* sitePages(siteDir: string): AsyncGenerator<SitePage> {
  for (const name of await filesBelow(siteDir)) {
    if (!name.endsWith('.html')) continue
    const html = await readFile(join(siteDir, name), 'utf8')
    const path = `/${name.replace(/index\.html$/, '')}`
    const address = CANONICAL.exec(html)?.[1] ?? ''
    const itself = decodeURI(address).endsWith(path)
    yield { address, path, html, listed: itself && !html.includes('<meta name="robots" content="noindex"') }
  }
}
