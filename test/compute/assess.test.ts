import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/compute/assess.ts'
import type { ReviewSheet } from '../../src/model/review.ts'
import type { PracticeData } from '../../src/model/submission.ts'
import { allScored, edition, fmeaCase, origin, parameter, practice, row, settings, sheet } from './edition.ts'

const reviewers = ['E1', 'E2', 'E3'] as const

/** One sheet of each reviewer with every criterion scored alike. */
const sheets = (scores: readonly number[], slug = 'bearing'): ReviewSheet[] =>
  scores.map((score, i) => sheet(allScored(score), { slug, reviewer: `E${i + 1}` }))

const values = [9.98, 10.02, 10.05, 9.97, 10.01, 10.0, 9.99, 10.03, 10.04, 9.96]
const series = { values, from: origin }

/** Data under which no cap holds. */
const sound: PracticeData = {
  consistency: [
    { parameter: 'clearance', stage: '出厂', time: null, manner: null, sample: series },
    {
      parameter: 'clearance',
      stage: '使用后',
      time: { value: 2000, unit: 'h' },
      manner: '现场',
      sample: series,
    },
  ],
  degradation: [
    {
      parameter: 'clearance',
      life: { value: 8000, unit: 'h' },
      threshold: 15,
      model: '线性',
      paths: ['S1', 'S2', 'S3'].map((unit, i) => ({
        unit,
        times: [0, 1000, 2000, 3000],
        values: [10, 10.2, 10.4, 10.6 + i / 100],
      })),
      from: origin,
    },
  ],
  domain: [1, 2, 3].map((degrees) => ({
    scenario: `场景${degrees}`,
    stresses: { 温度: `${degrees} °C` },
    parameter: 'clearance',
    requirement: { lower: 5, upper: 15 },
    manner: '实验室',
    measured: { values: [9, 10], from: origin },
  })),
  failures: {
    exposureUnit: '台·年',
    before: { from: '2022-01', to: '2022-12', failures: 41, exposure: 28010 },
    after: { from: '2024-01', to: '2024-12', failures: 15, exposure: 19017 },
    from: origin,
  },
}

const one = (...given: Parameters<typeof edition>) => {
  const [assessment] = assess(edition(...given))
  if (!assessment) throw new Error('nothing assessed')
  return assessment
}

