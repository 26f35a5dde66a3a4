import type { ContentFile } from '../../parse/content-file.ts'
import { isPlainMap, type Plain } from '../../parse/yaml/plain.ts'
import { findRepository, type Repository } from '../git/repository.ts'
import { codeOf } from '../mark/code.ts'
import { contentOf, type SubmissionContent } from '../mark/content.ts'
import { fingerprintOf } from '../mark/fingerprint.ts'
import { filesIn } from '../mark/mark.ts'
import { type ContentChange, changesBetween } from './changes.ts'
import { contentAt, type PastState, pastStates, submissionAt } from './history.ts'

/** A commit as people look for it. */
export interface CommitNamed {
  readonly commit: string
  readonly date: string
}

/** Which content a printed page was made of. */
export type Origin =
  /** What is there now; `commit` brought it in, null where it is not committed or there is no history. */
  | { readonly kind: 'current'; readonly commit: CommitNamed | null }
  /** What a commit brought in and a later one changed. `isGone`: the submission is no longer there. */
  | {
      readonly kind: 'past'
      readonly commit: CommitNamed
      readonly isGone: boolean
      readonly changes: readonly ContentChange[]
    }
  /** Neither now nor in the history; `history` says whether all of it could be searched. */
  | { readonly kind: 'unknown'; readonly history: 'whole' | 'cut off' | 'none' }

/** A submission and the content of it that is looked for. */
export interface Found {
  readonly submission: NamedSubmission | null
  readonly origin: Origin
}

export interface NamedSubmission {
  readonly year: string
  readonly slug: string
  /** Names as the content gives them; empty where it gives none. */
  readonly title: string
  readonly company: string
}

/** What is looked for: by the QR code's edition, submission and fingerprint, or by twelve characters. */
export type Wanted =
  | {
      readonly kind: 'fingerprint'
      readonly year: string
      readonly slug: string
      readonly fingerprint: string
    }
  | { readonly kind: 'code'; readonly code: string; readonly year: string | undefined }

export interface Archive {
  readonly find: (wanted: Wanted) => Found
}

/** Content and history to look things up in; what was read once is remembered. */
export function openArchive(root: string, files: readonly ContentFile[]): Archive {
  const repository = findRepository(root)
  const folders = [
    ...new Set(files.flatMap(({ path }) => /^editions\/[^/]+\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0] ?? [])),
  ]
  const current = remembered((folder: string) => contentOf(filesIn(`${folder}/`, files)))
  const states = remembered((path: string) => (repository ? pastStates(repository, path) : []))
  const past = remembered((tree: string) => (repository ? contentAt(repository, tree) : null))
  return { find: (wanted) => find(wanted, { repository, folders, current, states, past }) }
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (key) => {
    const entry = known.get(key) ?? { value: make(key) }
    known.set(key, entry)
    return entry.value
  }
}

interface Shelves {
  readonly repository: Repository | null
  /** Submissions there are now. */
  readonly folders: readonly string[]
  readonly current: (folder: string) => SubmissionContent | null
  readonly states: (path: string) => readonly PastState[]
  readonly past: (tree: string) => SubmissionContent | null
}

function find(wanted: Wanted, shelves: Shelves): Found {
  const here = shelves.folders.filter((folder) => isMeant(wanted, folder))
  const now = here.find((folder) => isOf(wanted, folder, shelves.current(folder)))
  const states = here.length === 1 && here[0] ? shelves.states(here[0]) : shelves.states(searched(wanted))
  const then = states.find(
    (state) => isMeant(wanted, state.folder) && isOf(wanted, state.folder, shelves.past(state.tree)),
  )
  if (now !== undefined)
    return { submission: named(now, shelves.current(now)), origin: { kind: 'current', commit: then ?? null } }
  if (then) return pastOf(then, shelves)
  const [folder] = here
  return {
    submission: wanted.kind === 'fingerprint' && folder ? named(folder, shelves.current(folder)) : null,
    origin: { kind: 'unknown', history: historyOf(shelves.repository) },
  }
}

const historyOf = (repository: Repository | null) =>
  repository === null ? 'none' : repository.isShallow ? 'cut off' : 'whole'

/** May the folder hold what is wanted? The QR code has the submission in capitals. */
function isMeant(wanted: Wanted, folder: string): boolean {
  const found = submissionAt(folder)
  if (!found || (wanted.year !== undefined && found.year !== wanted.year)) return false
  return wanted.kind === 'code' || found.slug.toUpperCase() === wanted.slug.toUpperCase()
}

const searched = ({ year }: Wanted): string => (year === undefined ? 'editions' : `editions/${year}`)

function isOf(wanted: Wanted, folder: string, content: SubmissionContent | null): boolean {
  const submission = submissionAt(folder)
  if (!content || !submission) return false
  const fingerprint = fingerprintOf(content)
  return wanted.kind === 'fingerprint'
    ? fingerprint === wanted.fingerprint
    : codeOf({ ...submission, fingerprint }) === wanted.code
}

function pastOf(state: PastState, { current, past, folders }: Shelves): Found {
  const [before, after] = [past(state.tree), current(state.folder)]
  const { commit, date } = state
  return {
    submission: named(state.folder, after ?? before),
    origin: {
      kind: 'past',
      commit: { commit, date },
      isGone: !folders.includes(state.folder),
      changes: before && after ? changesBetween(before, after) : [],
    },
  }
}

function named(folder: string, content: SubmissionContent | null): NamedSubmission {
  const { year = '', slug = '' } = submissionAt(folder) ?? {}
  const word = (value: Plain | undefined, ...path: readonly string[]): string => {
    const [key, ...rest] = path
    if (key === undefined) return typeof value === 'string' ? value : ''
    return isPlainMap(value) ? word(value[key], ...rest) : ''
  }
  const { fields } = content ?? {}
  const title = word(fields, '产品', '名称') || word(fields, '案例名称')
  return { year, slug, title, company: word(fields, '企业名称') }
}
