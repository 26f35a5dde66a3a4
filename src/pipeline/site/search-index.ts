import { join } from 'node:path'
import type { SearchPage } from '../../model/public.ts'
import { writeWhole } from '../output.ts'
import { pageLines, withoutTags } from './page-text.ts'
import { type SitePage, sitePages } from './pages.ts'

const HEADING = /<h1\b[^>]*>(.*?)<\/h1>/s

const searchPage = ({ path, html }: SitePage): SearchPage => ({
  path,
  title: withoutTags(HEADING.exec(html)?.[1] ?? ''),
  lines: pageLines(html),
})

/** Writes `search/pages.json` into a built site: what each page says, for the search to read. */
export async function writeSearchPages(siteDir: string): Promise<void> {
  const pages = (await sitePages(siteDir)).map(searchPage)
  await writeWhole(join(siteDir, 'search/pages.json'), JSON.stringify(pages))
}
