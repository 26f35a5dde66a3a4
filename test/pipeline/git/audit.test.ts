import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { audit } from '../../../src/pipeline/audit/audit.ts'
import { draftPublicity } from '../../../src/pipeline/publicity-draft.ts'
import {
  cleanText,
  type Edits,
  people,
  type TemporaryRepository,
  temporaryRepository,
} from './temporary-repository.ts'

const pump = 'editions/2025/practices/pump/index.md'
const sheet = 'editions/2025/reviews/pump/E01.md'
const list = 'editions/2025/publicity.yaml'
const province = 'editions/2025/recommendations/13.yaml'
const decision = 'editions/2025/recognition.yaml'
const higher = (before: string) => before.replace(/Ic: (\d)\d/, 'Ic: 99')

let repository: TemporaryRepository

beforeEach(() => {
  repository = temporaryRepository()
})
afterEach(() => repository.remove())

const commit = (edits: Edits, date: string, author: string = people.secretariat) =>
  repository.commit(edits, { author, date })

const edition = () =>
  audit({ root: repository.root, edition: undefined, progress: () => undefined }).editions[0]
/** Breaks as kind and commit, in order. */
const breaks = () => edition()?.breaks.map(({ kind, commit: by }) => [kind, by])

/** Has the list drafted, frozen and committed. */
async function freeze(): Promise<string> {
  await draftPublicity({
    root: repository.root,
    asOf: '2025-10-31',
    edition: undefined,
    start: '2025-11-03',
    without: [],
    office: ['示例秘书处', '示例市示例路3号', '200000', '021-00000100', 'office@example.com'],
    write: 'list',
    dryRun: false,
  })
  return commit({}, '2025-11-02')
}

describe('an audit of the history', () => {
  it('finds nothing wrong in a clean course, up to the decision', async () => {
    commit({ [sheet]: higher }, '2025-10-20', people.reviewer)
    const by = await freeze()
    commit({ 'editions/2025/objections/001.md': cleanText('editions/2025/objections/001.md') }, '2025-11-05')
    commit({ [decision]: cleanText(decision) }, '2025-12-01')
    expect(edition()).toEqual({ year: '2025', frozenBy: by, breaks: [] })
  })

  it('names the commit that changed a sheet after freezing, and not the honest one after it', async () => {
    await freeze()
    const by = commit({ [sheet]: higher }, '2025-11-04', people.reviewer)
    commit({ 'editions/2025/notice.md': (before) => `${before}\n` }, '2025-11-05')
    expect(breaks()).toEqual([
      ['frozen', by],
      ['total', by],
    ])
    expect(edition()?.breaks[0]).toMatchObject({
      files: [sheet],
      author: people.reviewer,
      date: '2025-11-04',
    })
  })

  it('tells a change that was taken back too', async () => {
    await freeze()
    const changed = commit({ [sheet]: higher }, '2025-11-04', people.reviewer)
    const back = commit({ [sheet]: cleanText(sheet) }, '2025-11-05', people.reviewer)
    expect(new Set(breaks()?.map(([, by]) => by))).toEqual(new Set([changed, back]))
  })

  it('finds a change that came in by a merge', async () => {
    await freeze()
    repository.branch('late')
    commit({ [sheet]: higher }, '2025-11-04', people.reviewer)
    repository.run(['checkout', '-q', 'main'])
    commit({ '../README.md': 'Changed\n' }, '2025-11-04')
    const by = repository.merge('late', { author: people.secretariat, date: '2025-11-05' })
    expect(breaks()?.at(0)).toEqual(['frozen', by])
  })

  it('finds a list that differs from its hash from the first', async () => {
    await freeze()
    repository.run(['reset', '-q', '--soft', 'HEAD~1'])
    const by = commit(
      { [list]: (before) => before.replace('- "press-fit"', '[]').replace('fmea:\n    []', 'fmea: []') },
      '2025-11-02',
    )
    expect(breaks()).toEqual([['list', by]])
  })

  it('finds a listed name changed later, outside the list', async () => {
    await freeze()
    const by = commit(
      { [pump]: (before) => before.replace(/^企业名称: .*$/m, '企业名称: 河北示例新名有限公司') },
      '2025-11-04',
    )
    expect(breaks()).toEqual([['list', by]])
  })

  it('finds a listed submission whose chain was never whole', async () => {
    await freeze()
    repository.run(['reset', '-q', '--soft', 'HEAD~1'])
    const by = commit({ [province]: (before) => before.replace('同意推荐', '不予推荐') }, '2025-11-02')
    expect(breaks()).toEqual([['stage', by]])
    expect(edition()?.breaks[0]?.message).toContain('pump')
  })

  it('finds a decision before the period ended, or without one', async () => {
    const without = commit({ [decision]: cleanText(decision) }, '2025-10-01')
    expect(breaks()).toEqual([['recognition', without]])
    commit({ [decision]: null }, '2025-10-02')
    await freeze()
    const early = cleanText(decision).replace(/^日期: .*$/m, '日期: 2025-11-07')
    const by = commit({ [decision]: early }, '2025-11-07')
    expect(breaks()?.slice(1)).toEqual([['recognition', by]])
  })

  it('finds a decision that was rewritten, by a merge too, and lets entries be added', async () => {
    await freeze()
    const entry = '更正:\n  - {申报: pump, 类型: 更正, 日期: 2026-01-05, 原因: 企业更名}\n'
    commit({ [decision]: cleanText(decision) }, '2025-12-01')
    commit({ [decision]: (before) => `${before}${entry}` }, '2026-01-05')
    expect(breaks()).toEqual([])
    repository.branch('quiet')
    commit({ [decision]: (before) => before.replace('企业更名', '企业改制') }, '2026-01-06')
    repository.run(['checkout', '-q', 'main'])
    commit({ 'editions/2025/notice.md': (before) => `${before}\n` }, '2026-01-06')
    const merged = repository.merge('quiet', { author: people.secretariat, date: '2026-01-07' })
    const gone = commit({ [decision]: null }, '2026-01-08')
    expect(breaks()).toEqual([
      ['rewriting', merged],
      ['rewriting', gone],
    ])
    expect(edition()?.breaks[0]?.message).toContain('更正第 1 条')
  })

  it('finds an edition that can no longer be read', async () => {
    await freeze()
    const by = commit({ 'editions/2025/edition.yaml': 'x' }, '2025-11-04')
    expect(breaks()).toEqual([
      ['frozen', by],
      ['unreadable', by],
    ])
  })

  it('looks at nothing that is not committed, and says so', async () => {
    await freeze()
    const look = () => audit({ root: repository.root, edition: '2025', progress: () => undefined })
    expect(look()).toMatchObject({ uncommitted: false, commits: 2 })
    repository.write({ [sheet]: higher })
    expect(look().uncommitted).toBe(true)
    expect(breaks()).toEqual([])
  })

  it('needs the whole history and a year that is in it', () => {
    repository.run(['clone', '-q', '--depth', '1', `file://${repository.folder}`, 'cut'])
    const options = { edition: undefined, progress: () => undefined }
    expect(() => audit({ ...options, root: `${repository.folder}/cut/content` })).toThrow(/部分历史/)
    expect(() => audit({ ...options, root: repository.root, edition: '1999' })).toThrow(/1999/)
  })
})

