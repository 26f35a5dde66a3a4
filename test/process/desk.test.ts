import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { advise } from '../../src/compute/scoring/advice.ts'
import { breachesOf } from '../../src/compute/scoring/breaches.ts'
import { resultOf } from '../../src/compute/scoring/one-sheet.ts'
import type { Edition } from '../../src/model/corpus.ts'
import type { DeskEdition } from '../../src/model/desk/view.ts'
import { dossierOf, load } from '../../src/pipeline/load.ts'
import type { DeskSources } from '../../src/process/desk/sources.ts'
import { deskView } from '../../src/process/desk/view.ts'
import { workingDaysBetween } from '../../src/process/desk/waiting.ts'

const root = join(import.meta.dirname, '../../content')

const sources: DeskSources = {
  scoring: { advise, breachesOf, resultOf },
  complaints: [
    {
      file: 'editions/2025/fmea/gearbox/index.md',
      line: 3,
      severity: 'warning',
      rule: 'length',
      message: '太长',
      mend: '',
    },
    {
      file: 'editions/2025/notice.md',
      line: 1,
      severity: 'error',
      rule: 'encoding',
      message: '读不出',
      mend: '',
    },
    { file: 'site.yaml', line: 1, severity: 'error', rule: 'encoding', message: '读不出', mend: '' },
  ],
  files: [
    { title: '推荐表', format: 'pdf', url: 'desk/forms/a.pdf', bytes: 10, year: '2025', slug: 'gearbox' },
    { title: '汇总表', format: 'pdf', url: 'desk/forms/b.pdf', bytes: 10, year: '2025', slug: null },
  ],
  auditOf: () => ({ kind: 'unasked', because: '没有历史。' }),
}

/** The sample's desk on a day, the edition changed first. */
function desk(asOf: string, change: (edition: Edition) => Partial<Edition> = () => ({})): DeskEdition {
  const loaded = load({ root, asOf })
  if (!loaded.corpus) throw new Error('the sample is sound')
  const editions = loaded.corpus.editions.map((edition) => ({ ...edition, ...change(edition) }))
  const dossier = dossierOf({ ...loaded, corpus: { ...loaded.corpus, editions }, contributions: () => [] })
  const [first] = deskView(dossier, sources).editions
  if (!first) throw new Error('one edition')
  return first
}

const unlisted = () => ({ publicity: null, objections: [] })
const submission = ({ submissions }: DeskEdition, slug: string) => {
  const found = submissions.find((each) => each.slug === slug)
  if (!found) throw new Error(`no ${slug}`)
  return found
}
const tasks = (edition: DeskEdition) => edition.tasks.map(({ urgency, what }) => `${urgency}：${what}`)

describe('working days between two days', () => {
  // State Council notice for 2025: 1 to 8 October off, 28 September and 11 October are working days.
  it.each([
    ['2025-11-20', '2025-11-24', 2],
    ['2025-09-30', '2025-10-09', 1],
    ['2025-09-30', '2025-10-11', 3],
    ['2025-11-24', '2025-11-24', 0],
    ['2025-11-24', '2025-11-20', -2],
    ['2025-11-24', '2099-01-01', null],
  ])('from %s to %s: %s', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days)
  })
})

