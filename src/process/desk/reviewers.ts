import type { PanelAdvice } from '../../compute/scoring/advice.ts'
import type { DeskReviewer } from '../../model/desk/register.ts'
import type { Release } from '../../model/desk/submission.ts'
import type { AssignmentPlan } from '../assign.ts'
import { countingSheets } from './sheets.ts'
import type { Known } from './sources.ts'

interface ReviewerContext {
  readonly advice: PanelAdvice
  /** Who would be given what is still to be scored; null once the list is made. */
  readonly plan: AssignmentPlan | null
  /** May the figures of both tracks be shown? */
  readonly ranks: readonly Release[]
}

/** Everybody in the table of roles or on a sheet, with what they have done and still have to do. */
export function deskReviewers(known: Known, { advice, plan, ranks }: ReviewerContext): DeskReviewer[] {
  const { edition, entries } = known
  const counting = new Map(entries.map((entry) => [entry.submission.slug, countingSheets(entry, known)]))
  const employers = new Map([
    ...edition.reviews.map(({ reviewer, employer }) => [reviewer, employer] as const),
    ...edition.reviewers.map(({ code, employer }) => [code, employer] as const),
  ])
  const isShown = ranks.every(({ kind }) => kind === 'open')
  return [...employers].sort().map(([code, employer]) => {
    const role = edition.reviewers.find((each) => each.code === code)
    const own = edition.reviews.filter(({ reviewer }) => reviewer === code)
    const counts = (slug: string) => counting.get(slug)?.some(({ reviewer }) => reviewer === code) ?? false
    const leniency = isShown ? advice.leniency.find(({ reviewer }) => reviewer === code) : undefined
    return {
      code,
      employer,
      email: role?.email ?? null,
      place: role?.place ?? null,
      scored: own.flatMap(({ slug }) => (counts(slug) ? [slug] : [])),
      excluded: own.flatMap(({ slug }) => (counts(slug) ? [] : [slug])),
      missing: (plan?.assignments ?? []).flatMap(({ slug, planned }) =>
        planned.includes(code) ? [slug] : [],
      ),
      leniency: leniency ? { points: Math.round(leniency.points * 10) / 10, scores: leniency.scores } : null,
    }
  })
}
