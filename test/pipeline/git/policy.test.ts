import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Judged, type PolicyOptions, policy } from '../../../src/pipeline/policy.ts'
import {
  cleanText,
  type Edits,
  people,
  type TemporaryRepository,
  temporaryRepository,
} from './temporary-repository.ts'

interface Judging {
  readonly asOf?: string
  readonly base?: string
  readonly head?: string
  readonly author?: string
}

let repository: TemporaryRepository

/** Errors as `rule file`; that nobody vouches for the authors is a warning of its own. */
const errorsOf = (complaints: Judged['complaints']): string[] =>
  complaints.filter(({ severity }) => severity === 'error').map(({ rule, file }) => `${rule} ${file}`)

function judge({ asOf = '2025-08-20', base = 'main', head = 'change', author }: Judging = {}): string[] {
  const { complaints } = policy({ root: repository.root, asOf, base, head, author })
  return errorsOf(complaints)
}

const pump = 'editions/2025/practices/pump/index.md'
const pressFit = 'editions/2025/fmea/press-fit/index.md'
const list = 'editions/2025/publicity.yaml'
const sheet = 'editions/2025/reviews/pump/E01.md'
const rubric = 'editions/2025/rubrics/fmea.yaml'
const county = 'editions/2025/recommendations/130606.yaml'
const word = (before: string) => before.replace('示例', '示例 ')
const withdrawn = (before: string) =>
  before.replace('声明:\n', '撤回:\n  日期: 2025-10-08\n  原因: 停产\n声明:\n')
const sentBack = (before: string) => before.replace('结论: 同意推荐', '结论: 退回修改')

interface Case {
  readonly name: string
  readonly author: string
  readonly edits: Edits
  readonly asOf?: string
  /** Put on main by the secretariat before the branch begins. */
  readonly before?: Edits
  readonly told: readonly string[]
}

const frozenList = { [list]: cleanText(list) }

const decision = 'editions/2025/recognition.yaml'
const entry = (reason: string) => `  - {申报: pump, 类型: 更正, 日期: 2026-01-05, 原因: ${reason}}\n`
/** A decision with one entry. */
const decided = `文号: 示例〔2025〕1号\n日期: 2025-12-01\n更正:\n${entry('企业更名')}`
const onceDecided = { ...frozenList, [decision]: decided }
const later = { author: people.secretariat, before: onceDecided, asOf: '2026-02-01' }