describe('the desk while units recommend', () => {
  const edition = desk('2025-09-24', unlisted)

  it('tells the units that have not spoken, with their contact, file and the days left', () => {
    const task = edition.tasks.find(({ turn }) => turn.name === '石家庄市市场监督管理局')
    expect(task).toMatchObject({
      what: '1 份申报等待推荐意见',
      urgency: 'soon',
      deadline: '2025-09-30',
      // 28 September 2025, a Sunday, is worked.
      workingDaysLeft: 5,
      turn: { kind: 'unit', contact: null },
      file: 'editions/2025/recommendations/1301.yaml',
    })
  })

  it('asks the applicants for what is not handed in', () => {
    expect(
      edition.tasks.filter(({ turn }) => turn.kind === 'applicant').map(({ subject }) => subject),
    ).toEqual(expect.arrayContaining([{ kind: 'submission', slug: 'smart-meter' }]))
  })

  it('counts what each unit took in, agreed to and keeps waiting, provinces in the order of the notice', () => {
    const hebei = edition.units.filter(({ code }) => code.startsWith('13'))
    expect(hebei.map(({ place, depth, received, waiting }) => [place, depth, received, waiting])).toEqual([
      ['河北省', 0, 3, 1],
      ['石家庄市', 1, 1, 1],
      ['鹿泉区', 2, 1, 0],
      ['唐山市', 1, 1, 0],
      ['路北区', 2, 1, 0],
      ['保定市', 1, 1, 0],
      ['莲池区', 2, 1, 0],
    ])
    expect(edition.units.filter(({ depth }) => depth === 0).map(({ place }) => place.slice(0, 2))).toEqual([
      '北京',
      '天津',
      '上海',
      '重庆',
      '河北',
      '福建',
      '江西',
      '山东',
    ])
  })

  it('says since when and for whom a submission waits', () => {
    expect(submission(edition, 'contactor')).toMatchObject({
      since: '2025-09-16',
      waiting: 6,
      turn: { kind: 'unit', name: '石家庄市市场监督管理局' },
    })
    expect(submission(edition, 'bms-controller').turn).toMatchObject({ kind: 'nobody' })
  })
})

describe('the desk while sheets are still to come', () => {
  const edition = desk('2025-10-20', unlisted)
  const begun = edition.submissions.filter(({ sheets }) => sheets.length > 0)
  const withheld = begun.filter(({ release }) => release.kind === 'withheld')

  it('shows that sheets are in, and nothing of what they say', () => {
    expect(withheld.length).toBeGreaterThan(0)
    for (const { sheets, total, rank, criteria, release } of withheld) {
      expect(sheets.map(({ content }) => content)).toEqual(sheets.map(() => ({ kind: 'withheld' })))
      expect([total.kind, rank]).toEqual(['missing', null])
      expect(
        criteria.every(
          ({ panel, weighted, cap }) =>
            panel.kind === 'missing' && weighted.kind === 'missing' && cap === null,
        ),
      ).toBe(true)
      expect(release.kind === 'withheld' && release.because).toMatch(
        /^独立评审尚未完成：须有 3 份计分的评审表，现有 \d 份/,
      )
    }
  })

  it('ranks nobody and tells no leniency', () => {
    expect(edition.panels.practice.release.kind).toBe('withheld')
    expect(edition.panels.practice.ranking).toEqual([])
    expect(edition.submissions.filter(({ track, rank }) => track === 'practice' && rank !== null)).toEqual([])
    expect(edition.reviewers.filter(({ leniency }) => leniency !== null)).toEqual([])
  })

  it('gives the missing sheets to reviewers, as assign does', () => {
    expect(edition.reviewers.flatMap(({ missing }) => missing)).toContain('gearbox')
    expect(tasks(edition).find((text) => text.includes('评审表'))).toMatch(/^blocking：/)
  })

  it('knows nothing of later days', () => {
    expect(
      edition.submissions.flatMap(({ sheets }) => sheets).filter(({ date }) => date > '2025-10-20'),
    ).toEqual([])
  })
})

