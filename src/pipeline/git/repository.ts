import { existsSync } from 'node:fs'
import { EXIT, Problem } from '../problem.ts'
import { tryGit } from './run.ts'

/** The git repository a content root lies in. */
export interface Repository {
  /** A folder inside it to run git in: the content root. */
  readonly folder: string
  /** The content root from the top of the repository: `content/`, or '' where it is the top. */
  readonly prefix: string
  /** History is cut off (`git clone --depth`). */
  readonly isShallow: boolean
}

/** The repository around a content root, or null where there is none. */
export function findRepository(root: string): Repository | null {
  if (!existsSync(root)) return null
  const { status, stdout } = tryGit(root, ['rev-parse', '--show-prefix', '--is-shallow-repository'])
  if (status !== 0) return null
  const [prefix = '', isShallow] = stdout.toString('utf8').split('\n')
  return { folder: root, prefix, isShallow: isShallow === 'true' }
}

/** The content root as seen from the top of its repository, `content/`; '' where it is the top or in none. */
export const prefixOf = (root: string): string => findRepository(root)?.prefix ?? ''

/** The repository around a content root; none is a problem of usage. */
export function repositoryOf(root: string): Repository {
  const found = findRepository(root)
  if (found) return found
  if (existsSync(root) && tryGit(root, ['rev-parse']).stderr.includes('dubious ownership')) {
    throw new Problem(`git 不信任 ${root}：仓库属于另一个用户`, {
      exitCode: EXIT.unreadable,
      mend: '确认仓库可信后运行 git config --global --add safe.directory 仓库文件夹',
    })
  }
  throw new Problem(`${root} 不在 git 仓库里`, {
    exitCode: EXIT.unreadable,
    mend: '在克隆下来的仓库里运行，用 --root 指向其中的内容文件夹',
  })
}

/** The full name of a commit. */
export function commitOf({ folder, isShallow }: Repository, revision: string): string {
  // A leading dash would be read as an option.
  const { status, stdout } = revision.startsWith('-')
    ? { status: 1, stdout: '' }
    : tryGit(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  if (status === 0) return stdout.toString('utf8').trim()
  throw new Problem(`仓库里没有版本 ${revision}`, {
    exitCode: EXIT.usage,
    mend: isShallow
      ? '本地只有部分历史，先运行 git fetch --unshallow'
      : '写提交的编号、分支或标签，如 origin/main；远端的先运行 git fetch',
  })
}
