import { describe, expect, it } from 'vitest'
import { assess } from '../../src/compute/assess.ts'
import type { Result } from '../../src/model/result.ts'
import type { DegradationTest, PracticeData, Submission } from '../../src/model/submission.ts'
import { allScored, edition, fmeaCase, origin, parameter, practice, row, sheet } from './edition.ts'

/** Every figure of an assessment that may have none, with the reason people are given. */

const missing = (needs: string) => ({ kind: 'missing', needs }) as const
const notApplicable = (because: string) => ({ kind: 'notApplicable', because }) as const

function assessmentOf(submission: Submission, reviews: Parameters<typeof edition>[1] = []) {
  const [assessment] = assess(edition([submission], reviews))
  if (!assessment) throw new Error('there is no assessment')
  return assessment
}

const criterionOf = (submission: Submission, id: string, reviews: Parameters<typeof edition>[1] = []) => {
  const found = assessmentOf(submission, reviews).criteria.find((criterion) => criterion.id === id)
  if (!found) throw new Error(`there is no criterion ${id}`)
  return found
}

const consistency = (values: readonly number[]): Partial<PracticeData> => ({
  consistency: [
    { parameter: 'clearance', stage: '出厂', time: null, manner: null, sample: { values, from: origin } },
  ],
})
const interval = { parameters: [{ ...parameter, scale: '区间' as const }] }
const period = (failures: number, exposure: number | undefined) => ({
  from: '2024-01',
  to: '2024-12',
  failures,
  exposure,
})
const field = (
  before: ReturnType<typeof period> | null,
  after: ReturnType<typeof period>,
): Partial<PracticeData> => ({ failures: { exposureUnit: '台·年', before, after, from: origin } })
const BY_REVIEWERS = '由专家评审，数据不给参考分'

describe('the reference score', () => {
  it.each<{ id: string; name: string; of: Submission; result: Result<never> }>([
    {
      id: 'Ic',
      name: 'no data',
      of: practice(),
      result: missing('关键性能一致性的实测数据，至少是出厂时的'),
    },
    {
      id: 'Ic',
      name: 'one value a stage',
      of: practice(consistency([7])),
      result: missing('均值大于零、每个阶段至少 2 个实测值的数据，才能求变异系数'),
    },
    {
      id: 'Ic',
      name: 'a mean of zero',
      of: practice(consistency([-1, 0, 1])),
      result: missing('均值大于零、每个阶段至少 2 个实测值的数据，才能求变异系数'),
    },
    {
      id: 'Ic',
      name: 'an interval scale',
      of: practice(consistency([9, 10, 11]), interval),
      result: notApplicable('关键性能参数都是区间标度，不计算变异系数'),
    },
    {
      id: 'Id',
      name: 'no data',
      of: practice(),
      result: missing('关键性能退化量的实测数据（多个样品、多次测量）'),
    },
    { id: 'Ir', name: 'no data', of: practice(), result: missing('极限应用场景的实测数据') },
    { id: 'W', name: 'no data', of: practice(), result: missing('售后责任故障的统计数据') },
    {
      id: 'W',
      name: 'no earlier period',
      of: practice(field(null, period(3, 10))),
      result: missing('改进前的故障统计'),
    },
    {
      id: 'W',
      name: 'failures without exposure',
      of: practice(field(period(3, undefined), period(1, 10))),
      result: missing('改进前的暴露量（在用量乘以时间）'),
    },
    {
      id: 'W',
      name: 'no failure before',
      of: practice(field(period(0, 10), period(1, 10))),
      result: missing('可求比的改进前故障数（现为零，请按故障数和区间判断）'),
    },
    { id: 'C', name: 'innovation', of: practice(), result: notApplicable(BY_REVIEWERS) },
    { id: 'G', name: 'transferability', of: practice(), result: notApplicable(BY_REVIEWERS) },
    { id: 'goals', name: 'no goals', of: fmeaCase([row()], { goals: [] }), result: missing('量化的目标') },
    { id: 'team', name: 'no team', of: fmeaCase([row()], { team: [] }), result: missing('团队的部门和职责') },
    { id: 'structure', name: 'no rows', of: fmeaCase([]), result: missing('工作表的内容') },
    { id: 'risk', name: 'no rows', of: fmeaCase([]), result: missing('工作表的内容') },
    { id: 'measures', name: 'no rows', of: fmeaCase([]), result: missing('工作表的内容') },
    {
      id: 'achievement',
      name: 'no actual value',
      of: fmeaCase([row()], {
        goals: [
          { name: '不良率', unit: '%', before: 2, target: 1, actual: undefined, smallerIsBetter: true },
        ],
      }),
      result: missing('目标“不良率”的实际值（目标值须不同于改进前）'),
    },
    ...[
      'background',
      'input',
      'documentation',
      'lessons',
      'quality',
      'innovation',
      'transferability',
      'level',
    ].map((id) => ({
      id,
      name: 'reviewers only',
      of: fmeaCase([row()]),
      result: notApplicable(BY_REVIEWERS),
    })),
  ])('of $id: $name', ({ id, of, result }) => {
    expect(criterionOf(of, id)).toMatchObject({ reference: result, referenceReason: '' })
  })
})