describe('the desk while the list is public', () => {
  const edition = desk('2025-11-20')

  it('orders what is to be done by urgency', () => {
    expect(tasks(edition)).toEqual([
      'soon：公示期内受理异议，逐件登记',
      expect.stringMatching(/^blocking：/),
      'blocking：第 002 号异议：核实并作出结论',
      'blocking：内容有 1 处错误',
    ])
  })

  it('ranks by total, with the interval of each rank and the cut', () => {
    const { ranking, cut, release } = edition.panels.practice
    expect(release).toEqual({ kind: 'open' })
    expect(ranking.map(({ rank }) => rank)).toEqual(ranking.map((_, i) => i + 1))
    expect(ranking.at(0)).toMatchObject({
      slug: 'power-module',
      total: 88.28,
      best: 1,
      worst: 2,
      tied: false,
    })
    expect(cut).toEqual({ after: 'gaas-laser', margin: 10.65, passedOver: [] })
    expect(ranking.at(-1)).toMatchObject({
      slug: 'medical-pump',
      listed: false,
      edge: false,
      provinceRank: 2,
    })
  })

  it('tells spread, disagreement and what settled it', () => {
    const row = edition.panels.practice.rows.find(({ slug }) => slug === 'common-rail')
    expect(row).toMatchObject({
      counting: 3,
      spread: 1.95,
      widest: { criterion: 'C', percent: 21 },
      open: [],
      settled: ['C'],
    })
    const [note] = submission(edition, 'common-rail').sheets
    expect(note?.content).toMatchObject({
      scores: expect.arrayContaining([
        expect.objectContaining({ criterion: 'C', consensus: expect.stringContaining('10月29日合议') }),
      ]),
    })
  })

  it('shows a recused sheet without counting it, and every conflict', () => {
    const sheet = submission(edition, 'underwater-thruster').sheets.find(({ reviewer }) => reviewer === 'E04')
    expect(sheet?.excluded).toContain('回避')
    expect(edition.conflicts.map(({ reviewer, kind, sheet }) => [reviewer, kind, sheet])).toEqual([
      ['E01', 'county', 'none'],
      ['E04', 'recused', 'excluded'],
      ['E04', 'county', 'excluded'],
    ])
  })

  it('keeps the whole register of objections, who objected included', () => {
    expect(
      edition.objections.map(({ number, outcome, objector, against }) => [
        number,
        outcome,
        objector.name,
        against,
      ]),
    ).toEqual([
      ['001', '不成立', '示例制动系统有限公司', []],
      ['002', '核实中', '丁示例', []],
    ])
    expect(edition.objections[1]?.effect).toContain('不能认定')
  })

  it('says what stands in the way of recognition, and of whose', () => {
    expect(edition.publicity).toMatchObject({ state: 'running', daysLeft: 2 })
    expect(edition.publicity.blockers).toContainEqual({ slug: null, text: '公示期到 2025-11-24 才届满' })
    expect(edition.publicity.blockers).toContainEqual({ slug: 'lfp-cell', text: '第 002 号异议正在核实' })
  })

  it('puts findings and forms where they belong', () => {
    expect(submission(edition, 'gearbox')).toMatchObject({
      complaints: [{ line: 3 }],
      files: [{ url: 'desk/forms/a.pdf' }],
    })
    expect(edition.complaints.map(({ file }) => file)).toEqual(['editions/2025/notice.md'])
    expect(edition.files.map(({ url }) => url)).toEqual(['desk/forms/b.pdf'])
  })
})

describe('scores above a cap', () => {
  const edition = desk('2025-11-20', ({ reviews }) => ({
    reviews: reviews.map((sheet) =>
      sheet.slug === 'medical-pump' && sheet.reviewer === 'E01' ? { ...sheet, fabricated: ['Ic'] } : sheet,
    ),
  }))

  it('are marked with the cap', () => {
    const [sheet] = submission(edition, 'medical-pump').sheets
    const scores = sheet?.content.kind === 'open' ? sheet.content.scores : []
    expect(scores.find(({ criterion }) => criterion === 'Ic')).toMatchObject({
      above: { max: 0 },
    })
    expect(scores.filter(({ above }) => above !== null)).toHaveLength(1)
  })
})

describe('more of a kind than anybody reads', () => {
  it('is one task', () => {
    const edition = desk('2025-08-10', () => ({ publicity: null, objections: [], recommendations: [] }))
    expect(edition.tasks.filter(({ turn }) => turn.kind === 'unit')).toMatchObject([
      { turn: { name: '各推荐单位' }, subject: { kind: 'board' } },
    ])
  })
})

it('the desk of an edition that has only begun is empty and whole', () => {
  const edition = desk('2025-06-10', () => ({
    submissions: [],
    recommendations: [],
    reviews: [],
    publicity: null,
    objections: [],
  }))
  expect(edition).toMatchObject({ submissions: [], stages: [], objections: [], conflicts: [] })
  expect(edition.panels.fmea).toMatchObject({ rows: [], ranking: [], cut: null, release: { kind: 'open' } })
  expect(edition.units.map(({ received }) => received)).toEqual(edition.units.map(() => 0))
})
