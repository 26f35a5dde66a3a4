import type { ChartOptions } from '../../../src/render/charts/index.ts'
import * as charts from '../../../src/render/charts/index.ts'
import {
  consistency,
  criteria,
  criterion,
  degradation,
  failures,
  fmea,
  goal,
  LONG_NAME,
  later,
  period,
  ROWS,
  scenario,
  specimen,
  spread,
  TALLIES,
} from './evidence.ts'

type Draw = (options: ChartOptions) => string

const two = (count: number): Draw => {
  const evidence = [
    consistency({ values: spread(count, 10, 0.08) }),
    later({ values: spread(count, 10.02, 0.1) }),
  ]
  return (options) => charts.consistencyChart(evidence, options)
}
const strip =
  (...evidence: Parameters<typeof charts.consistencyChart>[0]): Draw =>
  (options) =>
    charts.consistencyChart(evidence, options)

const lives = (count: number) => spread(count, 6000, 3000).map((life) => specimen(life))
const steady = specimen(1e9, {
  values: [5, 5, 5, 5, 5],
  coefficients: { a: 5, b: 0 },
  pseudoLife: null,
  censored: true,
})
const EDGE_TESTS = {
  3: degradation({ units: lives(3) }),
  30: degradation({ units: lives(30) }),
  300: degradation({ units: lives(300) }),
  '1 measurement': degradation({
    units: [specimen(5000, { times: [0], values: [0], coefficients: { a: 0, b: 0 }, pseudoLife: null })],
    weibull: null,
    weibullMissing: '没有伪失效寿命',
  }),
  'no specimen': degradation({ units: [], weibull: null, weibullMissing: '没有伪失效寿命' }),
  'equal values': degradation({ units: [steady, steady], weibull: null, weibullMissing: '没有伪失效寿命' }),
  'equal lives': degradation({ units: [specimen(5000), specimen(5000)] }),
  'life far away': degradation({ units: [...lives(3), specimen(1e12), steady] }),
  'life zero': degradation({ units: [...lives(3), specimen(1, { pseudoLife: 0 })] }),
  'explosive path': degradation({
    model: '指数',
    units: [specimen(5000, { coefficients: { a: 1, b: 1 }, pseudoLife: null })],
  }),
  falling: degradation({
    threshold: -10,
    model: '幂',
    units: [specimen(6000, { values: [0, -2, -3, -5, -6], coefficients: { a: 0.9, b: -0.004 } })],
  }),
  'tiny numbers': degradation({
    threshold: 1e-9,
    units: [specimen(5e3, { values: [0, 1e-10, 2e-10, 3e-10, 4e-10] })],
  }),
  'long name': degradation({ parameterName: LONG_NAME, life: { value: 20000, unit: '千次充放电循环' } }),
}

const scenarios = (count: number) =>
  spread(count, 0.3, 0.5).map((margin, index) => scenario(`场景 ${index + 1}`, { margin }))

