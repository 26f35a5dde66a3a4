import { type RawChange, readRaw } from './difference.ts'
import type { Repository } from './repository.ts'
import { git, tryGit } from './run.ts'

/** A commit that changed the content. */
export interface LoggedCommit {
  readonly commit: string
  /** Day of committing in China. */
  readonly date: string
  /** The first parent; null for the first commit. */
  readonly parent: string | null
  /** The author's git e-mail. */
  readonly author: string
  readonly changes: readonly RawChange[]
}

interface LogOptions {
  /** Every commit by its author; or the main line alone, a merge counting as one step. */
  readonly line: 'everything' | 'main'
}

const MARK = '\u0001'
const BETWEEN = '\u0002'
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day in China, `YYYY-MM-DD`, of a time in seconds since 1970. */
export const dayInChina = (seconds: number): string => calendar.format(new Date(seconds * 1000))

/** What happened below the content root up to HEAD, oldest first: one `git log` for all files. */
export function logOf(repository: Repository, { line }: LogOptions): LoggedCommit[] {
  const walk = line === 'main' ? ['--first-parent', '-m'] : ['--full-history', '--no-merges']
  const shape = [
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    `--format=tformat:${MARK}${['%H', '%P', '%ct', '%ae'].join(BETWEEN)}`,
  ]
  if (tryGit(repository.folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).status !== 0) return []
  const output = git(repository.folder, ['log', '--reverse', '--topo-order', ...walk, ...shape, '--', '.'])
  return readLog(output.toString('utf8').split('\0'), repository)
}

function readLog(fields: readonly string[], repository: Repository): LoggedCommit[] {
  const commits: { head: string; raw: string[] }[] = []
  for (let i = 0; i < fields.length; i += 1) {
    const field = (fields[i] ?? '').trimStart()
    const current = commits.at(-1)
    if (field.startsWith(MARK)) commits.push({ head: field.slice(MARK.length), raw: [] })
    else if (field !== '' && current) {
      i += 1
      current.raw.push(field, fields[i] ?? '')
    }
  }
  return commits.map(({ head, raw }) => {
    const [commit = '', parents = '', seconds = '', author = ''] = head.split(BETWEEN)
    const date = dayInChina(Number(seconds))
    const parent = parents.split(' ')[0] || null
    return { commit, parent, date, author, changes: readRaw(raw, repository) }
  })
}
