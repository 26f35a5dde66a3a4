import { findPlace } from '../../src/model/division.ts'
import divisions from '../../src/model/regions/divisions-2023.json' with { type: 'json' }

/** A county, and the codes of the units that a submission from there passes, from the bottom up. */
export interface Place {
  readonly code: string
  readonly written: string
  readonly units: readonly string[]
}

const isPseudoTier = (name: string): boolean => name === '市辖区' || name === '县'

const regulators = { provinces: new Map(divisions.map(({ code }) => [code, ''])), offices: [] }

function placeOf(code: string, names: readonly string[]): Place {
  const written = names.join('/')
  const lookup = findPlace(written, regulators)
  if (lookup.kind !== 'found') throw new Error(`no place ${written}`)
  return { code, written, units: lookup.path.map((unit) => unit.code) }
}

/** Counties of the eight provinces. */
export const places: readonly Place[] = divisions.flatMap((province) =>
  province.children.flatMap((city) =>
    ('children' in city ? city.children : []).map((county) =>
      placeOf(county.code, [province.name, ...(isPseudoTier(city.name) ? [] : [city.name]), county.name]),
    ),
  ),
)