const cases: readonly Case[] = [
  { name: 'an applicant in its own folder', author: people.pump, edits: { [pump]: word }, told: [] },
  {
    name: "an applicant in its neighbour's folder",
    author: people.pump,
    edits: { [pump]: word, [pressFit]: word },
    told: [`policy-owner ${pressFit}`],
  },
  {
    name: 'an applicant on the last day',
    author: people.pump,
    edits: { [pump]: word },
    asOf: '2025-09-30',
    told: [],
  },
  {
    name: 'an applicant a day late',
    author: people.pump,
    edits: { [pump]: word },
    asOf: '2025-10-01',
    told: [`policy-time ${pump}`],
  },
  {
    name: 'an applicant late, but sent back',
    author: people.pump,
    before: { [county]: sentBack },
    edits: { [pump]: word },
    asOf: '2025-10-01',
    told: [],
  },
  {
    name: 'another applicant late where only the first was sent back',
    author: people.pressFit,
    before: { [county]: sentBack },
    edits: { [pressFit]: word },
    asOf: '2025-10-01',
    told: [`policy-time ${pressFit}`],
  },
  {
    name: 'an applicant that sends itself back in the same change',
    author: people.pump,
    edits: { [pump]: word, [county]: sentBack },
    asOf: '2025-10-01',
    told: [`policy-time ${pump}`, `policy-owner ${county}`],
  },
  {
    name: 'a withdrawal after the deadline',
    author: people.pump,
    edits: { [pump]: withdrawn },
    asOf: '2025-10-08',
    told: [],
  },
  {
    name: 'more than a withdrawal after the deadline',
    author: people.pump,
    edits: { [pump]: (before) => word(withdrawn(before)) },
    asOf: '2025-10-08',
    told: [`policy-time ${pump}`],
  },
  {
    name: 'a deleted submission',
    author: people.pump,
    edits: { [pump]: null },
    told: [`policy-deletion ${pump}`],
  },
  { name: 'a unit on its own opinion', author: people.county, edits: { [county]: sentBack }, told: [] },
  {
    name: 'a unit speaking for another',
    author: people.city,
    edits: { [county]: sentBack },
    told: [`policy-owner ${county}`],
  },
  {
    name: "a unit putting in another's scan",
    author: people.city,
    edits: { 'editions/2025/recommendations/scans/13-pump.pdf': 'x' },
    told: ['policy-owner editions/2025/recommendations/scans/13-pump.pdf'],
  },
  { name: 'a reviewer on their own sheet', author: people.reviewer, edits: { [sheet]: word }, told: [] },
  {
    name: 'a reviewer with an encrypted sheet',
    author: people.reviewer,
    edits: { 'editions/2025/reviews/press-fit/E01.md.age': 'x' },
    told: [],
  },
  {
    name: "a reviewer on another's sheet",
    author: people.other,
    edits: { [sheet]: word },
    told: [`policy-owner ${sheet}`],
  },
  {
    name: 'a reviewer after freezing',
    author: people.reviewer,
    before: frozenList,
    edits: { [sheet]: word },
    asOf: '2025-11-20',
    told: [`policy-frozen ${sheet}`],
  },
  {
    name: 'a reviewer while the list is only drafted',
    author: people.reviewer,
    before: frozenList,
    edits: { [sheet]: word },
    asOf: '2025-11-02',
    told: [],
  },
  {
    name: 'a reviewer once the list has its hash',
    author: people.reviewer,
    before: { [list]: `${cleanText(list)}名单校验码: ${'a'.repeat(64)}\n` },
    edits: { [sheet]: word },
    asOf: '2025-11-02',
    told: [`policy-frozen ${sheet}`],
  },
  {
    name: 'the secretariat on the frozen list',
    author: people.secretariat,
    before: frozenList,
    edits: { [list]: (before) => before.replace('[pump]', '[]') },
    asOf: '2025-11-20',
    told: [`policy-frozen ${list}`],
  },
  {
    name: 'a change that unfreezes the list it breaks',
    author: people.secretariat,
    before: frozenList,
    edits: { [list]: (before) => before.replace('2025-11-03', '2026-11-03') },
    asOf: '2025-11-20',
    told: [`policy-frozen ${list}`],
  },
  {
    ...later,
    name: 'the secretariat adding an entry to a decision',
    edits: { [decision]: `# 补充\n${decided}${entry('改正笔误')}` },
    told: [],
  },
  ...(
    [
      ['the number', decided.replace('1号', '2号')],
      ['the day', decided.replace('2025-12-01', '2025-12-02')],
      ['an entry', decided.replace('企业更名', '企业改制')],
      ['the order of entries', decided.replace('更正:\n', `更正:\n${entry('先')}`)],
      ['all of it, by text that is no decision', '文号: [\n'],
      ['all of it, by deleting', null],
    ] as const
  ).map(([what, text]) => ({
    ...later,
    name: `the secretariat rewriting ${what} of a decision`,
    edits: { [decision]: text },
    told: [`policy-decision ${decision}`],
  })),
  {
    ...later,
    name: 'the secretariat mending a decision that came before the period ended',
    before: { ...frozenList, [decision]: decided.replace('2025-12-01', '2025-11-07') },
    edits: { [decision]: decided },
    told: [],
  },
  { name: 'the secretariat on the list', author: people.secretariat, edits: frozenList, told: [] },
  { name: 'the secretariat on a rubric', author: people.secretariat, edits: { [rubric]: word }, told: [] },
  {
    name: 'an applicant on a rubric',
    author: people.pump,
    edits: { [rubric]: word },
    told: [`policy-owner ${rubric}`],
  },
  {
    name: 'the secretariat on a score sheet',
    author: people.secretariat,
    edits: { [sheet]: word },
    told: [`policy-owner ${sheet}`],
  },
  {
    name: 'an applicant that makes itself the secretariat',
    author: people.pump,
    edits: { 'roles.yaml': `秘书处:\n  - {邮箱: ${people.pump}}\n`, [rubric]: word },
    told: [`policy-owner ${rubric}`, 'policy-owner roles.yaml'],
  },
  {
    name: 'an applicant outside the content',
    author: people.pump,
    edits: { '../README.md': 'changed' },
    told: ['policy-owner ../README.md'],
  },
  {
    name: 'a link out of the folder',
    author: people.pump,
    edits: { 'editions/2025/practices/pump/data/more.csv': { link: '../../../reviews/pump/E01.md' } },
    told: ['policy-file-kind editions/2025/practices/pump/data/more.csv'],
  },
  {
    name: 'a hidden file',
    author: people.pump,
    edits: { 'editions/2025/practices/pump/.gitattributes': '* binary' },
    told: ['policy-file-kind editions/2025/practices/pump/.gitattributes'],
  },
  {
    name: 'a year without rules',
    author: people.pump,
    edits: { 'editions/2026/practices/pump/index.md': 'x' },
    told: ['policy-time editions/2026/practices/pump/index.md'],
  },
  {
    name: 'the secretariat founding a year',
    author: people.secretariat,
    edits: {
      'editions/2026/edition.yaml': 'x',
      'editions/2026/rubrics/fmea.yaml': 'x',
      'editions/2026/notice.md': 'x',
    },
    told: [],
  },
  {
    name: 'a path with Chinese, a quotation mark and a line break',
    author: people.pump,
    edits: { 'editions/2025/fmea/press-fit/照片 "一"\n.png': 'x' },
    told: ['policy-owner editions/2025/fmea/press-fit/照片 "一"\n.png'],
  },
  {
    name: 'a stranger',
    author: 'nobody@example.com',
    edits: { [pump]: word },
    told: ['policy-author roles.yaml'],
  },
]

