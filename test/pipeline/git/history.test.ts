import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contributionsTo } from '../../../src/pipeline/git/history.ts'
import { dossierOf, load } from '../../../src/pipeline/load.ts'
import { readContent } from '../../../src/pipeline/reading/read.ts'
import { publicView } from '../../../src/process/public-view.ts'
import { cleanText, people, type TemporaryRepository, temporaryRepository } from './temporary-repository.ts'

const pump = 'editions/2025/practices/pump/index.md'
const sheet = 'editions/2025/reviews/pump/E01.md'
const list = 'editions/2025/publicity.yaml'

let repository: TemporaryRepository
let mended = ''

beforeAll(() => {
  repository = temporaryRepository()
  repository.branch('mending')
  mended = repository.commit(
    { [pump]: (before) => `${before}\n` },
    { author: people.pump, date: '2025-08-22' },
  )
  repository.run(['checkout', '-q', 'main'])
  repository.merge('mending', { author: people.secretariat, date: '2025-08-23' })
  repository.commit({ [sheet]: (before) => `${before}\n` }, { author: people.reviewer, date: '2025-10-20' })
  repository.commit({ [list]: cleanText(list) }, { author: 'nobody@example.com', date: '2025-11-02' })
})
afterAll(() => repository.remove())

const eventsOf = (asOf: string) =>
  dossierOf(load({ root: repository.root, asOf })).editions[0]?.entries.find(
    ({ submission }) => submission.slug === 'pump',
  )?.events ?? []

describe('the history of a submission', () => {
  it('tells who changed what when, with commit and objects, merges counted by their commits', () => {
    const known = eventsOf('2025-11-02').flatMap(({ date, text, source }) =>
      source ? [{ date, text, source }] : [],
    )
    expect(known.map(({ date, text }) => [date, text])).toEqual([
      ['2025-07-01', '秘书处改动申报文件 4 个'],
      ['2025-07-01', '秘书处改动评审表 1 个'],
      ['2025-08-22', '申报单位改动申报文件 1 个'],
      ['2025-10-20', '评审专家改动评审表 1 个'],
    ])
    const hash = repository.run(['rev-parse', `${mended}:content/${pump}`])
    expect(known[2]?.source).toEqual({
      commit: mended,
      date: '2025-08-22',
      role: 'applicant',
      files: [{ path: pump, hash }],
    })
  })

  it('knows no commit of a later day', () => {
    expect(eventsOf('2025-08-21').filter(({ source }) => source)).toHaveLength(2)
  })

  it('gives the public neither commits nor the events known from them', () => {
    const dossier = dossierOf(load({ root: repository.root, asOf: '2025-11-04' }))
    const reference = { rules: [], forms: [], formulas: [] }
    const text = JSON.stringify(publicView(dossier, { photos: new Map(), downloads: new Map(), reference }))
    expect(text).toContain('企业提交申报')
    for (const word of [mended, '改动', 'commit', 'source', people.pump]) expect(text).not.toContain(word)
  })

  it('names no role for someone the table of roles does not name', () => {
    const last = contributionsTo(repository.root, readContent(repository.root)).at(-1)
    expect(last).toMatchObject({ date: '2025-11-02', role: null, files: [{ path: list }] })
  })

  it('is told from the files alone without a repository or with half of one', () => {
    const alone = mkdtempSync(join(tmpdir(), 'kekao-alone-'))
    expect(contributionsTo(alone, [])).toEqual([])
    rmSync(alone, { recursive: true })
    repository.run(['clone', '-q', '--depth', '1', `file://${repository.folder}`, 'cut'])
    expect(contributionsTo(join(repository.folder, 'cut/content'), [])).toEqual([])
  })
})
