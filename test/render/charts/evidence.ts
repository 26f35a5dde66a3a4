import type { CriterionAssessment } from '../../../src/model/assessment.ts'
import type {
  ConsistencyEvidence,
  DegradationEvidence,
  DegradationUnit,
  DomainEvidence,
  FailureEvidence,
  FailureRate,
  FmeaEvidence,
  GoalEvidence,
  RatedRow,
  WorksheetRowEvidence,
} from '../../../src/model/evidence.ts'
import { missing, notApplicable, value } from '../../../src/model/result.ts'

/** Evidence for the charts' tests: complete, and changed where a test asks for it. */
const from = { file: 'data/measured.csv', rows: null }

/** Values around a middle, the same ones every time: the golden ratio spreads them evenly. */
export const spread = (count: number, middle: number, reach: number): number[] =>
  Array.from({ length: count }, (_, index) => middle + reach * (2 * ((index * 0.618033988749895) % 1) - 1))

export const LONG_NAME =
  '高温高湿（85 °C / 85 %RH）偏置条件下连续满载运行 1000 小时后叠加随机振动的栅极阈值电压相对漂移量'

export function consistency(change: Partial<ConsistencyEvidence> = {}): ConsistencyEvidence {
  const values = change.values ?? spread(30, 10, 0.06)
  const mean = values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)
  return {
    parameter: 'clearance',
    parameterName: '径向游隙',
    unit: 'μm',
    stage: '出厂',
    time: null,
    manner: null,
    limits: { lower: 9.9, upper: 10.1 },
    values,
    n: values.length,
    mean,
    sd: 0.03,
    cv: 0.003,
    cvCorrected: 0.003025,
    interval: [0.0024, 0.004],
    method: 'modifiedMcKay',
    toleranceShare: null,
    outOfSpec: 0,
    cp: 1.11,
    cpk: 1.09,
    from,
    ...change,
  }
}

export const later = (change: Partial<ConsistencyEvidence> = {}): ConsistencyEvidence =>
  consistency({ stage: '使用后', time: { value: 2000, unit: 'h' }, manner: '实验室', ...change })

/** A specimen that follows y = b·t and meets 10 at its life. */
export function specimen(life: number, change: Partial<DegradationUnit> = {}): DegradationUnit {
  const times = [0, 1000, 2000, 3000, 4000]
  const slope = 10 / life
  return {
    unit: `样品 ${Math.round(life)}`,
    times,
    values: times.map((time) => slope * time),
    coefficients: { a: 0, b: slope },
    r2: 0.998,
    pseudoLife: life,
    censored: false,
    atLife: slope * 3000,
    marginUsed: 3000 / life,
    ...change,
  }
}

/** Pseudo lives in hours of the GaAs lasers of Meeker & Escobar (1998) at 10 %, linear paths. */
export const LASER_LIVES = [
  3702.04, 4194.42, 5846.75, 6172.07, 5300.98, 3592.36, 6050.79, 6538.47, 5110.06, 3306.48, 5326.35, 4994.55,
  4720.52, 5688.94, 6101.84,
]

export function degradation(change: Partial<DegradationEvidence> = {}): DegradationEvidence {
  return {
    parameter: 'current',
    parameterName: '工作电流增幅',
    unit: '%',
    life: { value: 3000, unit: 'h' },
    threshold: 10,
    model: '线性',
    declared: false,
    aic: { 线性: -12 },
    units: LASER_LIVES.map((life) => specimen(life)),
    weibull: {
      shape: 6.407,
      scale: 5507.6,
      b10: 3876.4,
      reliabilityAtLife: 0.9797,
      reliabilityInterval: [0.9, 0.996],
      failures: 15,
      censored: 0,
    },
    weibullMissing: null,
    marginUsed: 0.907,
    medianR2: 0.998,
    effectiveModel: true,
    reliabilityAtLife: 0.9797,
    from,
    ...change,
  }
}

