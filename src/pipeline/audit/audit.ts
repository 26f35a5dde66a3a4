import { assess } from '../../compute/assess.ts'
import { ROLE_LABELS, rolesOf } from '../../model/roles.ts'
import {
  type AuditBreak,
  type AuditStep,
  auditEdition,
  type EditionAudit,
  type Snapshot,
  snapshotOf,
} from '../../process/audit.ts'
import { compileDossier } from '../../process/dossier.ts'
import { uncoveredYears } from '../../process/publicity-period.ts'
import { validate } from '../../validate/index.ts'
import { logOf } from '../git/log.ts'
import { type Repository, repositoryOf } from '../git/repository.ts'
import { git } from '../git/run.ts'
import { filesAt } from '../git/tree.ts'
import { sha256 } from '../hash.ts'
import { noHolidays } from '../load.ts'
import { EXIT, Problem } from '../problem.ts'
import { readRoles } from '../roles.ts'
import { type AuthorsAudit, auditAuthors } from './authors.ts'

export type { AuditBreak }

export interface AuditOptions {
  readonly root: string
  /** Only this year; every year the history knows without it. */
  readonly edition: string | undefined
  readonly progress: (text: string) => void
}

export interface Audit {
  /** Number of steps of the main line looked at. */
  readonly commits: number
  readonly editions: readonly EditionAudit[]
  readonly authors: AuthorsAudit
  /** The working copy differs from the last commit; what is not committed was not looked at. */
  readonly uncommitted: boolean
}

/** Walks the history of the main line and derives anew what it should have kept. */
export function audit({ root, edition, progress }: AuditOptions): Audit {
  const repository = repositoryOf(root)
  if (repository.isShallow) {
    throw new Problem('本地只有部分历史，无法核对', {
      exitCode: EXIT.unreadable,
      mend: '运行 git fetch --unshallow；在 CI 里取全部历史（fetch-depth: 0）',
    })
  }
  const files = filesAt(repository, 'HEAD', () => true)
  const { roles } = readRoles(files)
  const roleOf = (author: string): string | null => {
    const [role] = roles ? rolesOf(roles, author) : []
    return role ? ROLE_LABELS[role.kind] : null
  }
  const steps = logOf(repository, { line: 'main' }).map(({ commit, date, author, changes }) => ({
    commit,
    date,
    author,
    role: roleOf(author),
    paths: changes.map(({ path }) => path),
  }))
  const years = yearsIn(steps).filter((year) => edition === undefined || year === edition)
  if (edition !== undefined && years.length === 0) {
    throw new Problem(`历史里没有 ${edition} 年度`, { exitCode: EXIT.usage, mend: '检查 --edition 的年度' })
  }
  return {
    commits: steps.length,
    editions: years.map((year) =>
      auditEdition(year, steps, snapshots(repository, { year, steps, progress })),
    ),
    authors: auditAuthors(repository, { edition, roleOf, files }),
    uncommitted: git(root, ['status', '--porcelain', '-z', '--', '.']).byteLength > 0,
  }
}

function yearsIn(steps: readonly AuditStep[]): string[] {
  const years = steps.flatMap(({ paths }) =>
    paths.flatMap((path) => /^editions\/(\d{4})\//.exec(path)?.[1] ?? []),
  )
  return [...new Set(years)].sort()
}

interface SnapshotContext {
  readonly year: string
  readonly steps: readonly AuditStep[]
  readonly progress: (text: string) => void
}

/** Reads, checks and computes an edition as it was after a commit. */
function snapshots(repository: Repository, { year, steps, progress }: SnapshotContext) {
  const dates = new Map(steps.map(({ commit, date }) => [commit, date]))
  return (commit: string): Snapshot | null => {
    progress(`核对 ${year} 年度 ${commit.slice(0, 8)}`)
    const asOf = dates.get(commit) ?? ''
    const files = filesAt(repository, commit, () => true)
    const { corpus } = validate(files, { asOf })
    const own = corpus?.editions.find(({ settings }) => settings.year === year)
    if (!corpus || !own) return null
    for (const missing of uncoveredYears(own)) throw noHolidays(missing)
    const [dossier = null] = compileDossier({ ...corpus, editions: [own] }, { asOf, sha256, assess }).editions
    const paths = files.map(({ path }) => path)
    return dossier && snapshotOf(dossier, paths)
  }
}
