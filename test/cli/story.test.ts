import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let content = ''

beforeAll(() => {
  content = join(mkdtempSync(join(tmpdir(), 'kekao-cli-')), 'content')
  cpSync(join(root, 'content'), content, { recursive: true })
})
afterAll(() => rmSync(join(content, '..'), { recursive: true }))

/** Runs the command line as a person does. */
function kekao(...args: string[]) {
  const program = join(root, 'src/cli/kekao.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    cwd: root,
  })
  return { status, stdout, stderr }
}

const file = () => join(content, 'editions/2025/practices/gaas-laser/index.md')

describe('a submission on its way', () => {
  it('is clean, is damaged, is told so at the place, is mended', () => {
    expect(kekao('check', '--root', content)).toMatchObject({ status: 0 })

    const good = readFileSync(file(), 'utf8')
    const line = good.split('\n').findIndex((each) => each.startsWith('提交日期')) + 1
    writeFileSync(file(), good.replace(/^提交日期: .*$/m, '提交日期: 2025-02-30'))
    const { status, stdout } = kekao('check', '--root', content, '--format', 'json')
    const report = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(report.errors).toBe(1)
    expect(report.complaints[0]).toMatchObject({ line, column: 7, severity: 'error', actual: '2025-02-30' })
    expect(kekao('build', '--root', content, '--out', join(content, '../dist')).status).toBe(1)

    writeFileSync(file(), good)
    expect(kekao('check', '--root', content)).toMatchObject({ status: 0 })
  })

  it('keeps Windows line ends and a byte order mark apart from its content', () => {
    const good = readFileSync(file(), 'utf8')
    writeFileSync(file(), `\ufeff${good.replaceAll('\n', '\r\n')}`)
    expect(kekao('check', '--root', content, 'gaas-laser').status).toBe(0)
    writeFileSync(file(), good)
  })

  it('begins blank, and the check says what to fill in', () => {
    const begun = kekao('new', 'practice', 'new-product', '--root', content)
    expect(begun.status).toBe(0)
    expect(begun.stdout).toContain('kekao check new-product')
    const { status, stdout } = kekao('check', 'new-product', '--root', content)
    expect(status).toBe(1)
    for (const label of ['企业名称', '联系人', '关键性能参数']) expect(stdout).toContain(label)
    expect(kekao('new', 'practice', 'new-product', '--root', content)).toMatchObject({ status: 2 })
    rmSync(join(content, 'editions/2025/practices/new-product'), { recursive: true })
  })
})

describe('figures', () => {
  it('scores as JSON in the shape others rely on', () => {
    const { status, stdout } = kekao('score', 'gaas-laser', '--root', content, '--format', 'json')
    const { edition, assessments } = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(edition).toBe('2025')
    expect(assessments).toHaveLength(1)
    expect(Object.keys(assessments[0])).toEqual(
      expect.arrayContaining([
        'slug',
        'track',
        'evidence',
        'criteria',
        'reference',
        'total',
        'rank',
        'flags',
      ]),
    )
    const [weibull] = assessments[0].evidence.degradation.map((each: { weibull: unknown }) => each.weibull)
    expect(weibull.shape).toBeCloseTo(6.407, 2)
    expect(weibull.scale).toBeCloseTo(5507.6, 0)
  })

  it('counts each section against its limit', () => {
    const rows = JSON.parse(kekao('count', 'gaas-laser', '--root', content, '--format', 'json').stdout)
    expect(rows.map((row: { section: string }) => row.section)).toEqual([
      '企业简介',
      '产品简介',
      '可靠性技术',
      '关键性能',
      '工作效益',
      '其他说明',
    ])
    expect(rows[0]).toMatchObject({ limit: 500, enforced: 'characters', over: 0 })
  })

  it('says where each submission stands on a day', () => {
    const stageOn = (day: string) =>
      JSON.parse(
        kekao('status', 'gaas-laser', '--root', content, '--as-of', day, '--format', 'json').stdout,
      )[0].stage
    expect(stageOn('2025-11-20')).toBe('inPublicity')
    expect(stageOn('2025-11-26')).toBe('proposed')
  })
})

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['chek'], 2],
    ['an unknown format', ['check', '--format', 'xml'], 2],
    ['a day that does not exist', ['check', '--as-of', '2025-02-30'], 2],
    ['an edition that does not exist', ['status', '--edition', '1999'], 2],
    ['a folder that does not exist', ['check', '--root', '/no/such/folder'], 3],
    ['a path that does not exist', ['check', 'no-such-submission'], 3],
    ['a submission that does not exist', ['render', 'no-such-submission'], 3],
    ['a folder name in capitals', ['new', 'practice', 'Big Name'], 2],
  ])('%s is answered with a mend', (_, args, status) => {
    const result = kekao(...args)
    expect(result.status).toBe(status)
    expect(result.stderr).toMatch(/[\u4e00-\u9fff]/)
    expect(result.stderr).not.toContain('    at ')
  })

  it('a missing browser is said so', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/kekao.mjs'), 'render', 'gaas-laser', '--out', join(content, '../forms')],
      { encoding: 'utf8', cwd: root, env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: '/no/such/browser' } },
    )
    expect(status).toBe(4)
    expect(stderr).toContain('改法')
  })
})

it('a file that is not text is complained of, not crashed on', () => {
  const path = join(content, 'editions/2025/practices/gaas-laser/data/factory.csv')
  const good = readFileSync(path)
  appendFileSync(path, Buffer.from([0, 255, 254, 0]))
  const { status, stderr } = kekao('check', 'gaas-laser', '--root', content)
  expect(status).toBe(1)
  expect(stderr).not.toContain('程序内部错误')
  writeFileSync(path, good)
})