describe('a change on a branch', () => {
  let shared: TemporaryRepository

  beforeAll(() => {
    shared = temporaryRepository()
  })
  afterAll(() => shared.remove())

  it.each(cases.map((each, i) => ({ ...each, i })))('of $name', (each) => {
    const { author, edits, asOf = '2025-08-20', before, told, i } = each
    shared.branch(`base-${i}`)
    if (before) shared.commit(before, { author: people.secretariat })
    shared.branch(`change-${i}`, `base-${i}`)
    shared.commit(edits, { author })
    const revisions = { base: `base-${i}`, head: `change-${i}`, author: undefined }
    const { complaints } = policy({ root: shared.root, asOf, ...revisions })
    expect(errorsOf(complaints)).toEqual([...told].sort(byFile))
  })
})

const byFile = (a: string, b: string): number => {
  const [first = '', second = ''] = [a, b].map((each) => each.slice(each.indexOf(' ') + 1))
  return first < second ? -1 : first > second ? 1 : 0
}

describe('tricks with history', () => {
  beforeEach(() => {
    repository = temporaryRepository()
  })
  afterEach(() => repository.remove())

  it("sees a renaming into one's own folder as a theft and a gift", () => {
    repository.branch('change')
    repository.run([
      'mv',
      'content/editions/2025/fmea/press-fit/worksheet.csv',
      'content/editions/2025/practices/pump/data/w.csv',
    ])
    repository.commit({}, { author: people.pump })
    expect(judge()).toEqual(['policy-owner editions/2025/fmea/press-fit/worksheet.csv'])
  })

  it('looks past a change that a later commit covers up, and at the tree that is left', () => {
    repository.branch('change')
    repository.commit({ [pressFit]: word }, { author: people.pump })
    repository.commit({ [pressFit]: cleanText(pressFit), [pump]: word }, { author: people.pump })
    expect(judge()).toEqual([])
  })

  it('judges a merge commit by what it leaves, evil hands included', () => {
    repository.branch('change')
    repository.commit({ [pump]: word }, { author: people.pump })
    repository.run(['checkout', '-q', 'main'])
    repository.commit({ [pressFit]: word }, { author: people.pressFit })
    repository.run(['checkout', '-q', 'change'])
    repository.merge('main', { author: people.pump })
    expect(judge()).toEqual([])
    repository.commit({ [pressFit]: (before) => `${before}\n` }, { author: people.pump })
    repository.run(['reset', '-q', '--soft', 'HEAD~1'])
    const amended = { GIT_COMMITTER_NAME: '示例', GIT_COMMITTER_EMAIL: people.pump }
    repository.run(['commit', '-q', '--amend', '--no-edit'], amended)
    expect(judge()).toEqual([`policy-owner ${pressFit}`])
  })

  it('judges an old branch by the base as it is now', () => {
    repository.branch('change')
    repository.commit({ [sheet]: word }, { author: people.reviewer })
    repository.run(['checkout', '-q', 'main'])
    repository.commit(frozenList, { author: people.secretariat })
    expect(judge({ asOf: '2025-11-20' })).toEqual([`policy-frozen ${sheet}`])
  })

  it('refuses a head that shares no history', () => {
    repository.run(['checkout', '-q', '--orphan', 'change'])
    repository.commit({ [pump]: word }, { author: people.pump })
    expect(judge()).toEqual(['policy-history roles.yaml'])
  })

  it('asks every author of the commits, or the one named', () => {
    repository.branch('change')
    repository.commit({ [pump]: word }, { author: people.pump })
    repository.commit({ [sheet]: word }, { author: people.reviewer })
    expect(judge()).toEqual([`policy-owner ${pump}`, `policy-owner ${sheet}`])
    expect(judge({ author: 'pump-login' })).toEqual([`policy-owner ${sheet}`])
    expect(judge({ author: 'PUMP@example.com' })).toEqual([`policy-owner ${sheet}`])
  })

  it('cannot judge where the base has no table of roles', () => {
    repository.commit({ 'roles.yaml': null }, { author: people.secretariat })
    repository.branch('change')
    repository.commit({ 'roles.yaml': '秘书处: [{邮箱: pump@example.com}]\n' }, { author: people.pump })
    expect(judge()).toEqual(['policy-roles roles.yaml'])
  })

  it('tells what is wrong in the table of roles', () => {
    repository.commit({ 'roles.yaml': '秘书处:\n  - {邮箱: nobody}\n' }, { author: people.secretariat })
    repository.branch('change')
    repository.commit({ [pump]: word }, { author: people.pump })
    expect(judge()).toEqual(['policy-roles roles.yaml', 'field-shape roles.yaml'])
  })
})

