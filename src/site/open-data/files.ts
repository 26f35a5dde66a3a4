import { createHash } from 'node:crypto'
import { addressOf } from '../address.ts'
import { allCases, editions, viewFile } from '../data.ts'
import { casesCsv } from './cases.ts'
import { listsCsv } from './lists.ts'

/** A file of data as it is offered: what it is, and its bytes. */
export interface DataFile {
  /** From the site's base, with a slash before. */
  readonly path: string
  readonly title: string
  readonly about: string
  readonly format: 'JSON' | 'CSV'
  readonly mediaType: string
  /** null: the pipeline puts the file in its place. */
  readonly body: string | null
  /** In lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

type Description = Pick<DataFile, 'path' | 'title' | 'about' | 'format'> & { readonly body: string }

const MEDIA_TYPES = { JSON: 'application/json', CSV: 'text/csv' } as const

const dataFile = (description: Description): DataFile => ({
  ...description,
  mediaType: MEDIA_TYPES[description.format],
  sha256: createHash('sha256').update(description.body).digest('hex'),
  bytes: Buffer.byteLength(description.body),
})

const lists = editions.flatMap(({ year, publicity }) => {
  if (!publicity) return []
  return dataFile({
    path: `/publicity/${year}/list.csv`,
    title: `${year} 年度公示名单`,
    about: '两张拟评定对象名单，与公示页的文字和次序相同。',
    format: 'CSV',
    body: listsCsv(publicity),
  })
})

/** The files of data of the whole site. */
export const DATA_FILES: readonly DataFile[] = [
  {
    path: '/data/public.json',
    title: '全部公开数据',
    about: '各年度的通知、评分表、名单、案例正文、证据和异议结果，每个案例一行。整个网站由这一份数据生成。',
    format: 'JSON',
    mediaType: MEDIA_TYPES.JSON,
    body: null,
    ...viewFile,
  },
  dataFile({
    path: '/data/cases.csv',
    title: '案例一览',
    about: '每个案例一行：企业、省市、行业、状态和由实测数据算出的主要数字。比率写成小数，没有数据的留空。',
    format: 'CSV',
    body: casesCsv(allCases),
  }),
  ...lists,
]

/** What may be done with the data, and what not. */
export const RIGHTS =
  '名单、状态和由数据算出的数字属于事实，可以自由使用，请注明出处和截至日期。通知属于公文。案例正文和照片由申报企业提供，权利归其所有，转载须经企业同意；合理引用请注明企业和网页地址。'

/** The checksums of the files in the form that `sha256sum -c` reads, paths from the site's base. */
export const checksums = (): string =>
  DATA_FILES.map(({ sha256, path }) => `${sha256}  ${path.slice(1)}\n`).join('')

export const addressOfFile = ({ path }: DataFile): string => addressOf(path)
