import type { Tally } from '../../model/public.ts'
import type { Caption } from './canvas.ts'
import { formatPercent, NO_FIGURE } from './format.ts'
import type { ChartTable } from './table.ts'

/** Counts by group, and what the groups are: `省市`. */
export interface Tallies {
  readonly subject: string
  readonly items: readonly Tally[]
}

/** `5 份，入选 3` */
export const tallyInWords = ({ handedIn, listed }: Tally): string => `${handedIn} 份，入选 ${listed}`

/** Title and sentence of a chart of counts. */
export function talliesCaption({ subject, items }: Tallies): Caption {
  const words = items.map((each) => `${each.name} ${tallyInWords(each)}`)
  return {
    title: `按${subject}统计的申报与入选`,
    summary: words.length > 0 ? `${words.join('；')}。` : '没有申报。',
  }
}

/** One row a group; the share is of what was handed in. */
export function talliesTable({ subject, items }: Tallies): ChartTable {
  const rows = items.map(({ name, handedIn, listed }) => [
    name,
    String(handedIn),
    String(listed),
    handedIn > 0 ? formatPercent(listed / handedIn, 2) : NO_FIGURE,
  ])
  return { head: [subject, '申报（份）', '入选（个）', '入选比例'], rows }
}
