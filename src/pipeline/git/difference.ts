import { type Change, isWithdrawalOnly } from '../../process/policy.ts'
import { takenBack } from '../../process/policy-decision.ts'
import type { Repository } from './repository.ts'
import { git, parts, tryGit } from './run.ts'
import { decisionIn } from './state.ts'
import { readObjects } from './tree.ts'

/** One line of git's raw difference: modes, objects and the path from the content root. */
export interface RawChange {
  readonly path: string
  readonly status: Change['status']
  readonly mode: string
  /** Objects before and after; all zeros where there is none. */
  readonly before: string
  readonly after: string
}

/** The path from the content root; `../…` outside it. */
function fromRoot(path: string, prefix: string): string {
  if (path.startsWith(prefix)) return path.slice(prefix.length)
  return `${'../'.repeat(prefix.split('/').length - 1)}${path}`
}

const HEAD =
  /^:(?<modeBefore>\d{6}) (?<modeAfter>\d{6}) (?<before>[0-9a-f]+) (?<after>[0-9a-f]+) (?<letter>[A-Z])$/u

/** Reads `--raw -z` output: a head and a path in turn. Renames must be off, so that each has one path. */
export function readRaw(fields: readonly string[], { prefix }: Repository): RawChange[] {
  const changes: RawChange[] = []
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const head = HEAD.exec(fields[i] ?? '')?.groups
    if (!head) throw new Error(`git wrote an unknown difference: ${fields[i]}`)
    const { modeBefore = '', modeAfter = '', before = '', after = '', letter } = head
    const status = letter === 'A' ? 'added' : letter === 'D' ? 'deleted' : 'modified'
    const mode = status === 'deleted' ? modeBefore : modeAfter
    changes.push({ path: fromRoot(fields[i + 1] ?? '', prefix), status, mode, before, after })
  }
  return changes
}

/** The common ancestors of two revisions that no other one descends from; none without shared history. */
export function mergeBases({ folder }: Repository, base: string, head: string): string[] {
  const { stdout } = tryGit(folder, ['merge-base', '--all', base, head])
  return stdout.toString('utf8').split('\n').filter(Boolean)
}

const treeDifference = (repository: Repository, from: string, to: string): RawChange[] =>
  readRaw(
    parts(
      git(repository.folder, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to]),
    ),
    repository,
  )

const entryOf = (mode: string): Change['entry'] =>
  mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file'

/**
 * What a head changes since it left the base, tree against tree, whatever its commits look like. Where
 * crossing merges leave several common ancestors, what differs from any of them counts.
 */
export function changesSince(repository: Repository, bases: readonly string[], head: string): Change[] {
  const raw = new Map(
    bases
      .flatMap((base) => treeDifference(repository, base, head))
      .map((change) => [`${change.path} ${change.status}`, change]),
  )
  return toChanges(repository, [...raw.values()])
}

/** Raw differences as the policy judges them. */
export function toChanges(repository: Repository, raw: readonly RawChange[]): Change[] {
  const told = raw.filter((change) => isForm(change) || isDecision(change))
  const texts = readObjects(
    repository,
    told.flatMap(({ before, after }) => [before, after]).filter((object) => !NOTHING.test(object)),
  )
  const textOf = (object: string) => new TextDecoder().decode(texts.get(object))
  return raw.map((change) => ({
    path: change.path,
    status: change.status,
    entry: entryOf(change.mode),
    isWithdrawal: isForm(change) && isWithdrawalOnly(textOf(change.before), textOf(change.after)),
    takesBack: isDecision(change) ? decisionTakenBack(change, texts) : [],
  }))
}

/** The name of an object that is not there. */
const NOTHING = /^0+$/u

/** A decision that was there before. */
const isDecision = ({ path, status }: RawChange): boolean =>
  status !== 'added' && /^editions\/[^/]+\/recognition\.yaml$/u.test(path)

function decisionTakenBack(
  { path, before, after }: RawChange,
  texts: ReadonlyMap<string, Uint8Array>,
): string[] {
  const [was, is] = [before, after].map((object) => {
    const bytes = texts.get(object)
    return decisionIn(bytes && { path, size: bytes.byteLength, bytes: () => bytes })
  })
  return was ? takenBack(was, is ?? null) : []
}

/** A submission's own file, changed. */
const isForm = ({ path, status, mode, before, after }: RawChange): boolean =>
  status === 'modified' && path.endsWith('/index.md') && entryOf(mode) === 'file' && before !== after
