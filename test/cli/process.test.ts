import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  people,
  type TemporaryRepository,
  temporaryRepository,
} from '../pipeline/git/temporary-repository.ts'

const home = join(import.meta.dirname, '../..')
let repository: TemporaryRepository

beforeAll(() => {
  repository = temporaryRepository()
})
afterAll(() => repository.remove())

/** Runs the command line on the repository's content. */
function kekao(command: string, ...args: string[]) {
  const program = join(home, 'src/cli/kekao.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, command, '--root', repository.root, ...args],
    { encoding: 'utf8', cwd: home },
  )
  return { status, stdout, stderr }
}

const pressFit = 'editions/2025/fmea/press-fit/index.md'

describe('kekao policy', () => {
  const asked = ['--base', 'main', '--head', 'neighbour', '--as-of', '2025-08-20']

  it('refuses a change of a neighbour, for people and for machines', () => {
    repository.branch('neighbour')
    repository.commit({ [pressFit]: (before) => `${before}\n` }, { author: people.pump })
    repository.run(['checkout', '-q', 'main'])
    const { status, stdout } = kekao('policy', ...asked)
    expect(status).toBe(1)
    expect(stdout).toContain(`${people.pump}（申报单位）不能改这个文件`)
    const report = JSON.parse(kekao('policy', ...asked, '--format', 'json').stdout)
    expect(report).toMatchObject({
      errors: 1,
      files: 1,
      complaints: [{ file: pressFit, rule: 'policy-owner' }],
    })
    expect(kekao('policy', ...asked, '--format', 'github').stdout).toContain('::error')
  })

  it('lets the owner through', () => {
    expect(kekao('policy', ...asked, '--author', people.pressFit)).toMatchObject({ status: 0 })
  })

  it('says in Chinese what is wrong in its usage', () => {
    expect(kekao('policy', '--base', 'main')).toMatchObject({ status: 2 })
    expect(kekao('policy', '--base', 'main').stderr).toContain('缺少选项')
    expect(kekao('policy', '--base', 'main', '--head', 'nowhere')).toMatchObject({ status: 2 })
    expect(kekao('policy', '--base', 'main', '--head', 'main', '--root', '/tmp')).toMatchObject({ status: 3 })
    expect(kekao('policy', '--help').stdout).toContain('例：')
  })
})
