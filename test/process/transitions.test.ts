import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDING_REASONS, type Stage } from '../../src/model/dossier.ts'
import { addDays } from '../../src/process/working-days.ts'
import { agree, objection, submission, unitFile, wholeChain } from './example.ts'
import { recognition, type Situation, said, situations, standingIn } from './situations.ts'

describe('every reason for a stage', () => {
  it.each(STANDING_REASONS)('%s', (reason) => {
    const { because, reason: text } = standingIn(situations[reason])
    expect(because).toBe(reason)
    expect(text).toMatch(/[\u4e00-\u9fff]/)
  })

  it('comes with whose turn it is, or with nothing missing that anybody could do', () => {
    const over = [
      'withdrawn',
      'declined',
      'tooLate',
      'leftOut',
      'objectionUpheld',
      'revoked',
      'corrected',
      'recognised',
    ]
    for (const reason of STANDING_REASONS) {
      const { next, missing } = standingIn(situations[reason])
      const isLate = missing.some((each) => each.includes('本年度'))
      expect(next.length > 0, reason).toBe(!over.includes(reason) && !isLate)
    }
  })
})

describe('whose turn it is', () => {
  it.each([
    ['undated', '示例轴承有限公司', submission.file, '2025-09-30'],
    ['returned', '示例轴承有限公司', submission.file, '2025-09-30'],
    ['awaitingUnit', '保定市莲池区市场监督管理局', 'editions/2025/recommendations/130606.yaml', '2025-09-30'],
    [
      'awaitingUnitAgain',
      '保定市莲池区市场监督管理局',
      'editions/2025/recommendations/130606.yaml',
      '2025-09-30',
    ],
    ['awaitingNextUnit', '河北省市场监督管理局', 'editions/2025/recommendations/13.yaml', '2025-09-30'],
    ['awaitingReview', '秘书处', null, null],
    ['reviewed', '秘书处', 'editions/2025/publicity.yaml', null],
    ['inPublicity', '社会公众', null, '2025-11-24'],
    ['objectionOpen', '秘书处', 'editions/2025/objections/001.md', null],
    ['awaitingDecision', '秘书处', 'editions/2025/recognition.yaml', null],
  ] as const)('%s: %s', (reason, who, file, until) => {
    expect(standingIn(situations[reason]).next[0]).toMatchObject({ who, file, until })
  })
})

describe('handing in again', () => {
  const back = { conclusion: '退回修改', opinion: '缺退化数据', date: '2025-08-20' } as const
  const chain = [
    said('130606', { date: '2025-08-01' }, { date: '2025-08-26' }),
    said('1306', back, { date: '2025-08-28' }),
  ]
  const again = { handedInOn: '2025-08-25' }

  it.each([
    ['2025-06-08', 'draft'],
    ['2025-07-15', 'handedIn'],
    ['2025-07-31', 'handedIn'],
    ['2025-08-01', 'recommended(county)'],
    ['2025-08-19', 'recommended(county)'],
    ['2025-08-20', 'returned'],
    ['2025-08-24', 'returned'],
    ['2025-08-25', 'handedIn'],
    ['2025-08-26', 'recommended(county)'],
    ['2025-08-28', 'recommended(city)'],
  ])('on %s: %s', (asOf, stage) => {
    expect(standingIn({ asOf, form: again, edition: { recommendations: chain } }).stage).toBe(stage)
  })

  it('says of a day before the first word what is known of it, and whose turn it was', () => {
    const first = standingIn({ asOf: '2025-07-31', form: again, edition: { recommendations: chain } })
    expect(first.reason).toBe('不晚于 2025-08-01 提交（后来退回修改，2025-08-25 重新提交）')
    expect(first.missing).toEqual(['保定市莲池区市场监督管理局的推荐意见'])
    const county = standingIn({ asOf: '2025-08-01', form: again, edition: { recommendations: chain } })
    expect(county.missing).toEqual(['保定市市场监督管理局的推荐意见'])
  })

  /** Sent back twice: the file names the third handing in alone. */
  it.each([
    ['2025-07-31', 'handedIn'],
    ['2025-08-01', 'recommended(county)'],
    ['2025-08-20', 'returned'],
    ['2025-08-26', 'recommended(county)'],
    ['2025-08-28', 'returned'],
    ['2025-09-01', 'handedIn'],
  ])('a second time, on %s: %s', (asOf, stage) => {
    const twice = [
      said('130606', { date: '2025-08-01' }, { date: '2025-08-26' }),
      said('1306', back, { ...back, date: '2025-08-28' }),
    ]
    const form = { handedInOn: '2025-09-01' }
    expect(standingIn({ asOf, form, edition: { recommendations: twice } }).stage).toBe(stage)
  })

  it('is not shown by the day of being sent back itself', () => {
    const form = { handedInOn: '2025-08-20' }
    expect(
      standingIn({ asOf: '2025-08-24', form, edition: { recommendations: [said('1306', back)] } }).stage,
    ).toBe('returned')
  })
})

