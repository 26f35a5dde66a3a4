import type { FmeaEvidence } from '../../model/evidence.ts'
import { missing, type Origin, value } from '../../model/result.ts'
import type { FmeaSubmission } from '../../model/submission.ts'
import { madeBy } from '../formulas.ts'
import type { Case } from '../indicators/indicator.ts'
import { type Check, type Reference, withoutScore } from '../indicators/reference.ts'
import { meanOf } from '../statistics/moments.ts'
import { inFigures, inPercent } from '../wording.ts'

export type FmeaCaseFile = Case<FmeaSubmission, FmeaEvidence>

/** How many of the items pass. */
export const share = <T>(label: string, items: readonly T[], passes: (item: T) => boolean): Check => ({
  label,
  met: items.filter(passes).length,
  of: items.length,
})

/** A plain yes or no. */
export const whether = (label: string, holds: boolean): Check => ({ label, met: holds ? 1 : 0, of: 1 })

/** The reference score of a list of checks: the mean of their shares. `needs` says what is wanting when none applies. */
export function referenceOfChecks(checks: readonly Check[], from: Origin, needs: string): Reference {
  const apply = checks.filter(({ of }) => of > 0)
  if (apply.length === 0) return withoutScore(missing(needs))
  const mean = meanOf(apply.map(({ met, of }) => met / of))
  const parts = apply.map(({ label, met, of }) => `${label}${inFigures(met, 2)}/${of}`)
  return {
    percent: value(100 * mean, '%', [madeBy(from, 'F-4')]),
    reason: `${parts.join('，')}；平均符合${inPercent(mean)}。`,
    steps: { kind: 'checks', checks: apply },
  }
}
