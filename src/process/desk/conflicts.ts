import type { DeskConflict } from '../../model/desk/register.ts'
import type { Entry } from '../../model/dossier.ts'
import { countingSheets } from './sheets.ts'
import type { Known } from './sources.ts'

/**
 * Every reviewer who may not score a submission that has been handed in: what they said on their sheet or
 * beforehand, and what names, mail hosts and counties tell.
 */
export function deskConflicts(known: Known): DeskConflict[] {
  return known.entries
    .filter(({ standing: { stage } }) => stage !== 'draft' && stage !== 'withdrawn')
    .flatMap((entry) => conflictsOf(entry, known))
}

function conflictsOf(entry: Entry, known: Known): DeskConflict[] {
  const { slug } = entry.submission
  const sheets = known.edition.reviews.filter((sheet) => sheet.slug === slug)
  const counting = new Set(countingSheets(entry, known).map(({ reviewer }) => reviewer))
  const stateOf = (code: string): DeskConflict['sheet'] => {
    if (counting.has(code)) return 'counts'
    return sheets.some(({ reviewer }) => reviewer === code) ? 'excluded' : 'none'
  }
  const recused = sheets.filter(({ recusal }) => recusal.recused)
  return [
    ...recused.map(
      ({ reviewer, recusal }): DeskConflict => ({
        slug,
        reviewer,
        kind: 'recused',
        reason: recusal.reason,
        sheet: stateOf(reviewer),
      }),
    ),
    ...entry.assessment.conflicts.map(
      (each): DeskConflict => ({ slug, ...each, sheet: stateOf(each.reviewer) }),
    ),
  ]
}
