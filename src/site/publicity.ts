import type { ListRow, PublicEdition } from '../model/public.ts'
import type { Track } from '../model/submission.ts'

/** The subject of an edition as notices name it. */
const subjectOf = ({ year, title }: PublicEdition): string =>
  title.startsWith(year) ? title : `${year}年度${title}`

export const publicityTitle = (edition: PublicEdition): string =>
  `关于${subjectOf(edition)}拟评定对象名单的公示`

export const recognitionTitle = (edition: PublicEdition): string => `${subjectOf(edition)}认定名单`

/** Headings of the two lists, and what the third column of each is called. */
export const LISTS: Record<Track, { readonly title: string; readonly subject: string }> = {
  practice: { title: '产品质量可靠性创新“最佳实践”', subject: '产品名称' },
  fmea: { title: 'FMEA应用典型案例', subject: '案例名称（类型）' },
}

/** What is recognised, as the official list names it. */
export const subjectInList = ({ title, kind }: ListRow): string =>
  kind === null ? title : `${title}（${kind}）`
