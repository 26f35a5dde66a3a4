import type { Assessment } from '../../model/assessment.ts'
import { figureOf } from '../../model/result.ts'

/** Ranks within each track by total, highest first; equal totals share the rank and the next ones skip. Withdrawn ones have none. */
export function rankAll(
  assessments: readonly Assessment[],
  withdrawn: ReadonlySet<string>,
): readonly Assessment[] {
  const inRace = assessments.filter(({ slug, total }) => figureOf(total) !== null && !withdrawn.has(slug))
  const firstPlaces = new Map(
    [...Map.groupBy(inRace, ({ track }) => track)].map(([track, group]) => [track, placesOf(group)]),
  )
  const ranked = new Set(inRace)
  return assessments.map((assessment) => ({
    ...assessment,
    rank: ranked.has(assessment)
      ? (firstPlaces.get(assessment.track)?.get(figureOf(assessment.total) ?? 0) ?? null)
      : null,
  }))
}

/** The first place of each total. */
function placesOf(group: readonly Assessment[]): ReadonlyMap<number, number> {
  const totals = group.flatMap(({ total }) => figureOf(total) ?? []).toSorted((a, b) => b - a)
  const places = new Map<number, number>()
  for (const [i, total] of totals.entries()) if (!places.has(total)) places.set(total, i + 1)
  return places
}
