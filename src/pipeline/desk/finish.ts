import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DESK_MARK } from '../../model/desk/view.ts'
import type { SiteSettings } from '../../model/edition.ts'
import { filesBelow, writeWhole } from '../output.ts'
import { markPage } from './mark.ts'
import { relativeLinks } from './relative.ts'

/** Files that only a published site needs: without them the desk invites nobody to put it on a server. */
const FOR_DEPLOYMENT = ['nginx.conf.txt', 'sitemap.xml']

/** What servers that read such files are told: refuse everything. */
const REFUSALS: Readonly<Record<string, string>> = {
  'robots.txt': 'User-agent: *\nDisallow: /\n',
  '.htaccess': 'Require all denied\n',
  _headers: '/*\n  X-Robots-Tag: noindex, nofollow, noarchive\n  Cache-Control: no-store\n',
  '不得公开.txt': `${DESK_MARK}\n\n这个文件夹含有联系人、评分、异议提出方等不对外公开的内容，只供秘书处在本机查看，不得上传到任何网站。\n对外公开的网站由 kekao build 生成，在 dist/site。\n`,
}

/**
 * Marks every page of a built desk, lets it be read from the disk, and takes away what would help to
 * publish it.
 */
export async function finishDesk(outDir: string, { base }: Pick<SiteSettings, 'base'>): Promise<void> {
  for (const name of await filesBelow(outDir)) {
    if (!name.endsWith('.html')) continue
    const path = join(outDir, name)
    const marked = markPage(await readFile(path, 'utf8'), base)
    await writeWhole(path, relativeLinks(marked, { name, base }))
  }
  for (const name of FOR_DEPLOYMENT) await rm(join(outDir, name), { force: true })
  for (const [name, text] of Object.entries(REFUSALS)) await writeWhole(join(outDir, name), text)
}