const DRAWINGS: Record<string, Record<string, Draw>> = {
  consistency: {
    3: two(3),
    30: two(30),
    300: two(300),
    'no data': strip(),
    '1 value': strip(consistency({ values: [10], sd: null, cv: null, interval: null })),
    'equal values': strip(
      consistency({
        values: Array<number>(300).fill(10),
        sd: 0,
        cv: 0,
        limits: { lower: 10, upper: undefined },
      }),
    ),
    'all zero': strip(
      consistency({ values: [0, 0], sd: 0, cv: null, limits: { lower: undefined, upper: 0 } }),
    ),
    huge: strip(consistency({ values: [1e12, 2e12, 3e12], sd: 1e12, limits: { lower: -1e13, upper: 1e13 } })),
    tiny: strip(consistency({ values: [1e-12, 2e-12], sd: 7e-13, limits: { lower: 0, upper: 1e-11 } })),
    'outside the limits': strip(consistency({ values: [9, 9.95, 11, 12], outOfSpec: 3, sd: 1.3 })),
    'long name': strip(consistency({ parameterName: LONG_NAME, unit: '次/百万机会' })),
  },
  degradation: Object.fromEntries(
    Object.entries(EDGE_TESTS).map(([name, evidence]) => [
      name,
      (options) => charts.degradationChart(evidence, options),
    ]),
  ),
  weibull: Object.fromEntries(
    Object.entries(EDGE_TESTS).map(([name, evidence]) => [
      name,
      (options) => charts.weibullChart(evidence, options),
    ]),
  ),
  domain: {
    3: (options) => charts.domainChart(scenarios(3), options),
    30: (options) => charts.domainChart(scenarios(30), options),
    300: (options) => charts.domainChart(scenarios(300), options),
    none: (options) => charts.domainChart([], options),
    'margin zero': (options) => charts.domainChart([scenario('高温', { margin: 0 })], options),
    'all without margin': (options) => charts.domainChart([scenario('高温', { margin: -0.4 })], options),
    'margin missing': (options) =>
      charts.domainChart(
        [scenario('高温', { margin: null, missing: '参数的“标度范围”：规格限为零，没有它不能折算裕量' })],
        options,
      ),
    'margin huge': (options) =>
      charts.domainChart([scenario('高温', { margin: 1e9 }), scenario('低温')], options),
    'long name': (options) =>
      charts.domainChart(
        [scenario(LONG_NAME), scenario('低温', { parameter: 'b', parameterName: '效率' })],
        options,
      ),
  },
  failures: {
    both: (options) => charts.failuresChart(failures(), options),
    'none after': (options) =>
      charts.failuresChart(
        failures({
          after: period('2024', { failures: 0, rate: 0, interval: [0, 6.8e-5] }),
          ratio: 0,
          interval: [0, 0.06],
        }),
        options,
      ),
    'no before': (options) =>
      charts.failuresChart(
        failures({ before: null, ratio: null, interval: null, p: null, missing: '改进前的故障统计' }),
        options,
      ),
    'no exposure': (options) =>
      charts.failuresChart(
        failures({
          before: period('2022', { exposure: undefined, rate: null, interval: null }),
          ratio: null,
          missing: '改进前的暴露量（在用量乘以时间）',
        }),
        options,
      ),
    'no rate at all': (options) =>
      charts.failuresChart(
        failures({
          before: null,
          after: period('2024', { exposure: undefined, rate: null, interval: null }),
          ratio: null,
        }),
        options,
      ),
    'open interval': (options) =>
      charts.failuresChart(failures({ ratio: 40, interval: [4.1, null] }), options),
    'very rare': (options) =>
      charts.failuresChart(
        failures({ before: null, after: period('2024', { rate: 1e-12, interval: [0, 4e-12] }) }),
        options,
      ),
  },
  risk: {
    4: (options) => charts.riskMatrix(fmea(), options),
    300: (options) =>
      charts.riskMatrix(fmea({ rows: Array.from({ length: 75 }, () => ROWS).flat() }), options),
    none: (options) => charts.riskMatrix(fmea({ rows: [] }), options),
  },
  priority: {
    4: (options) => charts.priorityChart(fmea(), options),
    none: (options) => charts.priorityChart(fmea({ worksheet: { ...fmea().worksheet, rows: 0 } }), options),
    many: (options) =>
      charts.priorityChart(
        fmea({
          worksheet: { ...fmea().worksheet, before: { H: 12000, M: 0, L: 3, meanRpn: 999.9, maxRpn: 1000 } },
        }),
        options,
      ),
  },
  goals: {
    1: (options) => charts.goalsChart(fmea(), options),
    none: (options) => charts.goalsChart(fmea({ targets: [] }), options),
    'far beyond and far below': (options) =>
      charts.goalsChart(fmea({ targets: [goal({ reached: 90 }), goal({ reached: -90 })] }), options),
    'no actual value': (options) =>
      charts.goalsChart(fmea({ targets: [goal({ actual: null, reached: null, name: LONG_NAME })] }), options),
  },
  bands: {
    4: (options) => charts.bandChart(criteria, options),
    none: (options) => charts.bandChart([], options),
    14: (options) => charts.bandChart(Array<typeof criteria>(4).fill(criteria).flat().slice(0, 14), options),
    1: (options) => charts.bandChart([criterion()], options),
  },
  tallies: {
    3: (options) => charts.talliesChart({ subject: '省市', items: TALLIES }, options),
    none: (options) => charts.talliesChart({ subject: '省市', items: [] }, options),
    'all zero': (options) =>
      charts.talliesChart({ subject: '行业', items: [{ name: LONG_NAME, handedIn: 0, listed: 0 }] }, options),
    many: (options) =>
      charts.talliesChart(
        { subject: '年度', items: [{ name: '2026 年度', handedIn: 12000, listed: 11999 }] },
        options,
      ),
  },
}

/** Every chart with usual and extreme evidence, drawn wide and narrow. */
export const variants = Object.entries(DRAWINGS).flatMap(([chart, evidence]) =>
  Object.entries(evidence).flatMap(([name, draw]) =>
    ([640, 360] as const).map((width) => ({ chart, name, width, draw: (id: string) => draw({ id, width }) })),
  ),
)
