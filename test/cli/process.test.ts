import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
      warnings: 1,
      complaints: [{ file: pressFit, rule: 'policy-owner' }, { rule: 'policy-trust' }],
      trust: [{ author: people.pump, from: 'commits', commits: 1, signed: 0 }],
    })
    expect(kekao('policy', ...asked, '--format', 'github').stdout).toContain('::error file=content/')
  })

  it('lets the owner through', () => {
    expect(kekao('policy', ...asked, '--author', people.pressFit)).toMatchObject({ status: 0 })
  })

  it('says in Chinese what is wrong in its usage', () => {
    expect(kekao('policy', '--base', 'main')).toMatchObject({ status: 2 })
    expect(kekao('policy', '--base', 'main').stderr).toContain('缺少选项')
    expect(kekao('policy', '--base', 'main', '--head', 'nowhere')).toMatchObject({ status: 2 })
    expect(kekao('policy', '--base', 'main', '--head', 'main', '--root', tmpdir())).toMatchObject({
      status: 3,
    })
    expect(kekao('policy', '--help').stdout).toContain('例：')
  })
})

describe('kekao publicity', () => {
  const day = ['--as-of', '2025-10-20']
  const office = ['--office', '示例秘书处', '示例市示例路3号', '200000', '021-00000100', 'office@example.com']
  const file = () => join(repository.root, 'editions/2025/publicity.yaml')

  it('drafts the list without writing anything', () => {
    const { status, stdout } = kekao('publicity', ...day, '--without', 'press-fit', '--format', 'json')
    expect(status).toBe(0)
    const { draft, startsOn, endsOn, file: written } = JSON.parse(stdout)
    expect(draft.listed.map(({ slug }: { slug: string }) => slug)).toEqual(['pump'])
    expect(draft.leftOut).toMatchObject([{ slug: 'press-fit', reason: '由人决定不列入' }])
    expect([startsOn, endsOn, written]).toEqual(['2025-10-21', '2025-10-27', null])
    expect(kekao('publicity', ...day).stdout).toContain('排名不分先后')
    expect(existsSync(file())).toBe(false)
  })

  it('counts the working days of the State Council', () => {
    const args = ['--as-of', '2025-10-20', '--start', '2025-10-01', '--format', 'json']
    expect(JSON.parse(kekao('publicity', ...args).stdout)).toMatchObject({ endsOn: '2025-10-14' })
    expect(kekao('publicity', '--as-of', '2025-10-20', '--start', '2099-01-05')).toMatchObject({ status: 4 })
  })

  it('needs an office, shows what it would write, writes a list that checks clean, and then leaves it alone', () => {
    expect(kekao('publicity', ...day, '--write')).toMatchObject({ status: 2 })
    expect(kekao('publicity', ...day, ...office, '--write', '--dry-run').stdout).toContain('将写入')
    expect(existsSync(file())).toBe(false)
    expect(kekao('publicity', ...day, ...office, '--write')).toMatchObject({ status: 0 })
    expect(kekao('check', ...day)).toMatchObject({ status: 0 })
    expect(readFileSync(file(), 'utf8')).toMatch(/^名单校验码: [0-9a-f]{64}$/m)
    expect(kekao('publicity', ...day, ...office, '--write')).toMatchObject({ status: 2 })
  })

  it('freezes a list that a person has settled, with the hash it would have written', () => {
    const written = readFileSync(file(), 'utf8')
    writeFileSync(file(), written.replace(/^名单校验码.*\n/m, ''))
    expect(kekao('publicity', ...day, '--freeze', '--dry-run').stdout).toContain(written)
    expect(kekao('publicity', ...day, '--freeze')).toMatchObject({ status: 0 })
    expect(readFileSync(file(), 'utf8')).toBe(written)
    rmSync(file())
    expect(kekao('publicity', ...day, '--freeze')).toMatchObject({ status: 2 })
  })
})

