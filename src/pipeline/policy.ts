import { type Complaint, complain, type Finding, inFileOrder } from '../diagnostics/complaint.ts'
import { FILE_START } from '../diagnostics/place.ts'
import { judgeChanges } from '../process/policy.ts'
import { authorsSince, changesSince, mergeBases } from './git/difference.ts'
import { commitOf, type Repository, repositoryOf } from './git/repository.ts'
import { editionStates, isBaseFile } from './git/state.ts'
import { filesAt } from './git/tree.ts'
import { EXIT, Problem } from './problem.ts'
import { asOfDay } from './reading/as-of.ts'
import { ROLES_FILE, readRoles } from './roles.ts'

export interface PolicyOptions {
  readonly root: string
  readonly asOf: string | undefined
  /** The revision the change is to be merged into: its roles and state count. */
  readonly base: string
  /** The revision with the change. */
  readonly head: string
  /** Git e-mail or login of who asks for the change; without it, every author of its commits is judged. */
  readonly author: string | undefined
}

export interface Judged {
  readonly complaints: readonly Complaint[]
  /** Number of files that differ. */
  readonly files: number
}

/** Judges whether a change may be merged: who may change what, by the base revision's own rules. */
export function policy({ root, asOf: asked, base, head, author }: PolicyOptions): Judged {
  const repository = repositoryOf(root)
  const [from, to] = [commitOf(repository, base), commitOf(repository, head)]
  const bases = mergeBases(repository, from, to)
  if (bases.length === 0) return unrelated(repository, { base, head })
  const changes = changesSince(repository, bases, to)
  const files = filesAt(repository, from, isBaseFile)
  const { roles, findings } = readRoles(files)
  if (!roles) return judged(findings, { files: changes.length })
  const asOf = asOfDay(files, asked)
  const breaches = judgeChanges(changes, {
    roles,
    authors: author === undefined ? authorsSince(repository, from, to) : [author],
    editions: editionStates(files, asOf),
    asOf,
    rolesFile: ROLES_FILE,
  })
  return judged(
    breaches.map((breach) => ({ ...breach, place: FILE_START })),
    { files: changes.length },
  )
}

const judged = (findings: readonly Finding[], rest: Omit<Judged, 'complaints'>): Judged => ({
  complaints: inFileOrder(findings.map(complain)),
  ...rest,
})

function unrelated(repository: Repository, { base, head }: { base: string; head: string }): Judged {
  if (repository.isShallow) {
    throw new Problem('本地只有部分历史，找不到两个版本的共同祖先', {
      exitCode: EXIT.unreadable,
      mend: '运行 git fetch --unshallow；在 CI 里取全部历史（fetch-depth: 0）',
    })
  }
  const finding: Finding = {
    rule: 'policy-history',
    file: ROLES_FILE,
    place: FILE_START,
    message: `${head} 与 ${base} 没有共同的历史，看不出改了什么。`,
    actual: '没有共同祖先',
    expected: `从 ${base} 的历史上接着做`,
    fix: `从 ${base} 新建分支，把改动重新做在上面；不要改写已经推送的历史`,
  }
  return judged([finding], { files: 0 })
}