describe('an audit of the authors', () => {
  const pressFit = 'editions/2025/fmea/press-fit/index.md'
  const word = (before: string) => before.replace('示例', '示例 ')
  const authors = () =>
    audit({ root: repository.root, edition: undefined, progress: () => undefined }).authors

  it('names the commit by which someone changed what is not theirs, also behind a merge', () => {
    commit({ [pump]: word }, '2025-08-20', people.pump)
    repository.branch('neighbour')
    const by = commit({ [pressFit]: word }, '2025-08-21', people.pump)
    repository.run(['checkout', '-q', 'main'])
    repository.merge('neighbour', { author: people.secretariat, date: '2025-08-22' })
    const late = commit({ [pump]: (before) => `${before}\n` }, '2025-10-01', people.pump)
    expect(authors().breaks.map(({ commit: each, files, kind }) => [each, files, kind])).toEqual([
      [by, [pressFit], 'policy'],
      [late, [pump], 'policy'],
    ])
  })

  it('judges by the roles and the state of the time', () => {
    const back = (before: string) => before.replace('结论: 同意推荐', '结论: 退回修改')
    commit({ 'editions/2025/recommendations/130606.yaml': back }, '2025-09-29', people.county)
    commit({ [pump]: word }, '2025-10-01', people.pump)
    commit({ 'roles.yaml': (before) => before.replace(people.pump, 'gone@example.com') }, '2025-10-02')
    expect(authors()).toEqual({ breaks: [], strangers: 0, remarks: [] })
  })

  it('does not judge whom the table does not name, but counts them', () => {
    commit({ [pressFit]: word }, '2025-08-21', 'nobody@example.com')
    expect(authors()).toEqual({ breaks: [], strangers: 1, remarks: [] })
  })
})