describe('kekao audit', () => {
  const sheet = 'editions/2025/reviews/pump/E01.md'

  it('is content with a history that broke no rule', () => {
    const { status, stdout } = kekao('audit', '--quiet')
    expect(status).toBe(0)
    expect(stdout).toContain('尚未冻结')
  })

  it('names the first commit that changed a frozen sheet', () => {
    const office = ['示例秘书处', '示例市示例路3号', '200000', '021-00000100', 'office@example.com']
    kekao('publicity', '--as-of', '2025-10-31', '--write', '--office', ...office)
    const frozenBy = repository.commit({}, { author: people.secretariat, date: '2025-10-31' })
    const higher = (before: string) => before.replace(/Ic: \d+/, 'Ic: 50')
    const commit = repository.commit({ [sheet]: higher }, { author: people.reviewer, date: '2025-11-01' })
    const { status, stdout } = kekao('audit', '--quiet', '--format', 'json')
    expect(status).toBe(6)
    const [edition] = JSON.parse(stdout).editions
    expect(edition).toMatchObject({
      year: '2025',
      frozenBy,
      breaks: [{ commit, kind: 'frozen', files: [sheet] }, {}],
    })
    const words = kekao('audit', '--quiet').stdout
    expect(words).toContain(`最先违反  ${commit.slice(0, 8)}`)
    expect(words).toContain(sheet)
  })

  it('says what it cannot read', () => {
    expect(kekao('audit', '--root', tmpdir())).toMatchObject({ status: 3 })
    expect(kekao('audit', '--edition', '1999')).toMatchObject({ status: 2 })
    expect(kekao('audit', '--help').stdout).toContain('例：')
  })
})

describe('kekao assign', () => {
  const day = ['--as-of', '2025-10-20']

  it('plans the same for people and for machines, and fails where reviewers are lacking', () => {
    const { status, stdout } = kekao('assign', ...day, '--per', '2', '--format', 'json')
    expect(status).toBe(0)
    const { perSubmission, assignments, loads } = JSON.parse(stdout)
    expect(perSubmission).toBe(2)
    expect(
      assignments.map(({ slug, planned }: { slug: string; planned: string[] }) => [slug, planned]),
    ).toEqual([
      ['pump', ['E02']],
      ['press-fit', ['E01']],
    ])
    expect(loads).toMatchObject([{ reviewer: 'E01', scored: 1, planned: 1 }, { reviewer: 'E02' }])
    const lacking = kekao('assign', ...day, '--per', '3')
    expect(lacking.status).toBe(1)
    expect(lacking.stdout).toContain('缺 1 位')
  })

  it('needs reviewers in the table of roles, and a sensible number', () => {
    expect(kekao('assign', '--per', '0')).toMatchObject({ status: 2 })
    expect(kekao('assign', ...day, '--root', join(home, 'test/fixtures/clean'))).toMatchObject({ status: 3 })
    expect(kekao('assign', '--help').stdout).toContain('例：')
  })
})

describe('kekao packet', () => {
  it('lists what it would write, and refuses whoever is in conflict', () => {
    const out = ['--out', join(repository.folder, 'packets'), '--dry-run']
    const { status, stdout } = kekao('packet', 'E02', 'pump', ...out)
    expect(status).toBe(0)
    expect(stdout).toContain('将生成 E02 的盲评材料：1 份申报')
    expect(stdout).toMatch(/2025\/E02\/甲-\w{4}\/甲-\w{4}-评分表\.docx/)
    expect(stdout).toMatch(/2025\/秘书处\/E02-代号对照\.csv/)
    const json = JSON.parse(kekao('packet', 'E02', 'pump', ...out, '--format', 'json').stdout)
    expect(json).toMatchObject({ reviewer: 'E02', items: [{ slug: 'pump' }] })
    expect(existsSync(join(repository.folder, 'packets'))).toBe(false)
    expect(kekao('packet', '--help').stdout).toContain('例：')
    expect(kekao('packet', 'E99')).toMatchObject({ status: 2 })
    expect(kekao('packet', 'E02', 'nothing')).toMatchObject({ status: 3 })
    repository.write({
      'roles.yaml': (before) => before.replace('单位: 示例大学', '单位: 河北示例机械有限公司'),
    })
    const refused = kekao('packet', 'E02', 'press-fit')
    expect(refused).toMatchObject({ status: 2 })
    expect(refused.stderr).toContain('回避')
  })
})
