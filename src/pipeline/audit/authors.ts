import type { Roles } from '../../model/roles.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import type { AuditBreak, AuditRemark } from '../../process/audit.ts'
import type { EditionState } from '../../process/edition-state.ts'
import { judgeChanges } from '../../process/policy.ts'
import { toChanges } from '../git/difference.ts'
import { type LoggedCommit, logOf } from '../git/log.ts'
import type { Repository } from '../git/repository.ts'
import { editionStates, isBaseFile } from '../git/state.ts'
import { entriesAt, readEntries } from '../git/tree.ts'
import { ROLES_FILE, readRoles } from '../roles.ts'
import { clockRemarks } from './clock.ts'
import { spokenWords } from './words.ts'

/** What the authors of commits were allowed to do, by the table of roles and the state before each commit. */
export interface AuthorsAudit {
  /** In order of the history. */
  readonly breaks: readonly AuditBreak[]
  /** Commits by someone whom the table of roles of the time does not name: not judged. */
  readonly strangers: number
  /** What is no breach and worth a look. */
  readonly remarks: readonly AuditRemark[]
}

export interface AuthorsOptions {
  /** Only this year; every year without it. */
  readonly edition: string | undefined
  readonly roleOf: (author: string) => string | null
  /** The content as it is now. */
  readonly files: readonly ContentFile[]
}

/** Judges every commit but merges by its author; what came before there was a table of roles is not judged. */
export function auditAuthors(repository: Repository, options: AuthorsOptions): AuthorsAudit {
  const basisBefore = bases(repository)
  const spokenIn = spokenWords(repository, options.files)
  const breaks: AuditBreak[] = []
  let strangers = 0
  for (const commit of logOf(repository, { line: 'everything' })) {
    const basis = basisBefore(commit)
    if (!basis) continue
    const { date, author } = commit
    const editions = basis.editionsOn(date)
    const tell = (kind: AuditBreak['kind'], file: string, message: string) => {
      const by = { commit: commit.commit, date, author, role: options.roleOf(author) }
      if (isOf(file, options.edition)) breaks.push({ ...by, kind, message, files: [file] })
    }
    for (const { kind, file, message } of spokenIn(commit, editions)) tell(kind, file, message)
    const context = { ...basis, editions, authors: [author], asOf: date, rolesFile: ROLES_FILE }
    const found = judgeChanges(toChanges(repository, commit.changes), context)
    if (found.some(({ rule }) => rule === 'policy-author')) {
      strangers += 1
      continue
    }
    // What was frozen is audited by what the main line holds.
    for (const { rule, file, message } of found) if (rule !== 'policy-frozen') tell('policy', file, message)
  }
  return { breaks, strangers, remarks: clockRemarks(repository, options.roleOf) }
}

const isOf = (file: string, edition: string | undefined): boolean =>
  edition === undefined || file.startsWith(`editions/${edition}/`)

/** What a commit is judged by: roles and states before it. */
interface Basis {
  readonly roles: Roles
  readonly editionsOn: (date: string) => ReadonlyMap<string, EditionState>
}

/** The basis of a commit, each set of files read once; null without a table of roles. */
function bases(repository: Repository): (commit: LoggedCommit) => Basis | null {
  const known = new Map<string, Basis | null>()
  return ({ parent }) => {
    if (parent === null) return null
    const entries = entriesAt(repository, parent, isBaseFile)
    const key = entries.map(({ path, object }) => `${object} ${path}`).join('\n')
    const found = known.get(key)
    if (found !== undefined) return found
    const basis = basisOf(readEntries(repository, entries))
    known.set(key, basis)
    return basis
  }
}

function basisOf(files: readonly ContentFile[]): Basis | null {
  const { roles } = readRoles(files)
  return roles && { roles, editionsOn: (date) => editionStates(files, date) }
}
