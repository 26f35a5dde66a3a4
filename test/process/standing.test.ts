import { describe, expect, it } from 'vitest'
import { compileDossier } from '../../src/process/dossier.ts'
import { agree, assessment, edition, objection, submission, unitFile, wholeChain } from './example.ts'
import { recognition, type Situation, standingIn } from './situations.ts'

const refuse = (conclusion: '不予推荐' | '退回修改') =>
  unitFile('130606', [{ ...agree('2025-08-01'), conclusion, opinion: '缺退化数据' }])

const walk: readonly [name: string, stage: string, situation: Situation][] = [
  ['before it is handed in', 'draft', { asOf: '2025-07-19' }],
  ['without a date of handing in', 'draft', { asOf: '2025-08-01', form: { handedInOn: undefined } }],
  ['on the day it is handed in', 'handedIn', { asOf: '2025-07-20' }],
  [
    'once withdrawn',
    'withdrawn',
    { asOf: '2025-08-05', form: { withdrawal: { date: '2025-08-05', reason: '产品停产' } } },
  ],
  [
    'the day before it is withdrawn',
    'recommended(county)',
    { asOf: '2025-08-04', form: { withdrawal: { date: '2025-08-05', reason: '产品停产' } } },
  ],
  ['after the county agreed', 'recommended(county)', { asOf: '2025-08-01' }],
  ['after the city agreed', 'recommended(city)', { asOf: '2025-08-20' }],
  ['after the province agreed, not reviewed', 'recommended(province)', { asOf: '2025-09-10', total: null }],
  [
    'when only the province spoke',
    'handedIn',
    { asOf: '2025-09-10', edition: { recommendations: wholeChain.slice(2) } },
  ],
  ['when declined', 'declined', { asOf: '2025-08-01', edition: { recommendations: [refuse('不予推荐')] } }],
  ['when sent back', 'returned', { asOf: '2025-08-01', edition: { recommendations: [refuse('退回修改')] } }],
  [
    'when sent back and then agreed',
    'recommended(county)',
    {
      asOf: '2025-08-15',
      edition: { recommendations: [refuse('退回修改'), unitFile('130606', [agree('2025-08-10')])] },
    },
  ],
  ['reviewed, no list yet', 'reviewed', { asOf: '2025-10-20', edition: { publicity: null } }],
  ['listed before the period', 'proposed', { asOf: '2025-11-17' }],
  ['on the first day of the period', 'inPublicity', { asOf: '2025-11-18' }],
  ['on the last day of the period', 'inPublicity', { asOf: '2025-11-24' }],
  ['after the period, not recognised yet', 'proposed', { asOf: '2025-11-25' }],
  [
    'with an open objection',
    'objectionPending',
    { asOf: '2025-11-19', edition: { objections: [objection({})] } },
  ],
  [
    'the day before the objection',
    'inPublicity',
    { asOf: '2025-11-18', edition: { objections: [objection({})] } },
  ],
  [
    'with an objection dismissed',
    'inPublicity',
    {
      asOf: '2025-11-21',
      edition: { objections: [objection({ outcome: '不成立', handledOn: '2025-11-21' })] },
    },
  ],
  [
    'before the objection is dismissed',
    'objectionPending',
    {
      asOf: '2025-11-20',
      edition: { objections: [objection({ outcome: '不成立', handledOn: '2025-11-21' })] },
    },
  ],
  [
    'with an objection upheld',
    'notRecognised',
    {
      asOf: '2025-12-02',
      edition: { recognition, objections: [objection({ outcome: '成立', handledOn: '2025-11-28' })] },
    },
  ],
  [
    'with an open objection when others are recognised',
    'objectionPending',
    { asOf: '2025-12-02', edition: { recognition, objections: [objection({})] } },
  ],
  ['recognised', 'recognised', { asOf: '2025-12-01', edition: { recognition } }],
  [
    'revoked',
    'notRecognised',
    {
      asOf: '2026-03-01',
      edition: {
        recognition: {
          ...recognition,
          amendments: [{ slug: submission.slug, kind: '撤销', date: '2026-02-01', reason: '数据不实' }],
        },
      },
    },
  ],
]

describe('the stage of a submission', () => {
  it.each(walk)('%s: %s', (_, stage, situation) => {
    expect(standingIn(situation).stage).toBe(stage)
  })

  it.each([
    [
      'no scan at the province',
      [...wholeChain.slice(0, 2), unitFile('13', [agree('2025-09-10')])],
      '缺盖章扫描件',
    ],
    ['dates out of order', [unitFile('130606', [agree('2025-08-25')]), ...wholeChain.slice(1)], '早于上一步'],
    [
      'after the deadline',
      [...wholeChain.slice(0, 2), unitFile('13', [agree('2025-10-01', 'a.pdf')])],
      '晚于截止日期',
    ],
  ])('goes no further with %s', (_, recommendations, complaint) => {
    const found = standingIn({ asOf: '2025-11-20', edition: { recommendations } })
    expect(found.stage).toBe('recommended(province)')
    expect(found.missing.join()).toContain(complaint)
  })

  it('says what is missing next', () => {
    expect(standingIn({ asOf: '2025-08-01' }).missing).toEqual(['保定市市场监督管理局的推荐意见'])
    expect(standingIn({ asOf: '2025-09-10', total: null }).missing).toEqual(['还需 3 份评审表'])
  })
})

it('assesses on the score sheets of the day', () => {
  const sheet = (date: string) => ({
    file: `editions/2025/reviews/${submission.slug}/E01.md`,
    slug: submission.slug,
    opinion: [],
    reviewer: 'E01',
    employer: '示例大学',
    recusal: { recused: false, reason: '无' },
    basics: undefined,
    scores: {},
    fabricated: [],
    consensus: undefined,
    date,
  })
  const seen: string[] = []
  compileDossier(
    {
      site: {
        name: '站',
        host: 'https://example.com',
        base: '/',
        issuer: '秘书处',
        sampleDate: undefined,
        email: undefined,
      },
      guides: [],
      editions: [edition({ reviews: [sheet('2025-10-15'), sheet('2025-10-20')] })],
    },
    {
      asOf: '2025-10-17',
      sha256: () => 'hash',
      assess: ({ reviews }) => {
        seen.push(...reviews.map(({ date }) => date))
        return [assessment(null)]
      },
    },
  )
  expect(seen).toEqual(['2025-10-15'])
})
