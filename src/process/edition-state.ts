import type { Publicity, Recognition } from '../model/publicity.ts'
import type { UnitRecommendations } from '../model/recommendation.ts'
import { missingYear, workingDaysFrom } from './working-days.ts'

/** What a change to an edition is judged by, as it stands in the revision the change builds on. */
export interface EditionState {
  /** Last day of handing in. */
  readonly deadline: string
  /** The list is decided: it and what it rests on no longer change. */
  readonly isFrozen: boolean
  /** Submissions some unit has sent back for mending, as its last word. */
  readonly returned: ReadonlySet<string>
  /** A decision made after the publicity stands: entries are added to it, nothing is rewritten. */
  readonly isDecided: boolean
}

interface StateSources {
  readonly deadline: string
  readonly publicity: Publicity | null
  readonly recognition: Recognition | null
  readonly recommendations: readonly UnitRecommendations[]
  readonly asOf: string
}

/** The state of an edition on a day. A list is frozen by its hash, or by the first day of its publicity. */
export function editionStateOf(sources: StateSources): EditionState {
  const { deadline, publicity, recommendations, asOf } = sources
  const isFrozen = publicity !== null && (publicity.listHash !== undefined || publicity.startsOn <= asOf)
  const returned = recommendations.flatMap((file) => sentBack(file, asOf))
  return { deadline, isFrozen, returned: new Set(returned), isDecided: stands(sources) }
}

/** One that came too early does not count and may be mended. A calendar that is not known yet excuses nothing. */
function stands({ publicity, recognition }: StateSources): boolean {
  if (!publicity || !recognition) return false
  const { startsOn, workingDays } = publicity
  const isUnknown = missingYear(startsOn, workingDays) !== null
  return isUnknown || recognition.date > (workingDaysFrom(startsOn, workingDays).at(-1) ?? '')
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
