import type { PublicEdition, Tally } from '../model/public.ts'
import { TRACK_LABELS, TRACKS } from '../model/submission.ts'
import { formatPercent } from '../render/charts/format.ts'
import type { Tallies } from '../render/charts/tallies-table.ts'

/** What an edition counts by track; of an edition not yet put to the public nothing is on the list. */
const byTrack = ({ counts, publicity }: PublicEdition): Tally[] =>
  TRACKS.map((track) => ({
    name: TRACK_LABELS[track],
    handedIn: counts.submissions[track],
    listed: publicity?.lists[track].length ?? 0,
  }))

const some = ({ handedIn }: Tally): boolean => handedIn > 0

const total = (tallies: readonly Tally[], name: string): Tally => ({
  name,
  handedIn: tallies.reduce((sum, { handedIn }) => sum + handedIn, 0),
  listed: tallies.reduce((sum, { listed }) => sum + listed, 0),
})

/** `合计 19 份申报，12 个入选，占 63 %。` */
export function shareInWords(tallies: readonly Tally[]): string {
  const { handedIn, listed } = total(tallies, '')
  const share = handedIn > 0 ? `，占 ${formatPercent(listed / handedIn, 2)}` : ''
  return `合计 ${handedIn} 份申报，${listed} 个入选${share}。`
}

/** An edition's counts in the groupings that the page shows. */
export const tallyGroups = (edition: PublicEdition): readonly (Tallies & { readonly id: string })[] => [
  { id: 'track', subject: '类型', items: byTrack(edition).filter(some) },
  { id: 'province', subject: '省市', items: edition.counts.byProvince },
  { id: 'industry', subject: '行业', items: edition.counts.byIndustry },
]

/** All editions side by side, the oldest first. */
export const byYear = (editions: readonly PublicEdition[]): Tallies => ({
  subject: '年度',
  items: editions.map((edition) => total(byTrack(edition), `${edition.year} 年度`)).toReversed(),
})

/** An edition from what was handed in to what was recognised, as far as it has come. */
export function stagesOf(
  edition: PublicEdition,
): readonly { readonly label: string; readonly count: number }[] {
  const { handedIn, listed } = total(byTrack(edition), '')
  const recognised = edition.cases.filter(({ stage }) => stage === 'recognised').length
  return [
    { label: '份申报', count: handedIn },
    ...(edition.publicity ? [{ label: '个列入公示名单', count: listed }] : []),
    ...(edition.recognition ? [{ label: '个获得认定', count: recognised }] : []),
  ]
}