export const scenario = (name: string, change: Partial<DomainEvidence> = {}): DomainEvidence => ({
  scenario: name,
  stresses: { 温度: '85 °C', 湿度: '85 %RH' },
  parameter: 'noise',
  parameterName: '噪声',
  unit: 'dB',
  requirement: { lower: undefined, upper: 65 },
  manner: '实验室',
  values: [51.35, 52],
  samples: 2,
  margin: 0.2,
  mOverU: 3.4,
  missing: null,
  from,
  ...change,
})

export const period = (year: string, change: Partial<FailureRate> = {}): FailureRate => ({
  from: `${year}-01`,
  to: `${year}-12`,
  failures: 60,
  exposure: 51477.5,
  rate: 60 / 51477.5,
  interval: [0.00088945, 0.0015003],
  ...change,
})

/** 30 failures in 54 308.7 after 60 in 51 477.5: the ratio of spec 2, turned round. */
export const failures = (change: Partial<FailureEvidence> = {}): FailureEvidence => ({
  exposureUnit: '台·年',
  before: period('2022'),
  after: period('2024', {
    failures: 30,
    exposure: 54308.7,
    rate: 30 / 54308.7,
    interval: [0.00037269, 0.00078859],
  }),
  ratio: 0.47394,
  interval: [0.29513, 0.74644],
  p: 0.000428,
  missing: null,
  from,
  ...change,
})

const rated = (s: number, o: number, d: number, ap: RatedRow['ap']): RatedRow => ({
  s,
  o,
  d,
  rpn: s * o * d,
  ap,
})

export const row = (number: number, before: RatedRow, after: RatedRow | null): WorksheetRowEvidence => ({
  ...before,
  row: number,
  step: '压装',
  failureMode: '轴向位置不到位',
  effect: '间隙过小',
  cause: '压机提前停止',
  action: '选用带位置传感器的压机',
  actionKind: '预防',
  after,
})

export const ROWS: readonly WorksheetRowEvidence[] = [
  row(2, rated(8, 5, 2, 'M'), rated(8, 3, 2, 'L')),
  row(3, rated(8, 5, 6, 'H'), rated(8, 2, 2, 'L')),
  row(4, rated(9, 4, 7, 'H'), null),
  row(5, rated(3, 2, 2, 'L'), null),
]

export const goal = (change: Partial<GoalEvidence> = {}): GoalEvidence => ({
  name: '压装不良率',
  unit: '%',
  before: 8.5,
  target: 3,
  actual: 2.1,
  smallerIsBetter: true,
  reached: 6.4 / 5.5,
  ...change,
})

export const TALLIES = [
  { name: '北京市', handedIn: 5, listed: 2 },
  { name: '天津市', handedIn: 3, listed: 3 },
  { name: '上海市', handedIn: 0, listed: 0 },
]

export const fmea = (change: Partial<FmeaEvidence> = {}): FmeaEvidence => ({
  kind: 'fmea',
  worksheet: {
    rows: 4,
    before: { H: 2, M: 1, L: 1, meanRpn: 146, maxRpn: 252 },
    after: { H: 1, M: 0, L: 3, meanRpn: 86, maxRpn: 252 },
    closed: 2,
    open: 1,
    mistakeProofed: 0,
  },
  rows: ROWS,
  targets: [goal()],
  remarks: [],
  from,
  ...change,
})

export const criterion = (change: Partial<CriterionAssessment> = {}): CriterionAssessment => ({
  id: 'Ic',
  name: '关键性能一致性',
  weight: 20,
  fullMarks: 100,
  reference: value(82, '分'),
  referenceReason: '变异系数 0.3 %',
  cap: null,
  panel: value(85.25, '分'),
  weighted: value(17.05, '分'),
  ...change,
})

export const criteria: readonly CriterionAssessment[] = [
  criterion(),
  criterion({
    name: LONG_NAME,
    cap: { max: 40, conditions: ['无出厂数据'], reasons: ['没有出厂数据'] },
    panel: value(40, '分'),
  }),
  criterion({
    name: '创新性',
    panel: missing('1 份评审表'),
    reference: notApplicable('由专家评价'),
    weighted: missing('1 份评审表'),
  }),
  criterion({ name: '目标达成', fullMarks: 5, panel: value(4.5, '分'), reference: value(0, '分') }),
]
