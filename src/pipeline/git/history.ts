import type { Contribution } from '../../model/dossier.ts'
import { rolesOf } from '../../model/roles.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { readRoles } from '../roles.ts'
import { logOf } from './log.ts'
import { findRepository } from './repository.ts'

/**
 * Who changed which files when, oldest first, from git. Empty outside a repository and where history is
 * cut off, since half of it would tell a wrong story. Roles are those of the content as it is.
 */
export function contributionsTo(root: string, files: readonly ContentFile[]): Contribution[] {
  const repository = findRepository(root)
  if (!repository || repository.isShallow) return []
  const { roles } = readRoles(files)
  return logOf(repository, { line: 'everything' }).map(({ commit, date, author, changes }) => ({
    commit,
    date,
    role: (roles && rolesOf(roles, author)[0]?.kind) ?? null,
    files: changes.map(({ path, status, after }) => ({ path, hash: status === 'deleted' ? null : after })),
  }))
}
