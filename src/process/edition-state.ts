import type { Publicity } from '../model/publicity.ts'
import type { UnitRecommendations } from '../model/recommendation.ts'

/** What a change to an edition is judged by, as it stands in the revision the change builds on. */
export interface EditionState {
  /** Last day of handing in. */
  readonly deadline: string
  /** The list is decided: it and what it rests on no longer change. */
  readonly isFrozen: boolean
  /** Submissions some unit has sent back for mending, as its last word. */
  readonly returned: ReadonlySet<string>
}

interface StateSources {
  readonly deadline: string
  readonly publicity: Publicity | null
  readonly recommendations: readonly UnitRecommendations[]
  readonly asOf: string
}

/** The state of an edition on a day. A list is frozen by its hash, or by the first day of its publicity. */
export function editionStateOf({ deadline, publicity, recommendations, asOf }: StateSources): EditionState {
  const isFrozen = publicity !== null && (publicity.listHash !== undefined || publicity.startsOn <= asOf)
  const returned = recommendations.flatMap((file) => sentBack(file, asOf))
  return { deadline, isFrozen, returned: new Set(returned) }
}

/** Slugs whose last item up to a day, of equal dates the later in the file, is 退回修改. */
function sentBack({ items }: UnitRecommendations, asOf: string): string[] {
  const spoken = items.filter((item) => item.date <= asOf)
  const lastWords = Map.groupBy(spoken, ({ slug }) => slug)
  return [...lastWords].flatMap(([slug, said]) => {
    const last = said.reduce((latest, item) => (item.date >= latest.date ? item : latest))
    return last.conclusion === '退回修改' ? [slug] : []
  })
}
