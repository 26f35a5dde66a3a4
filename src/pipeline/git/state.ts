import { editionSchema } from '../../model/edition.ts'
import { publicitySchema, type Recognition, recognitionSchema } from '../../model/publicity.ts'
import { recommendationSchema, type UnitRecommendations } from '../../model/recommendation.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { type EditionState, editionStateOf } from '../../process/edition-state.ts'
import { readForm } from '../../validate/reading/form.ts'
import { ROLES_FILE } from '../roles.ts'

/** Files the state of an edition is read from. */
const isStateFile = (path: string): boolean =>
  /^editions\/[^/]+\/(?:edition\.yaml|publicity\.yaml|recognition\.yaml|recommendations\/[^/]+\.yaml)$/.test(
    path,
  )

/** Files a change is judged by: roles, the site's day, the state of the editions. */
export const isBaseFile = (path: string): boolean =>
  path === ROLES_FILE || path === 'site.yaml' || isStateFile(path)

/** The state of every edition among some files; one without a readable edition.yaml has none. */
export function editionStates(files: readonly ContentFile[], asOf: string): Map<string, EditionState> {
  const byYear = Map.groupBy(
    files.filter(({ path }) => isStateFile(path)),
    ({ path }) => path.split('/')[1] ?? '',
  )
  return new Map(
    [...byYear].flatMap(([year, own]): [string, EditionState][] => {
      const state = stateOf(own, asOf)
      return state ? [[year, state]] : []
    }),
  )
}

function stateOf(files: readonly ContentFile[], asOf: string): EditionState | null {
  const named = (name: string) =>
    files.find(({ path }) => path.endsWith(`/${name}`) && path.split('/').length === 3)
  const settings = named('edition.yaml')
  const read = settings && readForm(editionSchema, settings).form?.whole
  if (!read) return null
  const publicity = named('publicity.yaml')
  return editionStateOf({
    deadline: read.notice.deadline,
    publicity: publicity ? (readForm(publicitySchema, publicity).form?.whole ?? null) : null,
    recognition: decisionIn(named('recognition.yaml')),
    recommendations: files.flatMap(recommendationsIn),
    asOf,
  })
}

/** What a unit's file says; nothing where it is no such file or cannot be read. */
export function recommendationsIn(file: ContentFile): UnitRecommendations[] {
  const code = /\/recommendations\/([^/]+)\.yaml$/.exec(file.path)?.[1]
  const whole = code && readForm(recommendationSchema, file).form?.whole
  return whole ? [{ ...whole, file: file.path, code }] : []
}

/** The decision a file holds; null where there is none that can be read. */
export const decisionIn = (file: ContentFile | undefined): Recognition | null =>
  (file && readForm(recognitionSchema, file).form?.whole) ?? null