it('tells a consent given out of turn that it does not count', () => {
  const { stage, missing } = standingIn({
    asOf: '2025-09-11',
    edition: { recommendations: wholeChain.slice(1) },
  })
  expect(stage).toBe('handedIn')
  expect(missing.filter((each) => each.includes('先于下级'))).toHaveLength(2)
})

/** The main line, in its order. */
const MAIN: readonly Stage[] = [
  'draft',
  'handedIn',
  'recommended(county)',
  'recommended(city)',
  'recommended(province)',
  'reviewed',
  'proposed',
  'inPublicity',
  'proposed',
  'recognised',
]

const days = fc.integer({ min: 0, max: 170 }).map((days) => addDays('2025-07-01', days))

describe('any course of events', () => {
  it('goes along the main line day by day, never back and never past what was not fulfilled', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 3, maxLength: 3 }), (gaps) => {
        const [a = 0, b = 0, c = 0] = gaps
        const county = addDays('2025-07-20', a)
        const city = addDays(county, b)
        const province = addDays(city, c)
        if (province > '2025-09-30') return
        const recommendations = [
          unitFile('130606', [agree(county)]),
          unitFile('1306', [agree(city)]),
          unitFile('13', [agree(province, 'scans/13.pdf')]),
        ]
        let at = 0
        for (let day = '2025-07-10'; day <= '2025-12-05'; day = addDays(day, 1)) {
          const { stage } = standingIn({ asOf: day, edition: { recommendations, recognition } })
          const next = MAIN.indexOf(stage, at)
          expect(next, `${day} ${stage}`).toBeGreaterThanOrEqual(at)
          at = next
        }
        expect(MAIN[at]).toBe('recognised')
      }),
      { numRuns: 40, seed: 6 },
    )
  })

  it('is recognised only with every condition of the notice fulfilled', () => {
    const conditions = fc.record({
      units: fc.subarray([0, 1, 2]),
      scan: fc.boolean(),
      total: fc.option(fc.constant(80)),
      listed: fc.boolean(),
      outcome: fc.constantFrom('核实中', '成立', '不成立', '不予受理', undefined),
      decided: fc.option(days),
      asOf: fc.constant('2026-03-01'),
    })
    fc.assert(
      fc.property(conditions, ({ units, scan, total, listed, outcome, decided, asOf }) => {
        const dates = ['2025-08-01', '2025-08-20', '2025-09-10']
        const recommendations = units.map((i) =>
          unitFile(['130606', '1306', '13'][i] ?? '', [agree(dates[i] ?? '', scan ? 'a.pdf' : undefined)]),
        )
        const objections =
          outcome === undefined
            ? []
            : [objection({ outcome, handledOn: outcome === '核实中' ? undefined : '2025-11-28' })]
        const list = listed ? {} : { publicity: null }
        const decision = decided ? { ...recognition, date: decided } : null
        const { stage } = standingIn({
          asOf,
          total,
          edition: { recommendations, objections, recognition: decision, ...list },
        })
        const isDue =
          units.length === 3 &&
          scan &&
          total !== null &&
          listed &&
          outcome !== '成立' &&
          outcome !== '核实中' &&
          decided !== null &&
          decided > '2025-11-24'
        expect(stage === 'recognised').toBe(isDue)
      }),
      { numRuns: 400, seed: 6 },
    )
  })

  it('does not depend on the order of files', () => {
    const situation = (order: readonly number[], asOf: string): Situation => ({
      asOf,
      edition: {
        recommendations: order.flatMap((i) => wholeChain[i] ?? []),
        objections: order.flatMap((i) =>
          i === 0 ? [] : [objection({ number: `00${i}`, outcome: '不成立', handledOn: `2025-11-2${i}` })],
        ),
        recognition,
      },
    })
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), days, (order, asOf) => {
        const { stage, because, missing } = standingIn(situation(order, asOf))
        const plain = standingIn(situation([0, 1, 2], asOf))
        expect({ stage, because, missing }).toEqual({
          stage: plain.stage,
          because: plain.because,
          missing: plain.missing,
        })
      }),
      { numRuns: 100, seed: 6 },
    )
  })
})
