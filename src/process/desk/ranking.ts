import type { Stability } from '../../compute/scoring/advice.ts'
import type { Cut, RankedRow } from '../../model/desk/panel.ts'
import type { DeskSubmission } from '../../model/desk/submission.ts'
import { figureOf } from '../../model/result.ts'

interface RankingContext {
  /** Slugs on the list; empty without one. */
  readonly listed: ReadonlySet<string>
  readonly stability: readonly Stability[]
}

type Placed = Omit<RankedRow, 'edge' | 'provinceRank' | 'tied'> & { readonly province: string }

/** The submissions of a track by rank, equal ranks by slug, each with the interval of its rank. */
export function rankingOf(
  submissions: readonly DeskSubmission[],
  { listed, stability }: RankingContext,
): RankedRow[] {
  const intervals = new Map(stability.map((each) => [each.slug, each]))
  const placed = submissions
    .flatMap(({ slug, rank, total, province }): Placed[] => {
      const points = figureOf(total)
      if (rank === null || points === null) return []
      const { best, worst } = intervals.get(slug) ?? { best: rank, worst: rank }
      return [{ slug, rank, total: points, best, worst, listed: listed.has(slug), province: province.code }]
    })
    .sort((a, b) => a.rank - b.rank || (a.slug < b.slug ? -1 : 1))
  const cutRank = placed.reduce((last, row) => (row.listed ? Math.max(last, row.rank) : last), 0)
  return placed.map(({ province, ...row }) => ({
    ...row,
    tied: placed.some((other) => other.slug !== row.slug && other.rank === row.rank),
    edge: cutRank > 0 && Math.min(row.best, row.rank) <= cutRank && Math.max(row.worst, row.rank) > cutRank,
    provinceRank: 1 + placed.filter((other) => other.province === province && other.total > row.total).length,
  }))
}

/** Where the list ends; null while nobody is listed. */
export function cutOf(ranking: readonly RankedRow[]): Cut | null {
  const last = ranking.findLastIndex(({ listed }) => listed)
  const lowest = ranking[last]
  if (!lowest) return null
  const next = ranking[last + 1]
  return {
    after: lowest.slug,
    margin: next ? Math.round((lowest.total - next.total) * 100) / 100 : null,
    passedOver: ranking.slice(0, last).flatMap(({ slug, listed }) => (listed ? [] : [slug])),
  }
}
