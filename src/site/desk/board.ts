import type { DeskUnit } from '../../model/desk/register.ts'
import type { DeskSubmission } from '../../model/desk/submission.ts'
import type { DeskEdition } from '../../model/desk/view.ts'
import { STAGE_LABELS } from '../../model/dossier.ts'
import { TRACKS } from '../../model/submission.ts'
import { KIND_LABELS } from '../labels.ts'
import { deskLink } from './link.ts'

export const BOARD_FACETS = ['province', 'stage', 'track'] as const
export type BoardFacet = (typeof BOARD_FACETS)[number]

export const BOARD_FACET_LABELS: Record<BoardFacet, string> = {
  province: '省市',
  stage: '阶段',
  track: '类型',
}

/** The value of a submission in a facet. */
export const boardValue: Record<BoardFacet, (submission: DeskSubmission) => string> = {
  province: ({ province }) => province.code,
  stage: ({ standing }) => standing.stage,
  track: ({ track }) => track,
}

/** Stages carry brackets, which no address wants. */
const slugOf = (value: string): string => value.replace('(', '-').replace(')', '')

export const boardLink = (year: string, facet: BoardFacet, value: string): string =>
  deskLink(year, `board/by/${facet}/${slugOf(value)}/`)

export interface BoardValue {
  readonly value: string
  /** As addresses have it. */
  readonly slug: string
  readonly label: string
  readonly count: number
}

const named = ({
  provinces,
  stages,
}: DeskEdition): Record<BoardFacet, readonly (readonly [string, string])[]> => ({
  province: provinces.map(({ code, short }) => [code, short]),
  stage: stages.map(({ stage }) => [stage, STAGE_LABELS[stage]]),
  track: TRACKS.map((track) => [track, KIND_LABELS[track]]),
})

/** The values of a facet that some submission has. */
export const boardValues = (edition: DeskEdition, facet: BoardFacet): readonly BoardValue[] =>
  named(edition)
    [facet].map(([value, label]) => ({
      value,
      slug: slugOf(value),
      label,
      count: edition.submissions.filter((each) => boardValue[facet](each) === value).length,
    }))
    .filter(({ count }) => count > 0)

/** A province with its units and what each took in. */
export interface BoardProvince {
  readonly province: DeskUnit
  readonly units: readonly { readonly unit: DeskUnit; readonly submissions: readonly DeskSubmission[] }[]
}

/** The tree of units as far as some of the submissions shown pass through it. */
export function boardOf({ units }: DeskEdition, shown: readonly DeskSubmission[]): readonly BoardProvince[] {
  const passed = new Set(shown.flatMap(({ chain }) => chain.map(({ code }) => code)))
  const rows = units
    .filter(({ code }) => passed.has(code))
    .map((unit) => ({ unit, submissions: shown.filter((each) => each.unit.code === unit.code) }))
  const starts = rows.flatMap(({ unit }, at) => (unit.depth === 0 ? [at] : []))
  return starts.flatMap((start, at) => {
    const own = rows.slice(start, starts[at + 1])
    const [first] = own
    return first ? [{ province: first.unit, units: own }] : []
  })
}
