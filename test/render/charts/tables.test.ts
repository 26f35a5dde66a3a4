import { describe, expect, it } from 'vitest'
import * as charts from '../../../src/render/charts/index.ts'
import {
  consistency,
  criteria,
  degradation,
  failures,
  fmea,
  goal,
  later,
  period,
  ROWS,
  scenario,
  specimen,
  TALLIES,
} from './evidence.ts'

type Table = charts.ChartTable

/** Thin spaces are written as _ here. */
const plain = ({ rows }: Table): string[][] =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\u202f', '_')))

const tables: Record<string, Table> = {
  consistency: charts.consistencyTable([consistency(), later({ sd: null, cv: null, interval: null })]),
  degradation: charts.degradationTable(degradation()),
  weibull: charts.weibullTable(degradation()),
  domain: charts.domainTable([scenario('高温'), scenario('低温', { margin: null, missing: '实测值' })]),
  failures: charts.failuresTable(failures()),
  tallies: charts.talliesTable({ subject: '省市', items: TALLIES }),
  risk: charts.riskTable(fmea()),
  priority: charts.priorityTable(fmea()),
  goals: charts.goalsTable(fmea()),
  bands: charts.bandTable(criteria),
}

it.each(Object.entries(tables))('each row of the %s table is as long as its head', (_, { head, rows }) => {
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length))
})

it('consistency: one row a stage, a dash where there is no figure', () => {
  const evidence = [
    consistency({ values: [9.98, 10.02] }),
    later({ n: 1, mean: 10, sd: null, cv: null, interval: null, cp: null }),
  ]
  expect(plain(charts.consistencyTable(evidence))).toEqual([
    ['出厂（t = 0）', '2', '10.000_μm', '0.0300_μm', '0.300_%', '0.240～0.400_%', '0', '1.11', '1.09'],
    ['使用后（2_000_h，实验室）', '1', '10.000_μm', '—', '—', '—', '0', '—', '1.09'],
  ])
})

it('degradation: one row a specimen; one that never fails says so', () => {
  const units = [specimen(5000), specimen(9000, { unit: 'B', pseudoLife: null, marginUsed: -0.02 })]
  expect(plain(charts.degradationTable(degradation({ units })))).toEqual([
    ['样品 5000', '5', '4_000_h', '8_%', '0.9980', '5_000_h', '6.00_%', '60_%'],
    ['B', '5', '4_000_h', '4.444444444_%', '0.9980', '达不到阈值', '3.33_%', '−2.0_%'],
  ])
})

it('Weibull: lives ascending with their median ranks', () => {
  const rows = plain(charts.weibullTable(degradation()))
  expect(rows.map((row) => row[2])).toEqual(
    '3306 3592 3702 4194 4721 4995 5110 5301 5326 5689 5847 6051 6102 6172 6538'
      .split(' ')
      .map((life) => `${life.slice(0, 1)}_${life.slice(1)}_h`),
  )
  expect([rows[0]?.[3], rows[7]?.[3]]).toEqual(['4.55_%', '50.0_%'])
})

describe('domain', () => {
  it.each([
    [{ lower: undefined, upper: 65 }, '≤ 65_dB'],
    [{ lower: 9.9, upper: undefined }, '≥ 9.9_dB'],
    [{ lower: 0, upper: 65 }, '0～65_dB'],
  ])('the requirement %j reads %s', (requirement, words) => {
    expect(plain(charts.domainTable([scenario('高温', { requirement })]))[0]?.[3]).toBe(words)
  })

  it('gives stresses, measured range, margin and what is missing', () => {
    const evidence = [
      scenario('高温'),
      scenario('低温', { values: [], samples: 0, margin: null, mOverU: null, missing: '实测值' }),
    ]
    expect(plain(charts.domainTable(evidence))).toEqual([
      [
        '高温',
        '温度 85 °C，湿度 85 %RH',
        '噪声',
        '≤ 65_dB',
        '实验室',
        '2',
        '51.35～52_dB',
        '0.200',
        '3.4',
        '',
      ],
      ['低温', '温度 85 °C，湿度 85 %RH', '噪声', '≤ 65_dB', '实验室', '0', '—', '—', '—', '缺：实测值'],
    ])
  })
})

describe('failures', () => {
  it('rates are given per thousand where they are about one in a thousand', () => {
    const table = charts.failuresTable(failures())
    expect(table.head[4]).toBe('故障率（次，每千台·年）')
    expect(plain(table)).toEqual([
      ['改进前', '2022-01 至 2022-12', '60', '51_477.5_台·年', '1.17', '0.889～1.50'],
      ['改进后', '2024-01 至 2024-12', '30', '54_308.7_台·年', '0.552', '0.373～0.789'],
    ])
  })

  it('failures without exposure have no rate', () => {
    const after = period('2024', { exposure: undefined, rate: null, interval: null })
    expect(plain(charts.failuresTable(failures({ before: null, after })))).toEqual([
      ['改进后', '2024-01 至 2024-12', '60', '—', '—', '—'],
    ])
  })
})

it('risk: rows without ratings after stand as before', () => {
  expect(charts.riskTable(fmea()).rows).toEqual([
    ['9', '4', '1', '1'],
    ['8', '2', '0', '1'],
    ['8', '3', '0', '1'],
    ['8', '5', '2', '0'],
    ['3', '2', '1', '1'],
  ])
})

it('risk: ratings off the scale are told, not placed', () => {
  const [first] = ROWS
  const evidence = fmea({ rows: first ? [{ ...first, s: 11 }] : [] })
  expect(charts.riskCaption(evidence).summary).toContain('另有 1 条评分不在 1～10')
})

it('priority: counts, then RPN', () => {
  expect(charts.priorityTable(fmea()).rows).toEqual([
    ['高（H）', '2', '1'],
    ['中（M）', '1', '0'],
    ['低（L）', '1', '3'],
    ['平均 RPN', '146', '86.0'],
    ['最大 RPN', '252', '252'],
  ])
})

it('goals: the share reached, none without an actual value', () => {
  const targets = [
    goal(),
    goal({ name: '停机', unit: 'h', actual: null, reached: null, smallerIsBetter: false }),
  ]
  expect(plain(charts.goalsTable(fmea({ targets })))).toEqual([
    ['压装不良率', '越小越好', '8.5_%', '3_%', '2.1_%', '116_%'],
    ['停机', '越大越好', '8.5_h', '3_h', '—', '—'],
  ])
})

it('bands: scores with their band, or why there is none', () => {
  expect(charts.bandTable(criteria).rows.map((row) => [row[3], row[4], row[5]])).toEqual([
    ['85.25（较好）', '82（较好）', '—'],
    ['40（差）', '82（较好）', '40'],
    ['缺1 份评审表', '不适用，由专家评价', '—'],
    ['4.5（较好）', '0（差）', '—'],
  ])
})

it('counts: one row a group, the share of what was handed in, a dash where nothing was', () => {
  expect(plain(charts.talliesTable({ subject: '省市', items: TALLIES }))).toEqual([
    ['北京市', '5', '2', '40_%'],
    ['天津市', '3', '3', '100_%'],
    ['上海市', '0', '0', '—'],
  ])
})