describe('an audit of what units said', () => {
  const county = 'editions/2025/recommendations/130606.yaml'
  const told = () =>
    audit({ root: repository.root, edition: '2025', progress: () => undefined }).authors.breaks.map(
      ({ kind, commit: by, role, message }) => ({ kind, by, role, message }),
    )

  it('names the commit by which a province agreed before the county', () => {
    commit({ [county]: null }, '2025-08-01', people.county)
    commit({ [province]: null }, '2025-08-02', people.province)
    const by = commit({ [province]: cleanText(province) }, '2025-09-12', people.province)
    commit({ [county]: cleanText(county) }, '2025-09-13', people.county)
    expect(told()).toMatchObject([
      {
        kind: 'order',
        by,
        role: '推荐单位',
        message: expect.stringMatching(/河北省市场监督管理局同意推荐 pump/),
      },
      { kind: 'order', by },
    ])
  })

  it('finds a consent dated before the deadline that came after it, and one dated ahead', () => {
    commit({ [province]: null }, '2025-08-02', people.province)
    const late = commit({ [province]: cleanText(province) }, '2025-10-09', people.province)
    expect(told()).toMatchObject([
      { kind: 'date', by: late, message: expect.stringContaining('倒填') },
      { kind: 'date', by: late },
    ])
    const ahead = commit(
      { [county]: (before) => before.replace('2025-08-25', '2025-12-24') },
      '2025-10-10',
      people.county,
    )
    expect(told().at(-1)).toMatchObject({
      kind: 'date',
      by: ahead,
      message: expect.stringContaining('还没有到'),
    })
  })

  it('judges a chain as it was when the unit spoke, whatever the submission says later', () => {
    const tianjin = (before: string) => before.replace(/^推荐单位: .*$/m, '推荐单位: 天津市/和平区')
    commit({ [province]: null }, '2025-08-02', people.province)
    commit({ [province]: cleanText(province) }, '2025-09-12', people.province)
    commit({ [pump]: tianjin }, '2025-09-13', people.pump)
    expect(told()).toEqual([])
    commit({ [county]: null }, '2025-09-14', people.county)
    commit({ [pump]: cleanText(pump) }, '2025-09-15', people.pump)
    commit({ [province]: null }, '2025-09-16', people.province)
    const by = commit({ [province]: cleanText(province) }, '2025-09-17', people.province)
    commit({ [pump]: tianjin }, '2025-09-18', people.pump)
    expect(told()).toContainEqual(expect.objectContaining({ kind: 'order', by }))
    expect(told().every((each) => each.by === by)).toBe(true)
  })

  it('does not hold the invented dates of a sample against it', () => {
    commit({ 'site.yaml': (before) => `${before}演示日期: 2025-11-20\n` }, '2025-07-02')
    commit({ [province]: null }, '2025-08-02', people.province)
    commit({ [province]: cleanText(province) }, '2025-10-09', people.province)
    expect(told()).toEqual([])
  })
})

describe('an audit of days', () => {
  const authors = () => audit({ root: repository.root, edition: '2025', progress: () => undefined }).authors
  const on = (day: string) => (before: string) => before.replace(/^日期: .*$/m, `日期: ${day}`)
  const own = (before: string) => on('2025-10-20')(before)

  it.each([
    ['ahead of the day of committing', on('2025-10-25'), '日期还没有到'],
    ['before the submission was handed in', on('2025-08-19'), '评审早于申报'],
    ['as before, with other scores', higher, '改了评分，日期却没有改'],
  ])('finds a score sheet dated %s', (_, edit, words) => {
    commit({ [sheet]: own }, '2025-10-20', people.reviewer)
    expect(authors().breaks).toEqual([])
    const by = commit({ [sheet]: edit }, '2025-10-22', people.reviewer)
    expect(authors().breaks).toEqual([
      expect.objectContaining({
        kind: 'date',
        commit: by,
        files: [sheet],
        message: expect.stringContaining(words),
      }),
    ])
  })

  it('lets a sheet be mended with a new date, or in words alone', () => {
    commit({ [sheet]: own }, '2025-10-20', people.reviewer)
    commit({ [sheet]: (before) => higher(on('2025-10-22')(before)) }, '2025-10-22', people.reviewer)
    commit({ [sheet]: (before) => `${before}补充一句。\n` }, '2025-10-24', people.reviewer)
    expect(authors()).toEqual({ breaks: [], strangers: 0, remarks: [] })
  })

  it('remarks on a commit of an earlier day than the one it builds on, without calling it a breach', () => {
    commit({ [pump]: (before) => `${before}\n` }, '2025-08-20', people.pump)
    const by = commit({ '../README.md': 'changed' }, '2025-08-19')
    expect(authors()).toMatchObject({
      breaks: [],
      remarks: [
        { commit: by, date: '2025-08-19', role: '秘书处', message: expect.stringContaining('2025-08-20') },
      ],
    })
  })
})
