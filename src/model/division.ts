import divisions from './regions/divisions-2023.json' with { type: 'json' }

/** Administrative tiers of the recommendation chain, from the bottom up. */
export const TIERS = ['county', 'city', 'province'] as const
export type Tier = (typeof TIERS)[number]
export const TIER_LABELS: Record<Tier, string> = { county: '县级', city: '市级', province: '省级' }

/** A recommending unit: the market regulator of a place. */
export interface Unit {
  /** Division code: 2 digits province, 4 city, 6 county; other offices as the edition declares them. */
  readonly code: string
  /** The place's name, e.g. 莲池区. */
  readonly place: string
  readonly tier: Tier
  /** The regulator's name, e.g. 保定市莲池区市场监督管理局. */
  readonly name: string
}

/** The unit that receives a submission and those above it, from the bottom up; the last is the province. */
export type UnitPath = readonly Unit[]

/** An office outside the division table (a development zone), declared by an edition. */
export interface ExtraOffice {
  readonly code: string
  readonly place: string
  readonly parent: string
  readonly name: string
}

interface Division {
  readonly code: string
  readonly name: string
  readonly children?: readonly Division[]
}

/** 市辖区, 县 and the like group a municipality's counties in the table; they are no tier of their own. */
const isPseudoTier = (name: string): boolean =>
  name === '市辖区' || name === '县' || name === '省直辖县级行政区划' || name === '自治区直辖县级行政区划'

const tierOf = (code: string): Tier =>
  code.length === 2 ? 'province' : code.length === 4 ? 'city' : 'county'

/** The divisions below one, pseudo-tiers passed over. */
function childrenOf(division: Division): readonly Division[] {
  return (division.children ?? []).flatMap((child) =>
    isPseudoTier(child.name) ? childrenOf(child) : [child],
  )
}

/** What a lookup of `河北省/保定市/莲池区` gives: the chain, or the part that is not there and what is. */
export type PlaceLookup =
  | { readonly kind: 'found'; readonly path: UnitPath }
  | { readonly kind: 'unknown'; readonly part: string; readonly candidates: readonly string[] }

interface Regulators {
  /** Regulators of the provinces by code, as the notice names them. */
  readonly provinces: ReadonlyMap<string, string>
  readonly offices: readonly ExtraOffice[]
}

/** Named from the city down; a county of a municipality from the municipality. */
function regulatorName(places: readonly string[]): string {
  const [province = ''] = places
  return `${(province.endsWith('市') ? places : places.slice(1)).join('')}市场监督管理局`
}

/** Finds the unit of a place written from the province down, with its ancestors. */
export function findPlace(written: string, regulators: Regulators): PlaceLookup {
  const parts = written.split('/').map((part) => part.trim())
  let level: readonly Division[] = divisions
  const found: Unit[] = []
  for (const [depth, part] of parts.entries()) {
    const office = regulators.offices.find((each) => each.place === part && each.parent === found.at(0)?.code)
    const division = level.find((each) => each.name === part)
    const allowed = depth > 0 || regulators.provinces.has(division?.code ?? '')
    if (office) found.unshift({ code: office.code, place: part, tier: 'county', name: office.name })
    else if (division && allowed) found.unshift(unitOf(division, found, regulators))
    else return { kind: 'unknown', part, candidates: candidatesAt(level, depth, found, regulators) }
    level = division ? childrenOf(division) : []
  }
  return { kind: 'found', path: found }
}

function unitOf(division: Division, above: readonly Unit[], regulators: Regulators): Unit {
  const places = [...above.map((unit) => unit.place).reverse(), division.name]
  const name = regulators.provinces.get(division.code) ?? regulatorName(places)
  return { code: division.code, place: division.name, tier: tierOf(division.code), name }
}

function candidatesAt(
  level: readonly Division[],
  depth: number,
  above: readonly Unit[],
  regulators: Regulators,
): string[] {
  if (depth === 0) return level.filter((each) => regulators.provinces.has(each.code)).map((each) => each.name)
  const offices = regulators.offices.filter((each) => each.parent === above.at(0)?.code)
  return [...level.map((each) => each.name), ...offices.map((each) => each.place)]
}

/** The unit with a code, with its ancestors, or undefined where there is none. */
export function findCode(code: string, regulators: Regulators): UnitPath | undefined {
  const office = regulators.offices.find((each) => each.code === code)
  if (office) {
    const parents = findCode(office.parent, regulators)
    return parents && [{ code, place: office.place, tier: 'county', name: office.name }, ...parents]
  }
  const names = namesOf(code, divisions)
  const lookup = names && findPlace(names.join('/'), regulators)
  return lookup?.kind === 'found' ? lookup.path : undefined
}

function namesOf(code: string, level: readonly Division[]): string[] | undefined {
  for (const division of level) {
    if (division.code === code) return [division.name]
    const below = namesOf(code, childrenOf(division))
    if (below) return [division.name, ...below]
  }
  return undefined
}

/** `河北省/保定市/莲池区`, as submitters write it. */
export const placeOf = (path: UnitPath): string =>
  path
    .map((unit) => unit.place)
    .reverse()
    .join('/')