describe('what a path is', () => {
  beforeEach(() => {
    repository = temporaryRepository()
  })
  afterEach(() => repository.remove())

  it("lets an owner change a file's mode, and nobody that of a frozen or another's one", () => {
    repository.branch('change')
    for (const path of [pump, pressFit]) repository.run(['update-index', '--chmod=+x', `content/${path}`])
    repository.run(['config', 'core.fileMode', 'false'])
    repository.commit({}, { author: people.pump })
    expect(judge()).toEqual([`policy-owner ${pressFit}`])
    repository.run(['checkout', '-q', 'main'])
    repository.commit(frozenList, { author: people.secretariat })
    repository.branch('mode')
    repository.run(['update-index', '--chmod=+x', `content/${sheet}`])
    repository.commit({}, { author: people.reviewer })
    expect(judge({ head: 'mode', asOf: '2025-11-20' })).toEqual([`policy-frozen ${sheet}`])
  })

  it('sees a frozen file moved away as a deletion and an addition', () => {
    repository.commit(frozenList, { author: people.secretariat })
    repository.branch('change')
    repository.run(['mv', `content/${sheet}`, 'content/editions/2025/reviews/pump/E09.md'])
    repository.commit({}, { author: people.reviewer })
    expect(judge({ asOf: '2025-11-20' })).toEqual([
      `policy-frozen ${sheet}`,
      'policy-frozen editions/2025/reviews/pump/E09.md',
      'policy-owner editions/2025/reviews/pump/E09.md',
    ])
  })

  it.each([
    ['a folder', 'editions/2025/practices/Pump/index.md', 'policy-owner'],
    ['a data file', 'editions/2025/practices/pump/data/FLOW.csv', ''],
  ])('refuses %s that differs from another by case alone', (_, path, also) => {
    repository.commit({ 'editions/2025/practices/pump/data/flow.csv': 'a' }, { author: people.secretariat })
    repository.branch('change')
    repository.commit({ [path]: 'x' }, { author: people.pump })
    const told = judge()
    expect(told).toContain(`policy-case ${path}`)
    expect(told.filter((each) => !each.startsWith('policy-case'))).toEqual(also ? [`${also} ${path}`] : [])
  })

  it("lets an owner rename its own data file by case alone, and not its submission's folder", () => {
    repository.commit({ 'editions/2025/practices/pump/data/Flow.csv': 'a' }, { author: people.secretariat })
    repository.branch('change')
    const folder = 'content/editions/2025/practices/pump'
    repository.run(['mv', `${folder}/data/Flow.csv`, `${folder}/data/flow.csv`])
    repository.commit({}, { author: people.pump })
    expect(judge()).toEqual([])
    repository.branch('moved')
    repository.run(['mv', folder, 'content/editions/2025/practices/Pump'])
    repository.commit({}, { author: people.pump })
    expect(judge({ head: 'moved' })).toEqual(
      expect.arrayContaining([
        `policy-deletion ${pump}`,
        'policy-owner editions/2025/practices/Pump/index.md',
      ]),
    )
  })

  it('refuses a submodule', () => {
    repository.branch('change')
    const head = repository.run(['rev-parse', 'HEAD'])
    const path = 'editions/2025/practices/pump/more'
    repository.run(['update-index', '--add', '--cacheinfo', `160000,${head},content/${path}`])
    repository.run([
      '-c',
      'user.name=示例',
      '-c',
      `user.email=${people.pump}`,
      'commit',
      '-q',
      '-m',
      'change',
    ])
    expect(judge()).toEqual([`policy-file-kind ${path}`])
  })

  it('has nothing to say of an empty range', () => {
    expect(
      policy({ root: repository.root, asOf: '2025-08-20', base: 'main', head: 'main', author: undefined }),
    ).toEqual({
      complaints: [],
      files: 0,
      trust: [],
    })
  })

  it('judges a rewritten branch by what it now differs from the base', () => {
    repository.branch('change')
    repository.commit({ [pump]: word }, { author: people.pump })
    repository.run(['checkout', '-q', 'main'])
    repository.commit({ [sheet]: word }, { author: people.reviewer })
    // Somebody force-pushes a branch that begins before that commit and puts the sheet back.
    repository.run(['checkout', '-q', 'change'])
    repository.merge('main', { author: people.pump })
    repository.commit({ [sheet]: cleanText(sheet) }, { author: people.pump })
    expect(judge()).toEqual([`policy-owner ${sheet}`])
  })
})

