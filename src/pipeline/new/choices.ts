import { readFileSync } from 'node:fs'
import { findCode, findPlace } from '../../model/division.ts'
import { editionSchema } from '../../model/edition.ts'
import { readForm } from '../../validate/reading/form.ts'
import { EXIT, Problem } from '../problem.ts'
import { editionFolder, type NewOptions } from './file.ts'

/** What an edition offers to choose from when a submission is begun. */
export interface EditionChoices {
  readonly industries: readonly string[]
  /** Full names of the provinces that take part, in the notice's order. */
  readonly provinces: readonly string[]
  /**
   * The recommending unit a person means, `河北省/保定市/莲池区`, by that place or by its code.
   * @throws Problem with what there is to choose from, where there is no such unit
   */
  readonly unitOf: (written: string) => string
}

/** What an edition offers; settings that cannot be read yet are for the check to complain of. */
export function editionChoices(options: Pick<NewOptions, 'root' | 'year'>): EditionChoices | null {
  const path = `${editionFolder(options)}/edition.yaml`
  const bytes = readFileSync(path)
  const settings = readForm(editionSchema, { path, size: bytes.byteLength, bytes: () => bytes }).form?.whole
  if (!settings) return null
  const { industries, offices } = settings
  const provinces = new Map(settings.provinces.map(({ code, regulator }) => [code, regulator]))
  const unitOf = (written: string): string => {
    const coded = findCode(written, { provinces, offices })
    if (coded)
      return coded
        .map(({ place }) => place)
        .reverse()
        .join('/')
    const lookup = findPlace(written, { provinces, offices })
    if (lookup.kind === 'found') return written
    throw new Problem(`没有推荐单位“${written}”：找不到“${lookup.part}”`, {
      exitCode: EXIT.usage,
      mend: `从省（市）写起，用“/”分开，如 河北省/保定市/莲池区，或写行政区划代码；这一级可选：${lookup.candidates.join('、')}`,
    })
  }
  return { industries, provinces: settings.provinces.map(({ name }) => name), unitOf }
}

/** The industry of the list that a person means, by its name or its number from 1; null where there is none. */
export function industryOf(
  written: string,
  { industries }: Pick<EditionChoices, 'industries'>,
): string | null {
  const numbered = /^\d+$/.test(written) ? industries[Number(written) - 1] : undefined
  return numbered ?? industries.find((each) => each === written) ?? null
}
