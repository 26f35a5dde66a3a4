import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const people = {
  secretariat: 'office@example.com',
  pump: 'pump@example.com',
  pressFit: 'press-fit@example.com',
  county: 'county@example.com',
  city: 'city@example.com',
  province: 'province@example.com',
  reviewer: 'e01@reviewers.example.com',
  other: 'e02@reviewers.example.com',
} as const

const ROLES = `申报单位:
  - {邮箱: ${people.pump}, 登录名: pump-login, 申报: [pump]}
  - {邮箱: ${people.pressFit}, 申报: [press-fit]}
推荐单位:
  - {邮箱: ${people.county}, 代码: "130606"}
  - {邮箱: ${people.city}, 代码: "1306"}
  - {邮箱: ${people.province}, 代码: "13"}
评审专家:
  - {邮箱: ${people.reviewer}, 代码: E01, 单位: 示例研究院}
  - {邮箱: ${people.other}, 代码: E02, 单位: 示例大学}
秘书处:
  - {邮箱: ${people.secretariat}}
`

/** What a commit does to files: new text, an edit of the text, a link, or null to delete. */
export type Edits = Readonly<Record<string, string | null | { link: string } | ((before: string) => string)>>

interface CommitOptions {
  readonly author: string
  /** ISO date of author and committer. */
  readonly date?: string
}

const clean = join(import.meta.dirname, '../../fixtures/clean')
const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...surroundings } = process.env

/**
 * A real repository in a folder of its own, with the clean fixture as `content/`, a table of roles, and
 * no list yet; branch `main`, one commit of the secretariat.
 */
export function temporaryRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'kekao-git-'))
  const root = join(folder, 'content')
  const run = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync('git', [...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...surroundings, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const identity = ({ author, date = '2025-07-01' }: CommitOptions) => ({
    GIT_AUTHOR_NAME: '示例',
    GIT_AUTHOR_EMAIL: author,
    GIT_AUTHOR_DATE: `${date}T09:00:00+08:00`,
    GIT_COMMITTER_NAME: '示例',
    GIT_COMMITTER_EMAIL: author,
    GIT_COMMITTER_DATE: `${date}T09:00:00+08:00`,
  })
  const repository = {
    folder,
    root,
    run,
    /** Edits paths below `content/`; `../` reaches the rest. */
    write(edits: Edits): void {
      for (const [path, edit] of Object.entries(edits)) apply(join(root, path), edit)
    },
    /** Commits edits with everything else that differs. */
    commit(edits: Edits, options: CommitOptions): string {
      repository.write(edits)
      run(['add', '-A'])
      run(['commit', '-q', '--allow-empty', '-m', 'change'], identity(options))
      return run(['rev-parse', 'HEAD'])
    },
    merge(branch: string, options: CommitOptions): string {
      run(['merge', '-q', '--no-ff', '-m', 'merge', branch], identity(options))
      return run(['rev-parse', 'HEAD'])
    },
    branch(name: string, from = 'main'): void {
      run(['checkout', '-q', '-b', name, from])
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
  cpSync(clean, root, { recursive: true })
  for (const file of ['publicity.yaml', 'recognition.yaml', 'objections'])
    rmSync(join(root, 'editions/2025', file), { recursive: true })
  run(['init', '-q', '-b', 'main'])
  repository.commit({ 'roles.yaml': ROLES, '../README.md': 'Example\n' }, { author: people.secretariat })
  return repository
}

export type TemporaryRepository = ReturnType<typeof temporaryRepository>

function apply(path: string, edit: Edits[string]): void {
  if (edit === null) {
    rmSync(path, { recursive: true })
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  if (typeof edit === 'string') writeFileSync(path, edit)
  else if (typeof edit === 'function') writeFileSync(path, edit(readFileSync(path, 'utf8')))
  else symlinkSync(edit.link, path)
}

/** The clean fixture's own text of a file. */
export const cleanText = (path: string): string => readFileSync(join(clean, path), 'utf8')