describe('whose a change is', () => {
  beforeEach(() => {
    repository = temporaryRepository()
    repository.branch('change')
  })
  afterEach(() => repository.remove())

  const look = (options: Partial<PolicyOptions> = {}) =>
    policy({
      root: repository.root,
      asOf: '2025-08-20',
      base: 'main',
      head: 'change',
      author: undefined,
      ...options,
    })
  const rules = (judged: Judged) => judged.complaints.map(({ rule, severity }) => `${severity} ${rule}`)

  it('says that an e-mail in a commit vouches for nobody', () => {
    repository.commit({ [pump]: word }, { author: people.pump })
    const judged = look()
    expect(rules(judged)).toEqual(['warning policy-trust'])
    expect(judged.trust).toEqual([
      { author: people.pump, roles: ['申报单位'], from: 'commits', commits: 1, signed: 0 },
    ])
  })

  it("takes the platform's word, whatever the commits say", () => {
    repository.commit({ [pump]: word }, { author: people.secretariat })
    expect(rules(look({ author: people.pump }))).toEqual([])
    expect(rules(look({ author: people.pressFit }))).toEqual(['error policy-owner'])
  })

  it('asks for a signature of every commit, where told to', () => {
    repository.commit({ [pump]: word }, { author: people.pump })
    expect(rules(look({ requireSigned: true }))).toEqual(['error policy-signed'])
    expect(rules(look({ requireSigned: true, author: people.pump }))).toEqual(['error policy-signed'])
  })

  it("knows an author's own signature from another's", () => {
    const key = join(repository.folder, '..', `${basename(repository.folder)}-key`)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key])
    const allow = (who: string) =>
      writeFileSync(`${key}.allowed`, `${who} ${readFileSync(`${key}.pub`, 'utf8')}`)
    for (const [name, value] of [
      ['gpg.format', 'ssh'],
      ['user.signingkey', `${key}.pub`],
      ['gpg.ssh.allowedSignersFile', `${key}.allowed`],
      ['commit.gpgsign', 'true'],
    ] as const)
      repository.run(['config', name, value])
    allow(people.pump)
    repository.commit({ [pump]: word }, { author: people.pump })
    expect(rules(look({ requireSigned: true }))).toEqual([])
    expect(look().trust).toMatchObject([{ commits: 1, signed: 1 }])
    allow(people.pressFit)
    expect(rules(look({ requireSigned: true }))).toEqual(['error policy-signed'])
    for (const each of ['', '.pub', '.allowed']) rmSync(`${key}${each}`)
  })

  it('names each of several authors', () => {
    repository.commit({ [pump]: word }, { author: people.pump })
    repository.commit({ [county]: sentBack }, { author: people.county })
    expect(look().trust.map(({ author, roles }) => [author, roles])).toEqual([
      [people.county, ['推荐单位']],
      [people.pump, ['申报单位']],
    ])
  })
})

