import type { DeskUnit } from '../../model/desk/register.ts'
import type { Unit } from '../../model/division.ts'
import type { Entry, StandingReason } from '../../model/dossier.ts'
import { agreedSteps, type ChainStep, chainOf } from '../recommendation-chain.ts'
import type { Known } from './sources.ts'
import { contactOfUnit } from './waiting.ts'

interface Passing {
  readonly entry: Entry
  readonly chain: readonly ChainStep[]
  /** The unit whose word comes next; null for one that is not in the chain now. */
  readonly next: string | null
}

/** Reasons for which a unit's word comes next. */
const AWAITED: readonly StandingReason[] = ['awaitingUnit', 'awaitingUnitAgain', 'awaitingNextUnit']

/** Provinces in the notice's order, each followed by the units below it that have to do with a submission. */
export function deskUnits(known: Known): DeskUnit[] {
  const passing = known.entries.map((entry): Passing => {
    const chain = chainOf(known.edition, entry.submission, known.asOf)
    const next = AWAITED.includes(entry.standing.because)
      ? (chain[agreedSteps(chain).length]?.unit.code ?? null)
      : null
    return { entry, chain, next }
  })
  return known.edition.settings.provinces.flatMap(({ code, name, regulator }) => {
    const own = passing.filter(({ entry }) => entry.submission.unit.at(-1)?.code === code)
    const province = own[0]?.entry.submission.unit.at(-1)
    return below(province ?? { code, place: name, tier: 'province', name: regulator }, {
      known,
      passing: own,
      depth: 0,
    })
  })
}

interface Branch {
  readonly known: Known
  /** What passes through the unit. */
  readonly passing: readonly Passing[]
  readonly depth: number
}

/** A unit and, one deeper, those that report to it. */
function below(unit: Unit, { known, passing, depth }: Branch): DeskUnit[] {
  const isLast = ({ entry }: Passing) => entry.submission.unit[0]?.code === unit.code
  const lower = new Map(
    passing.flatMap(({ entry }) => {
      const { unit: path } = entry.submission
      const child = path[path.findIndex(({ code }) => code === unit.code) - 1]
      return child ? [[child.code, child] as const] : []
    }),
  )
  const children = [...lower.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const saidHere = passing.flatMap(
    ({ chain }) => chain.find((step) => step.unit.code === unit.code)?.said ?? [],
  )
  const agreed = saidHere.filter(({ conclusion }) => conclusion === '同意推荐').length
  return [
    {
      code: unit.code,
      name: unit.name,
      place: unit.place,
      depth,
      contact: contactOfUnit(unit.code, known.edition.recommendations),
      file: `editions/${known.edition.settings.year}/recommendations/${unit.code}.yaml`,
      received: passing.length,
      waiting: passing.filter(({ next }) => next === unit.code).length,
      agreed,
      refused: saidHere.length - agreed,
      submissions: passing.filter(isLast).map(({ entry }) => entry.submission.slug),
    },
    ...children.flatMap((child) =>
      below(child, {
        known,
        passing: passing.filter(({ entry }) => entry.submission.unit.some(({ code }) => code === child.code)),
        depth: depth + 1,
      }),
    ),
  ]
}
