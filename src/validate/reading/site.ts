import type { Finding } from '../../diagnostics/complaint.ts'
import { FILE_START } from '../../diagnostics/place.ts'
import type { GuidePage } from '../../model/corpus.ts'
import { type SiteSettings, siteSchema } from '../../model/edition.ts'
import { guideSchema } from '../../model/guide.ts'
import { type Roles, rolesSchema } from '../../model/roles.ts'
import type { ContentFolder, NamedFile } from '../layout.ts'
import { readForm } from './form.ts'
import { readPageForm } from './process.ts'

/** The files above the editions. */
export interface SiteReading {
  readonly settings: SiteSettings | null
  readonly guides: readonly GuidePage[]
  /** Null without the table, or with an error in it. */
  readonly roles: Roles | null
  readonly findings: readonly Finding[]
}

export function readSite({ site, roles, guides, unknown }: ContentFolder): SiteReading {
  const settings = site ? readForm(siteSchema, site) : null
  const table = roles ? readForm(rolesSchema, roles) : null
  const pages = guides.map(readGuide)
  return {
    settings: settings?.form?.whole ?? null,
    guides: pages.flatMap(({ page }) => (page ? [page] : [])).sort((a, b) => a.order - b.order),
    roles: table?.form?.whole ?? null,
    findings: [
      ...(settings?.findings ?? [withoutSite()]),
      ...(table?.findings ?? []),
      ...pages.flatMap(({ findings }) => findings),
      ...unknown.map(({ path }) => unknownFile(path)),
    ],
  }
}

function readGuide({ name, file }: NamedFile) {
  const { form, findings } = readPageForm(guideSchema, file)
  const page: GuidePage | null = form?.whole ? { slug: name, ...form.whole, blocks: form.blocks } : null
  return { page, findings }
}

const withoutSite = (): Finding => ({
  rule: 'missing-file',
  file: 'site.yaml',
  place: FILE_START,
  message: '缺少文件 site.yaml。',
  actual: '',
  expected: 'site.yaml：站点的名称、主机、路径和发布单位',
  fix: '按《填报指南》补上这个文件',
})

const unknownFile = (path: string): Finding => ({
  rule: 'unknown-file',
  file: path,
  place: FILE_START,
  message: `“${path}”不在任何会被读取的位置上。`,
  actual: path,
  expected: '《填报指南》的目录里的位置',
  fix: '移到正确的位置，或删去',
})