describe('revisions', () => {
  beforeEach(() => {
    repository = temporaryRepository()
  })
  afterEach(() => repository.remove())

  it.each(['no-such-branch', '--output=x', ''])('that do not exist are wrong usage: %j', (base) => {
    repository.branch('change')
    expect(() => judge({ base })).toThrow(/没有版本/)
  })

  it('of a history cut off are not judged', () => {
    repository.branch('change')
    repository.commit({ [pump]: word }, { author: people.pump })
    repository.run([
      'clone',
      '-q',
      '--depth',
      '1',
      '--no-single-branch',
      `file://${repository.folder}`,
      'cut',
    ])
    const cut = { root: `${repository.folder}/cut/content`, asOf: '2025-08-20', author: undefined }
    expect(() => policy({ ...cut, base: 'origin/main', head: 'origin/change' })).toThrow(/部分历史/)
  })

  it('of a history cut off below their common ancestor need to be told whose the change is', () => {
    repository.commit({ [pressFit]: word }, { author: people.pressFit })
    repository.branch('change')
    repository.commit({ [pump]: word }, { author: people.pump })
    const all = ['--no-single-branch', `file://${repository.folder}`]
    repository.run(['clone', '-q', '--depth', '2', ...all, 'deep'])
    const root = `${repository.folder}/deep/content`
    const known = { root, asOf: '2025-08-20', base: 'origin/main', head: 'origin/change' }
    repository.run(['-C', 'deep', 'fetch', '-q', '--depth', '2'])
    expect(() => policy({ ...known, author: undefined })).toThrow(/看不全是谁改的/)
    expect(policy({ ...known, author: people.pump }).complaints).toEqual([])
  })
})
