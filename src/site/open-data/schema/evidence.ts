import { count, flag, list, mapOf, number, oneOf, orNull, record, type Schema, text } from './shapes.ts'

const interval: Schema = {
  type: 'array',
  description: '95% 区间的下端和上端',
  prefixItems: [{ type: 'number' }, { type: ['number', 'null'] }],
  items: false,
  minItems: 2,
}
const limits = record({ 'lower?': number(), 'upper?': number() })
const quantity = record({ value: number(), unit: text() })
const origin = record(
  {
    file: text('数据文件，相对于内容文件夹'),
    rows: orNull(text()),
    'column?': text(),
    'formula?': text('公式的代号，见评价标准页'),
  },
  '这个数字出自哪里',
)

const consistency = record({
  parameter: text(),
  parameterName: text(),
  unit: text(),
  stage: oneOf(['出厂', '使用后']),
  time: orNull(quantity),
  manner: orNull(oneOf(['现场', '实验室'])),
  limits,
  values: list(number()),
  n: count,
  mean: number(),
  sd: orNull(number('标准差，按 n − 1')),
  cv: orNull(number('变异系数，是比率，不是百分数')),
  cvCorrected: orNull(number()),
  interval: orNull(interval),
  method: orNull(oneOf(['modifiedMcKay', 'noncentralT'])),
  toleranceShare: orNull(number('标准差与半公差之比')),
  outOfSpec: count,
  cp: orNull(number()),
  cpk: orNull(number()),
  from: origin,
})

const change = record({
  parameter: text(),
  time: orNull(quantity),
  before: number(),
  after: number(),
  ratio: number('后与前之比'),
  z: number(),
  p: number('双侧'),
})

const degradationUnit = record({
  unit: text('样品'),
  times: list(number()),
  values: list(number()),
  coefficients: mapOf(number()),
  r2: number(),
  pseudoLife: orNull(number('拟合路径到达阈值的时间；到不了的为空')),
  censored: flag,
  atLife: number(),
  marginUsed: number(),
})

const weibull = record({
  shape: number(),
  scale: number(),
  b10: number(),
  reliabilityAtLife: number(),
  reliabilityInterval: orNull(interval),
  failures: count,
  censored: count,
})

const degradation = record({
  parameter: text(),
  parameterName: text(),
  unit: text(),
  life: quantity,
  threshold: number(),
  model: text(),
  declared: flag,
  aic: mapOf(number()),
  units: list(degradationUnit),
  weibull: orNull(weibull),
  weibullMissing: orNull(text()),
  marginUsed: number('寿命期末用去的裕量，各样品中最大的'),
  medianR2: number(),
  effectiveModel: flag,
  reliabilityAtLife: orNull(number()),
  from: origin,
})

const domain = record({
  scenario: text(),
  stresses: mapOf(text()),
  parameter: text(),
  parameterName: text(),
  unit: text(),
  requirement: limits,
  manner: oneOf(['现场', '实验室']),
  values: list(number()),
  samples: count,
  margin: orNull(number('最差样品的裕量，是比率')),
  mOverU: orNull(number()),
  missing: orNull(text()),
  from: origin,
})

const rate = record({
  from: text(),
  to: text(),
  failures: count,
  'exposure?': number(),
  rate: orNull(number()),
  interval: orNull(interval),
})

const failures = record({
  exposureUnit: text(),
  before: orNull(rate),
  after: rate,
  ratio: orNull(number('改进后与改进前之比')),
  interval: orNull(interval),
  p: orNull(number('单侧')),
  missing: orNull(text()),
  from: origin,
})

/** What the data of a practice say. */
export const practiceEvidence = record({
  kind: { const: 'practice' },
  consistency: list(consistency),
  changes: list(change),
  degradation: list(degradation),
  domain: list(domain),
  scenarios: record({ distinct: count, positive: count }),
  failures: orNull(failures),
  remarks: { type: 'array', maxItems: 0 },
})

const rated = { s: count, o: count, d: count, rpn: count, ap: oneOf(['H', 'M', 'L']) }
const counts = record({ H: count, M: count, L: count, meanRpn: number(), maxRpn: count })

const goal = {
  name: text(),
  unit: text(),
  before: number(),
  target: number(),
  smallerIsBetter: flag,
}

/** A goal as it was declared. */
export const declaredGoal = record({ ...goal, 'actual?': orNull(number()) })

/** What the worksheet of an FMEA case says. */
export const fmeaEvidence = record({
  kind: { const: 'fmea' },
  worksheet: record({
    rows: count,
    before: counts,
    after: counts,
    closed: count,
    open: count,
    mistakeProofed: count,
  }),
  rows: list(
    record({
      row: count,
      step: text(),
      failureMode: text(),
      effect: text(),
      cause: text(),
      action: text(),
      actionKind: orNull(text()),
      ...rated,
      after: orNull(record(rated)),
    }),
  ),
  targets: list(record({ ...goal, actual: orNull(number()), reached: orNull(number('达到目标为 1')) })),
  remarks: { type: 'array', maxItems: 0 },
  from: origin,
})
