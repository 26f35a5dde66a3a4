import { applicantFields } from '../../model/applicant.ts'
import { findPlace, type UnitPath } from '../../model/division.ts'
import { editionSchema } from '../../model/edition.ts'
import { record } from '../../model/field.ts'
import { readForm } from '../../validate/reading/form.ts'
import { readPageForm } from '../../validate/reading/process.ts'
import type { Repository } from '../git/repository.ts'
import { filesAt } from '../git/tree.ts'

/** What a submission said of itself after a commit; undefined what could not be read then. */
interface SubmissionThen {
  /** The units it was to pass, from the bottom up. */
  readonly path: UnitPath | undefined
  readonly handedInOn: string | undefined
}

const schema = record('申报', [applicantFields.unit, applicantFields.handedInOn])

/** Submissions of an edition as they were after a commit, each read when it is asked for. */
export function submissionsThen(
  repository: Repository,
  { commit, year }: { readonly commit: string; readonly year: string },
): (slug: string) => SubmissionThen {
  const known = new Map<string, SubmissionThen>()
  return (slug) => {
    const found = known.get(slug) ?? submissionThen(repository, { commit, year, slug })
    known.set(slug, found)
    return found
  }
}

function submissionThen(
  repository: Repository,
  { commit, year, slug }: { readonly commit: string; readonly year: string; readonly slug: string },
): SubmissionThen {
  const folder = `editions/${year}/`
  const wanted = ['edition.yaml', `practices/${slug}/index.md`, `fmea/${slug}/index.md`]
  const files = filesAt(repository, commit, (path) => wanted.some((name) => path === `${folder}${name}`))
  const settings = files.find(({ path }) => path.endsWith('/edition.yaml'))
  const rules = settings && readForm(editionSchema, settings).form?.whole
  const page = files.find(({ path }) => path.endsWith('/index.md'))
  const form = page && readPageForm(schema, page).form?.partial
  const provinces = new Map(rules?.provinces.map(({ code, regulator }) => [code, regulator]))
  const lookup =
    form?.unit === undefined ? null : findPlace(form.unit, { provinces, offices: rules?.offices ?? [] })
  return { path: lookup?.kind === 'found' ? lookup.path : undefined, handedInOn: form?.handedInOn }
}