const criterionOf = (assessment: ReturnType<typeof one>, id: string) => {
  const found = assessment.criteria.find((criterion) => criterion.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('total', () => {
  it('is the exact weighted sum of the means, rounded half up once', () => {
    // (85.1 + 86.2 + 86.8)/3 = 86.0333… on every criterion; its fifth is 17.20666…
    const assessment = one([practice(sound)], sheets([85.1, 86.2, 86.8]))
    expect(assessment.total).toMatchObject({ kind: 'value', value: 86.03, unit: '分' })
    expect(criterionOf(assessment, 'Ic')).toMatchObject({
      panel: { kind: 'value', value: 86.03 },
      weighted: { kind: 'value', value: 17.21 },
      cap: null,
    })
  })

  it('rounds the sum, not the terms', () => {
    // 14.02, 17.525, 17.525, 10.515, 3.505, 7.01: rounded one by one they would make 70.12.
    const assessment = one([practice(sound)], sheets([70.1, 70.1, 70.1]))
    expect(assessment.total).toMatchObject({ value: 70.1 })
  })

  it('of an FMEA case adds the marks', () => {
    const marks = { background: 4.5, input: 4, goals: 5, team: 4, structure: 4.5, risk: 8, measures: 9.5 }
    const more = {
      documentation: 4,
      achievement: 9,
      lessons: 8,
      quality: 9,
      innovation: 8,
      transferability: 4,
    }
    const three = reviewers.map((reviewer) =>
      sheet({ ...marks, ...more, level: 4.5 }, { slug: 'press-in', reviewer }),
    )
    expect(one([fmeaCase([row()])], three).total).toMatchObject({ kind: 'value', value: 86 })
  })

  it.each([
    { aggregation: '平均', value: 72 },
    { aggregation: '去极值平均', value: 80 },
    { aggregation: '中位数', value: 80 },
  ] as const)('follows the aggregation $aggregation', ({ aggregation, value }) => {
    const review = { ...settings.review, aggregation }
    const five = sheets([20, 79, 80, 81, 100])
    expect(one([practice(sound)], five, { review }).total).toMatchObject({ value })
  })

  it('does not depend on the order of files', () => {
    const submissions = [practice(sound), practice(sound, { slug: 'motor' }), fmeaCase([row()])]
    const reviews = [
      ...sheets([85.1, 86.2, 99]),
      ...sheets([60, 70, 80], 'motor'),
      sheet(allScored(50), { slug: 'motor', reviewer: 'E4', recused: true }),
    ]
    const inOrder = assess(edition(submissions, reviews))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reviews, { minLength: reviews.length }),
        fc.shuffledSubarray(submissions, { minLength: submissions.length }),
        (shuffled, mixed) => {
          const again = assess(edition(mixed, shuffled))
          expect(again.map(({ slug }) => slug)).toEqual(mixed.map(({ slug }) => slug))
          for (const assessment of inOrder) expect(again).toContainEqual(assessment)
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('sheets', () => {
  it('are missing below the minimum number', () => {
    const assessment = one([practice(sound)], sheets([80, 90]))
    const needs = '至少3份计分的评审表，现有2份'
    expect(assessment.total).toEqual({ kind: 'missing', needs })
    expect(criterionOf(assessment, 'Ic').panel).toEqual({ kind: 'missing', needs })
    expect(assessment.rank).toBeNull()
  })

  it('are missing where a criterion has no score', () => {
    const { G: _, ...incomplete } = allScored(80)
    const three = reviewers.map((reviewer) => sheet(incomplete, { reviewer }))
    const assessment = one([practice(sound)], three)
    expect(criterionOf(assessment, 'C').panel.kind).toBe('value')
    expect(assessment.total.kind).toBe('missing')
  })

  it('of recused or conflicted reviewers do not count', () => {
    const reviews = [
      ...sheets([80, 80, 80]),
      sheet(allScored(100), { reviewer: 'E4', recused: true }),
      sheet(allScored(100), { reviewer: 'E5', employer: '河北示例精密轴承有限公司' }),
    ]
    const assessment = one([practice(sound)], reviews)
    expect(assessment.total).toMatchObject({ value: 80 })
    expect(assessment.flags).toEqual([
      { kind: 'recused', criterion: null, reviewers: ['E4'], text: '专家E4回避（同事），其评审表不计分。' },
      {
        kind: 'conflict',
        criterion: null,
        reviewers: ['E5'],
        text: '专家E5所在单位与申报企业是同一单位，其评审表不计分。',
      },
    ])
  })

  it('that disagree are flagged criterion by criterion', () => {
    const reviews = [...sheets([80, 80]), sheet({ ...allScored(80), W: 55 }, { reviewer: 'E3' })]
    expect(one([practice(sound)], reviews).flags).toMatchObject([{ kind: 'disagreement', criterion: 'W' }])
  })
})

describe('caps', () => {
  it('bind the panel and the reference, with the sentence of the edition', () => {
    const data = { ...sound, consistency: sound.consistency.slice(0, 1) }
    const ic = criterionOf(one([practice(data)], sheets([80, 80, 80])), 'Ic')
    expect(ic).toMatchObject({
      cap: { max: 70, reasons: ['出厂时一致性较好。'] },
      panel: { value: 70 },
      weighted: { value: 14 },
      reference: { value: 70 },
    })
    expect(ic.referenceReason).toMatch(/，受封顶约束记70分。$/)
  })

  it('take the lowest of several and keep every sentence', () => {
    const assessment = one([practice()], sheets([80, 80, 80]))
    expect(criterionOf(assessment, 'Ir').cap).toEqual({
      max: 40,
      conditions: ['极限场景不足'],
      reasons: ['不少于3种。'],
    })
    const zero = one(
      [practice()],
      reviewers.map((reviewer) => sheet(allScored(80), { reviewer, fabricated: ['Ic'] })),
    )
    expect(criterionOf(zero, 'Ic').cap).toEqual({
      max: 0,
      conditions: ['无出厂数据', '造假'],
      reasons: ['至少需要提供出厂时的数据。', '造假得0分。'],
    })
  })

  it('hold at 40 when most sheets find the basic requirements unmet', () => {
    const reviews = reviewers.map((reviewer, i) =>
      sheet(allScored(80), { reviewer, unmet: i < 2 ? ['Ic'] : [] }),
    )
    const assessment = one([practice(sound)], reviews)
    expect(criterionOf(assessment, 'Ic')).toMatchObject({
      cap: { max: 40, reasons: ['不满足基本要求。'] },
      panel: { value: 40 },
    })
    expect(criterionOf(assessment, 'Id').cap).toBeNull()
  })

  it('bind a single sheet to its own finding', () => {
    const reviews = reviewers.map((reviewer, i) =>
      sheet(allScored(80), { reviewer, unmet: i === 0 ? ['Ic'] : [] }),
    )
    // (40 + 80 + 80)/3
    expect(criterionOf(one([practice(sound)], reviews), 'Ic')).toMatchObject({
      cap: null,
      panel: { value: 66.67 },
    })
  })

  it('make a fabricated criterion zero as soon as one sheet finds it', () => {
    const reviews = [...sheets([80, 80]), sheet(allScored(80), { reviewer: 'E3', fabricated: ['W'] })]
    const assessment = one([practice(sound)], reviews)
    expect(criterionOf(assessment, 'W')).toMatchObject({
      cap: { max: 0 },
      panel: { value: 0 },
      weighted: { value: 0 },
    })
    expect(assessment.total).toMatchObject({ value: 68 })
  })

  it('never raise a score', () => {
    const tenths = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 6 })
    const data = fc.constantFrom<Partial<PracticeData>>(
      {},
      sound,
      { ...sound, domain: [] },
      { ...sound, consistency: sound.consistency.slice(0, 1) },
    )
    fc.assert(
      fc.property(tenths, data, fc.integer({ min: 0, max: 100 }), (scores, given, max) => {
        const reviews = sheets(scores.map((tenth) => tenth / 10))
        const caps = settings.caps.map((cap) => ({ ...cap, max: Math.min(cap.max, max) }))
        const free = one([practice(given)], reviews, { caps: [] })
        const bound = one([practice(given)], reviews, { caps })
        for (const [i, { panel, reference, cap }] of bound.criteria.entries()) {
          const before = free.criteria[i]
          if (panel.kind !== 'value' || before?.panel.kind !== 'value') throw new Error('no panel')
          expect(panel.value).toBeLessThanOrEqual(before.panel.value)
          expect(panel.value).toBeLessThanOrEqual(cap?.max ?? 100)
          if (reference.kind !== 'value' || before.reference.kind !== 'value') continue
          expect(reference.value).toBeLessThanOrEqual(before.reference.value)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('reference', () => {
  it('sums what the data speak to, out of its own weights', () => {
    const assessment = one([practice(sound)])
    // cv 0.0030 of 0.03; share 1.648/5.004 of 0.5; 3 scenarios; ratio 0.539 between 0.3 and 0.6.
    const marks = ['Ic', 'Id', 'Ir', 'W'].map((id) => criterionOf(assessment, id).reference)
    expect(marks).toMatchObject([{ value: 99.1 }, { value: 94.1 }, { value: 41 }, { value: 74.9 }])
    // 99.1·0.20 + 94.1·0.25 + 41·0.25 + 74.9·0.15
    expect(assessment.reference).toMatchObject({ kind: 'value', value: 64.83, unit: '分（满分85分）' })
    expect(criterionOf(assessment, 'C').reference).toEqual({
      kind: 'notApplicable',
      because: '由专家评审，数据不给参考分',
    })
  })

  it('is missing, never zero, while one part is', () => {
    const assessment = one([practice({ ...sound, failures: null })])
    expect(assessment.reference).toEqual({ kind: 'missing', needs: 'W：售后责任故障的统计数据' })
    expect(criterionOf(assessment, 'W').reference.kind).toBe('missing')
  })

  it('never changes the total', () => {
    const strict = { ...settings.reference, consistency: { excellent: 0, good: 0, fair: 0, zero: 0.001 } }
    const [usual, other] = [{}, { reference: strict }].map((changed) =>
      one([practice(sound)], sheets([80, 85, 90]), changed),
    )
    expect(other?.reference).not.toEqual(usual?.reference)
    expect(other?.total).toEqual(usual?.total)
  })

  it('of an FMEA case is in marks of each item', () => {
    const assessment = one([fmeaCase([row({ requirement: '' })])])
    // Two checks of three: 5 · 2/3 = 3.33…
    expect(criterionOf(assessment, 'structure').reference).toMatchObject({ kind: 'value', value: 3.3 })
    expect(criterionOf(assessment, 'background').reference.kind).toBe('notApplicable')
    expect(assessment.reference).toMatchObject({ unit: '分（满分45分）' })
  })

  it('names its file and formulas', () => {
    expect(criterionOf(one([practice(sound)]), 'W').reference).toMatchObject({
      from: [{ file: origin.file, formula: 'W-1、W-2、S-1' }],
    })
  })
})

describe('ranks', () => {
  const ranksOf = (totals: Readonly<Record<string, number>>, withdrawn: readonly string[] = []) => {
    const submissions = Object.keys(totals).map((slug) => {
      const submission = practice(sound, { slug })
      const withdrawal = withdrawn.includes(slug) ? { date: '2025-11-01', reason: '无' } : undefined
      return { ...submission, form: { ...submission.form, withdrawal } }
    })
    const reviews = Object.entries(totals).flatMap(([slug, score]) => sheets([score, score, score], slug))
    const ranked = assess(edition([...submissions, fmeaCase([row()])], reviews))
    return Object.fromEntries(ranked.map(({ slug, rank }) => [slug, rank]))
  }

  it('share a place for equal totals and skip the next', () => {
    expect(ranksOf({ a: 80, b: 90, c: 80, d: 70 })).toEqual({ a: 2, b: 1, c: 2, d: 4, 'press-in': null })
  })

  it('pass over the withdrawn', () => {
    expect(ranksOf({ a: 80, b: 90 }, ['b'])).toEqual({ a: 1, b: null, 'press-in': null })
  })
})

describe('remarks to the reviewers', () => {
  it('point out what the data can tell', () => {
    const [delivered] = sound.consistency
    const [scenario] = sound.domain
    if (!delivered || !scenario) throw new Error('no data')
    const data = {
      consistency: [{ ...delivered, sample: { values: [10, 16], from: origin } }],
      domain: [{ ...scenario, scenario: '空场景', measured: { values: [], from: origin } }],
    }
    const { evidence } = one([practice(data, { parameters: [{ ...parameter, device: '无' }] })])
    expect(evidence.remarks).toEqual([
      '径向游隙没有写明检测仪器或设备。',
      '径向游隙（出厂）只有2个实测值，少于10个。',
      '径向游隙（出厂）2个实测值中有1个超出规格，不是质量检验合格的样品。',
      '极限应用场景“空场景”没有样品。',
    ])
  })

  it('have nothing to say of sound data', () => {
    expect(one([practice(sound)]).evidence.remarks).toEqual([])
  })
})
