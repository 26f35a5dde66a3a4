import { spawnSync } from 'node:child_process'
import { EnvironmentError } from '../environment-error.ts'

const OUTPUT_MAX = 1024 ** 3

/** Variables by which a caller's git (a hook) would lead ours to another repository. */
const LEADING = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY']

/** Plain git: paths as they are, English messages, no substituted objects. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !LEADING.includes(name))
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
  }
}

export interface GitResult {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs git in a folder; a failure of git is a value, only a missing git throws. */
export function tryGit(folder: string, args: readonly string[], input?: string): GitResult {
  const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'core.quotepath=false', ...args], {
    cwd: folder,
    env: environment(),
    maxBuffer: OUTPUT_MAX,
    ...(input !== undefined && { input }),
  })
  if (error) {
    throw new EnvironmentError(`运行不了 git：${error.message}`, {
      mend: '安装 git（https://git-scm.com），再运行 kekao doctor',
      cause: error,
    })
  }
  return { status: status ?? 1, stdout, stderr: stderr.toString('utf8').trim() }
}

/** Runs git where it cannot fail but by a bug. */
export function git(folder: string, args: readonly string[], input?: string): Buffer {
  const { status, stdout, stderr } = tryGit(folder, args, input)
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** Text ended by NUL after each part, as `-z` writes it. */
export const parts = (output: Buffer): string[] => output.toString('utf8').split('\0').slice(0, -1)
