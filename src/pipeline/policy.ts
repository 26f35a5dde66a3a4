import { type Complaint, complain, type Finding, inFileOrder } from '../diagnostics/complaint.ts'
import { FILE_START } from '../diagnostics/place.ts'
import { judgeChanges } from '../process/policy.ts'
import { caseBreaches } from '../process/policy-case.ts'
import { decisionBreaches } from '../process/policy-decision.ts'
import { type Trust, trustBreaches, trustIn } from '../process/policy-trust.ts'
import { authorshipSince } from './git/authorship.ts'
import { changesSince, mergeBases } from './git/difference.ts'
import { commitOf, type Repository, repositoryOf } from './git/repository.ts'
import { editionStates, isBaseFile } from './git/state.ts'
import { entriesAt, filesAt } from './git/tree.ts'
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
  /** Ask for the author's own signature on every commit. */
  readonly requireSigned?: boolean
}

export interface Judged {
  readonly complaints: readonly Complaint[]
  /** Number of files that differ. */
  readonly files: number
  /** Whose the change was taken to be, and why. */
  readonly trust: readonly Trust[]
}

/** Judges whether a change may be merged: who may change what, by the base revision's own rules. */
export function policy(options: PolicyOptions): Judged {
  const { root, asOf: asked, base, head, author, requireSigned = false } = options
  const repository = repositoryOf(root)
  const [from, to] = [commitOf(repository, base), commitOf(repository, head)]
  const bases = mergeBases(repository, from, to)
  if (bases.length === 0) return unrelated(repository, { base, head })
  // Who made the commits beyond the cut would go unseen.
  if (repository.isShallow && author === undefined) throw cutOff('看不全是谁改的')
  const changes = changesSince(repository, bases, to)
  const files = filesAt(repository, from, isBaseFile)
  const { roles, findings } = readRoles(files)
  if (!roles) return judged(findings, { files: changes.length, trust: [] })
  const trust = trustIn(authorshipSince(repository, from, to), author, roles)
  const asOf = asOfDay(files, asked)
  const paths = entriesAt(repository, to, () => true).map(({ path }) => path)
  const editions = editionStates(files, asOf)
  const breaches = [
    ...trustBreaches(trust, { requireSigned, rolesFile: ROLES_FILE }),
    ...judgeChanges(changes, {
      roles,
      authors: trust.map((each) => each.author),
      editions,
      asOf,
      rolesFile: ROLES_FILE,
    }),
    ...decisionBreaches(changes, editions),
    ...caseBreaches(changes, paths),
  ]
  return judged(
    breaches.map((breach) => ({ ...breach, place: FILE_START })),
    { files: changes.length, trust },
  )
}

const judged = (findings: readonly Finding[], rest: Omit<Judged, 'complaints'>): Judged => ({
  complaints: inFileOrder(findings.map(complain)),
  ...rest,
})

const cutOff = (what: string): Problem =>
  new Problem(`本地只有部分历史，${what}`, {
    exitCode: EXIT.unreadable,
    mend: '运行 git fetch --unshallow；在 CI 里取全部历史（fetch-depth: 0）',
  })

function unrelated(repository: Repository, { base, head }: { base: string; head: string }): Judged {
  if (repository.isShallow) throw cutOff('找不到两个版本的共同祖先')
  const finding: Finding = {
    rule: 'policy-history',
    file: ROLES_FILE,
    place: FILE_START,
    message: `${head} 与 ${base} 没有共同的历史，看不出改了什么。`,
    actual: '没有共同祖先',
    expected: `从 ${base} 的历史上接着做`,
    fix: `从 ${base} 新建分支，把改动重新做在上面；不要改写已经推送的历史`,
  }
  return judged([finding], { files: 0, trust: [] })
}