describe('the scores', () => {
  const needs = missing('至少3份计分的评审表，现有2份')
  const two = ['E01', 'E02'].map((reviewer) => sheet(allScored(80), { reviewer }))

  it('of a criterion and in total, with too few sheets', () => {
    expect(criterionOf(practice(), 'W', two)).toMatchObject({ panel: needs, weighted: needs })
    expect(assessmentOf(practice(), two)).toMatchObject({ total: needs, rank: null })
  })

  it('with enough sheets of which one leaves a criterion out', () => {
    const { W: _, ...others } = allScored(80)
    const three = [...two, sheet(others, { reviewer: 'E03' })]
    const wanting = missing('每份评审表对各项指标的评分')
    expect(criterionOf(practice(), 'W', three)).toMatchObject({ panel: wanting, weighted: wanting })
    expect(assessmentOf(practice(), three).total).toEqual(wanting)
  })

  it('the reference total names every part that is wanting', () => {
    expect(assessmentOf(fmeaCase([])).reference).toEqual(
      missing('structure：工作表的内容；risk：工作表的内容；measures：工作表的内容'),
    )
  })
})

describe('a figure of the evidence', () => {
  const evidenceOf = (submission: Submission) => {
    const { evidence } = assessmentOf(submission)
    if (evidence.kind !== 'practice') throw new Error('not a practice')
    return evidence
  }

  it.each([
    { name: 'one value', of: practice(consistency([7])), none: ['sd', 'cv', 'interval', 'cp', 'cpk'] },
    {
      name: 'an interval scale',
      of: practice(consistency([9, 11]), interval),
      none: ['cv', 'cvCorrected', 'interval'],
    },
    { name: 'values all alike', of: practice(consistency([10, 10])), none: ['cp', 'cpk'] },
    {
      name: 'one limit',
      of: practice(consistency([9, 11]), {
        parameters: [{ ...parameter, limits: { lower: undefined, upper: 15 } }],
      }),
      none: ['cp'],
    },
    { name: 'a spread beyond bounds', of: practice(consistency([1, 1, 40])), none: ['interval', 'method'] },
  ])('of consistency: $name', ({ of, none }) => {
    const [sample] = evidenceOf(of).consistency
    for (const figure of none) expect(sample).toHaveProperty(figure, null)
  })

  it('of the change between stages: no factory data', () => {
    const used = {
      parameter: 'clearance',
      stage: '使用后',
      time: { value: 1, unit: 'h' },
      manner: '现场',
    } as const
    const data = { consistency: [{ ...used, sample: { values: [9, 10], from: origin } }] }
    expect(evidenceOf(practice(data)).changes).toEqual([])
  })

  const degradation = (paths: readonly (readonly number[])[]): Partial<PracticeData> => {
    const test: DegradationTest = {
      parameter: 'clearance',
      life: { value: 100, unit: 'h' },
      threshold: 15,
      model: '线性',
      paths: paths.map((values, i) => ({ unit: `S${i}`, times: values.map((_, k) => 10 * k), values })),
      from: origin,
    }
    return { degradation: [test] }
  }

  it.each([
    {
      name: 'nothing ever fails',
      paths: [[10, 9, 8]],
      why: '全部样品的拟合轨迹都不会达到失效阈值，没有伪失效寿命',
    },
    {
      name: 'one failure',
      paths: [
        [10, 11, 12],
        [10, 9, 8],
      ],
      why: '只有 1 个伪失效寿命，至少需要 2 个',
    },
    {
      name: 'failed from the start',
      paths: [
        [16, 17, 18],
        [10, 11, 12],
      ],
      why: '有样品在时间零点已达到失效阈值，寿命不大于零',
    },
    {
      name: 'lives all alike',
      paths: [
        [10, 11, 12],
        [10, 11, 12],
      ],
      why: '各伪失效寿命几乎相同，似然函数没有极大值',
    },
  ])('of the lives: $name', ({ paths, why }) => {
    expect(evidenceOf(practice(degradation(paths))).degradation).toMatchObject([
      { weibull: null, weibullMissing: why, reliabilityAtLife: null },
    ])
  })

  it('of degradation: no threshold', () => {
    const { degradation: [test] = [] } = degradation([[10, 11, 12]])
    if (!test) throw new Error('there is no test')
    const open = { parameters: [{ ...parameter, limits: { lower: undefined, upper: undefined } }] }
    const evidence = evidenceOf(practice({ degradation: [{ ...test, threshold: null }] }, open))
    expect(evidence.degradation).toEqual([])
    expect(evidence.remarks).toContain('径向游隙的退化数据没有可用的测量或失效阈值。')
  })

  it.each([
    { name: 'no sample', values: [], upper: 15, needs: '至少一个样品的实测值' },
    {
      name: 'a limit of zero',
      values: [-1],
      upper: 0,
      needs: '参数的“标度范围”：规格限为零，没有它不能折算裕量',
    },
  ])('of a scenario: $name', ({ values, upper, needs }) => {
    const scenario = {
      scenario: '高温',
      stresses: { 温度: '85 °C' },
      parameter: 'clearance',
      requirement: { lower: undefined, upper },
      manner: '现场' as const,
      measured: { values, from: origin },
    }
    expect(evidenceOf(practice({ domain: [scenario] })).domain).toMatchObject([
      { margin: null, mOverU: null, missing: needs },
    ])
  })

  it.each([
    { name: 'no exposure', before: period(3, undefined), after: period(1, undefined) },
    { name: 'no earlier period', before: null, after: period(1, undefined) },
  ])('of field failures: $name', ({ before, after }) => {
    const { failures } = evidenceOf(practice(field(before, after)))
    expect(failures).toMatchObject({
      ratio: null,
      interval: null,
      p: null,
      after: { rate: null, interval: null },
    })
    expect(failures?.missing).not.toBeNull()
  })
})
