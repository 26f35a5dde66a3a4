import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import { run as kekao } from '../../src/cli/run.ts'

const home = join(import.meta.dirname, '../..')
/** The sample's content: what people of the story fill in comes from there. */
export const sample = join(home, 'content')

export const textOf = (path: string): string => readFileSync(join(sample, path), 'utf8')

const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...surroundings } = process.env
const QUIET = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

/** Commands that print: browser and fonts are those of the project. */
const PRINTING = ['packet', 'build']

interface Ran {
  readonly status: number
  readonly output: string
}

/** A stage to play on: an empty git repository, a clock that stands still, and a transcript of what is said. */
export function openStage() {
  const folder = mkdtempSync(join(tmpdir(), 'kekao-story-'))
  const lines: string[] = []
  const commits = new Map<string, string>()
  let day = ''
  let minute = 0

  const git = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync('git', [...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...surroundings, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()

  /** Names of commits and hashes change with every word of the sample; the story does not. */
  const masked = (text: string): string => {
    const named = [...commits].reduce((rest, [hash, name]) => rest.replaceAll(hash.slice(0, 8), name), text)
    return named
      .replace(/\b[0-9a-f]{64}\b/g, '〔64 位校验码〕')
      .replace(/已生成 \d+ 个文件/, '已生成〔若干〕个文件')
      .replaceAll(sample, '样例/content')
  }

  /** Runs the command line in this process, with the stage as its folder, and catches what it says. */
  const run = async (args: readonly string[]): Promise<Ran> => {
    const [here, exitCode] = [process.cwd(), process.exitCode]
    const said: string[] = []
    const mouths = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
    )
    process.chdir(folder)
    try {
      const cache = PRINTING.includes(args[0] ?? '') ? ['--cache', join(home, '.kekao')] : []
      const status = await kekao([...args, ...cache, '--as-of', day])
      return { status, output: masked(said.join('')).trim() }
    } finally {
      process.chdir(here)
      process.exitCode = exitCode
      for (const mouth of mouths) mouth.mockRestore()
    }
  }

  const tell = (args: readonly string[], { status, output }: Ran): void => {
    const words = args.map((each) => (/[\s；，。]/.test(each) ? `'${each}'` : each)).join(' ')
    lines.push(`$ kekao ${masked(words)}`, ...output.split('\n').map((line) => `  ${line}`.trimEnd()))
    if (status !== 0) lines.push(`  （退出码 ${status}）`)
  }

  const stage = {
    folder,
    root: join(folder, 'content'),
    git,
    /** A new day begins. */
    on(date: string, title: string): void {
      day = date
      minute = 0
      lines.push('', `## ${date}　${title}`, '')
    },
    say: (text: string): void => void lines.push(`【${text}】`),
    /** Reads a file that a command has made, relative to the stage. */
    read: (path: string): string => readFileSync(join(folder, path), 'utf8'),
    /** Shows lines of what was read. */
    show: (text: string): void =>
      void lines.push(
        ...text
          .trim()
          .split(/\r?\n/)
          .map((line) => `  │ ${line}`),
      ),
    /** Runs a command and writes it down with what it says; it must end as expected. */
    async kekao(args: readonly string[], expected = 0): Promise<Ran> {
      const ran = await run(args)
      tell(args, ran)
      if (ran.status !== expected)
        throw new Error(`kekao ${args.join(' ')} ended with ${ran.status}:\n${ran.output}`)
      return ran
    },
    /** Runs a command whose words are not part of the story. */
    async quietly(args: readonly string[], expected = 0): Promise<Ran> {
      const ran = await run(args)
      if (ran.status !== expected)
        throw new Error(`kekao ${args.join(' ')} ended with ${ran.status}:\n${ran.output}`)
      return ran
    },
    write(path: string, text: string): void {
      const place = join(folder, 'content', path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, text)
    },
    edit(path: string, change: (before: string) => string): void {
      const before = readFileSync(join(folder, 'content', path), 'utf8')
      const after = change(before)
      if (after === before) throw new Error(`nothing changed in ${path}`)
      stage.write(path, after)
    },
    /** Puts the sample's folder or file in the place of a blank. */
    take: (path: string): void =>
      cpSync(join(sample, path), join(folder, 'content', path), { recursive: true }),
    /** Commits what differs. */
    commit(author: string, message: string): void {
      minute += 1
      const time = `${day}T09:${String(minute).padStart(2, '0')}:00+08:00`
      git(['add', '-A'])
      git(['commit', '-q', '-m', message], {
        GIT_AUTHOR_NAME: '示例',
        GIT_AUTHOR_EMAIL: author,
        GIT_AUTHOR_DATE: time,
        GIT_COMMITTER_NAME: '示例',
        GIT_COMMITTER_EMAIL: author,
        GIT_COMMITTER_DATE: time,
      })
      const name = `〔提交${commits.size + 1}〕`
      commits.set(git(['rev-parse', 'HEAD']), name)
      lines.push(`  —— ${author} 提交：${message} ${name}`)
    },
    /** What `change` does, as a request of an author judged by the policy: merged, or refused and put away. */
    async ask(
      author: string,
      message: string,
      { expected }: { expected: 'merged' | 'refused' },
    ): Promise<void> {
      git(['checkout', '-q', '-b', 'request'])
      stage.commit(author, message)
      const judge = ['policy', '--base', 'main', '--head', 'request', '--author', author]
      if (expected === 'refused') await stage.kekao(judge, 1)
      else await stage.quietly(judge)
      git(['checkout', '-q', 'main'])
      if (expected === 'merged') git(['merge', '-q', '--ff-only', 'request'])
      git(['branch', '-q', '-D', 'request'])
      lines.push(expected === 'merged' ? '  —— kekao policy 没有意见，并入 main' : '  —— 没有并入')
    },
    transcript: (): string => `${lines.join('\n').trim()}\n`,
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
  git(['init', '-q', '-b', 'main'])
  writeFileSync(join(folder, '.gitignore'), '.kekao/\ndist/\npackets/\n')
  return stage
}

export type Stage = ReturnType<typeof openStage>
