import type { Turn } from '../../model/desk/task.ts'
import type { Entry } from '../../model/dossier.ts'
import type { UnitRecommendations } from '../../model/recommendation.ts'
import { agreedSteps, chainOf } from '../recommendation-chain.ts'
import { addDays, isCoveredYear, isWorkingDay } from '../working-days.ts'
import type { Known } from './sources.ts'

/**
 * Working days after one date up to another, the latter included; negative when it lies before. Null
 * where the holiday table does not reach.
 */
export function workingDaysBetween(from: string, to: string): number | null {
  if (to < from) {
    const back = workingDaysBetween(to, from)
    return back === null ? null : 0 - back
  }
  if (!isCoveredYear(from.slice(0, 4)) || !isCoveredYear(to.slice(0, 4))) return null
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) count += 1
  return count
}

export const SECRETARIAT: Turn = { kind: 'secretariat', name: '秘书处', contact: null }
const NOBODY: Turn = { kind: 'nobody', name: '', contact: null }

/** Name and telephone of a unit's contact; null without a file of it. */
export function contactOfUnit(code: string, files: readonly UnitRecommendations[]): string | null {
  const file = files.find((each) => each.code === code)
  return file ? `${file.contact} ${file.phone}` : null
}

/** Whose turn it is with a submission. */
export function turnOf({ submission, standing }: Entry, { edition, asOf }: Known): Turn {
  if (standing.next.length === 0) return NOBODY
  const { company, contact } = submission.form
  const applicant: Turn = { kind: 'applicant', name: company, contact: `${contact.name} ${contact.phone}` }
  switch (standing.stage) {
    case 'draft':
    case 'returned':
      return applicant
    case 'handedIn':
    case 'recommended(county)':
    case 'recommended(city)':
    case 'recommended(province)': {
      const chain = chainOf(edition, submission, asOf)
      const next = chain[agreedSteps(chain).length]
      if (!next) return SECRETARIAT
      return {
        kind: 'unit',
        name: next.unit.name,
        contact: contactOfUnit(next.unit.code, edition.recommendations),
      }
    }
    case 'recognised':
    case 'notRecognised':
    case 'declined':
    case 'withdrawn':
      return NOBODY
    default:
      return SECRETARIAT
  }
}

/** The day since which a submission stands where it stands; null for a draft. */
export function sinceOf({ submission, standing }: Entry, { edition, period, asOf }: Known): string | null {
  const { handedInOn, withdrawal } = submission.form
  const said = chainOf(edition, submission, asOf).flatMap(({ said }) => said ?? [])
  const lastSaid = said
    .map(({ date }) => date)
    .reduce((last, date) => (date > last ? date : last), handedInOn ?? '')
  switch (standing.stage) {
    case 'draft':
      return null
    case 'withdrawn':
      return withdrawal?.date ?? null
    case 'reviewed':
      return lastOf(edition.reviews.filter(({ slug }) => slug === submission.slug)) ?? lastSaid
    case 'objectionPending':
      return lastOf(edition.objections.filter(({ subject }) => subject === submission.slug))
    case 'proposed':
      return period && period.endsOn < asOf ? period.endsOn : lastSaid
    case 'inPublicity':
      return period?.startsOn ?? null
    case 'recognised':
      return edition.recognition?.date ?? null
    case 'notRecognised':
      return lastOf(
        edition.objections.flatMap(({ subject, handledOn }) =>
          subject === submission.slug && handledOn ? [{ date: handledOn }] : [],
        ),
      )
    default:
      return lastSaid
  }
}

const lastOf = (dated: readonly { readonly date: string }[]): string | null =>
  dated.reduce<string | null>((last, { date }) => (last === null || date > last ? date : last), null)
