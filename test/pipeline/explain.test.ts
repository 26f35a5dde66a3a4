import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { layOut, wrapped } from '../../src/cli/paper.ts'
import { assess } from '../../src/compute/assess.ts'
import type { ReviewSheet } from '../../src/model/review.ts'
import type { PracticeData, Submission } from '../../src/model/submission.ts'
import { explain } from '../../src/pipeline/explain/explain.ts'
import { allScored, edition, fmeaCase, origin, parameter, practice, row, sheet } from '../compute/edition.ts'

/** The derivation as text, one note a line. */
function derivationOf(submission: Submission, reviews: readonly ReviewSheet[] = []): string {
  const year = edition([submission], reviews)
  const [assessment] = assess(year)
  if (!assessment) throw new Error('there is no assessment')
  return explain(submission, assessment, year)
    .map((note) => (note.kind === 'table' ? note.rows.map((cells) => cells.join(' ')).join('\n') : note.text))
    .join('\n')
}

const panel = (scores: readonly number[], options: Parameters<typeof sheet>[1] = {}) =>
  scores.map((score, i) => sheet(allScored(score), { ...options, reviewer: `E0${i + 1}` }))

const sample = (values: readonly number[]) => ({
  parameter: 'clearance',
  stage: '出厂' as const,
  time: null,
  manner: null,
  sample: { values, from: { ...origin, file: 'data/factory.csv', rows: '第 2–4 行', column: 't0' } },
})

const data: PracticeData = {
  consistency: [sample([9, 10, 11])],
  degradation: [
    {
      parameter: 'clearance',
      life: { value: 100, unit: 'h' },
      threshold: 15,
      model: '线性',
      paths: [
        { unit: 'A', times: [0, 10, 20, 30], values: [10, 10.2, 10.4, 10.6] },
        { unit: 'B', times: [0, 10, 20, 30], values: [10, 10.3, 10.6, 10.9] },
        { unit: 'C', times: [0, 10, 20, 30], values: [10, 9.9, 9.8, 9.7] },
      ],
      from: origin,
    },
  ],
  domain: [
    {
      scenario: '高温',
      stresses: { 温度: '85 °C' },
      parameter: 'clearance',
      requirement: { lower: 4, upper: 16 },
      manner: '实验室',
      measured: { values: [7, 9], from: origin },
    },
  ],
  failures: {
    exposureUnit: '台·年',
    before: { from: '2022-01', to: '2022-12', failures: 60, exposure: 51477.5 },
    after: { from: '2024-01', to: '2024-12', failures: 30, exposure: 54308.7 },
    from: origin,
  },
}

describe('the derivation of a practice', () => {
  const text = derivationOf(practice(data), panel([86, 85, 88]))

  it.each([
    { name: 'data', says: 'data/factory.csv，“t0”列，第 2–4 行；n＝3' },
    { name: 'mean', says: 'x̄＝Σx/n＝30/3＝10 µm' },
    { name: 'standard deviation', says: '√(2/2)＝1 µm' },
    { name: 'coefficient of variation', says: 'cv＝s/x̄＝1/10＝0.1' },
    { name: 'small-sample correction', says: '0.1×(1＋1/12)＝0.108333' },
    // χ²(2) has the distribution function 1 − e^{−u/2}: u = −2 ln 0.025 and −2 ln 0.975.
    { name: 'quantiles', says: 'u₁＝χ²₀.₉₇₅＝7.37776，u₂＝χ²₀.₀₂₅＝0.0506356' },
    { name: 'capability', says: 'Cp＝(15−5)/(6×1)＝1.66667' },
    { name: 'slope', says: 'Sxy/Sxx＝15/500＝0.03' },
    { name: 'share of the margin', says: '(13−10)/(15−10)＝0.6' },
    { name: 'pseudo life', says: '拟合轨迹达到 15 的时间为 166.667 h' },
    { name: 'censored specimen', says: '＞30（截尾）' },
    { name: 'margin', says: 'min(7−4，16−7)/((16−4)/2)＝0.5' },
    { name: 'margin over uncertainty', says: 'M/U＝0.666667/(2×0.235702)＝1.41421' },
    { name: 'ratio of rates', says: '30/60×51477.5/54308.7＝0.473934' },
    { name: 'interpolation', says: '41＋(0.1−0.15)/(0.08−0.15)×(70−41)＝61.7143' },
    { name: 'source of a formula', says: 'Vangel，The American Statistician 50（1996）' },
    { name: 'cap with its sentence', says: '仅出厂数据：不高于 70 分。通知：“出厂时一致性较好。”' },
    { name: 'sheets', says: 'E01 86，E02 85，E03 88' },
    { name: 'aggregate', says: '平均 (85＋86＋88)/3＝259/3，上限 70，取 70，即 70 分' },
    { name: 'weighted score', says: '加权 259/3×25/100＝259/12，即 21.58 分' },
    // 70·0.2 + 259/3·(0.25 + 0.15 + 0.05 + 0.1) + 40·0.25
    { name: 'total', says: '＝4289/60\n＝71.48333333…，四舍五入到两位小数：71.48 分' },
  ])('shows $name', ({ says }) => {
    expect(text).toContain(says)
  })
})

it.each([
  { name: 'nothing but sheets', of: practice(), says: '没有关键性能一致性的实测数据' },
  { name: 'one value', of: practice({ consistency: [sample([9])] }), says: '只有一个值，没有标准差' },
  {
    name: 'an interval scale',
    of: practice({ consistency: [sample([9, 10, 11])] }, { parameters: [{ ...parameter, scale: '区间' }] }),
    says: '((15−5)/2)＝0.2',
  },
  {
    name: 'a wide sample',
    of: practice({ consistency: [sample([3, 5, 6, 8, 9, 11])] }),
    says: '非中心参数 δ₁＝',
  },
  {
    name: 'failures without exposure',
    of: practice({
      failures: {
        exposureUnit: '台·年',
        before: null,
        after: { from: '2024-01', to: '2024-12', failures: 3, exposure: undefined },
        from: origin,
      },
    }),
    says: '没有暴露量，不能求故障率',
  },
])('says what there is of $name', ({ of, says }) => {
  expect(derivationOf(of)).toContain(says)
})

it('shows a score that the sheet itself bounds, and the cap the panel sets', () => {
  const text = derivationOf(practice(data), panel([86, 85, 88], { unmet: ['Ic'] }))
  expect(text).toContain('E01 40（所评 86，受该表自己的判断约束）')
  expect(text).toContain('基本要求不满足：不高于 40 分')
})

it('says what is wanting for a total', () => {
  expect(derivationOf(practice(data), panel([86]))).toContain('没有分数，缺：至少3份计分的评审表，现有1份')
})

describe('the derivation of an FMEA case', () => {
  const text = derivationOf(
    fmeaCase([
      row({ before: { s: 8, o: 5, d: 7 }, action: '防错销', after: { s: 8, o: 2, d: 2 } }),
      row({ row: 3, function: '' }),
    ]),
  )

  it.each([
    { name: 'ratings', says: '2 位置未到 8×5×7＝280 H 8×2×2＝32 L' },
    { name: 'rows not rated again', says: '3 位置未到 5×3×3＝45 L 未重新评分 L' },
    { name: 'mean RPN', says: 'RPN 平均 325/2＝162.5，最大 280' },
    { name: 'goals', says: '(2−0.8)/(2−1)＝1.2' },
    { name: 'checks', says: '有功能的行：1/2＝0.5' },
    { name: 'reference', says: '平均 (1＋0.5＋1)/3＝83.3333%' },
    { name: 'marks', says: '满分 5：83.3333%×5＝4.16667，保留一位小数，记 4.2 分' },
  ])('shows $name', ({ says }) => {
    expect(text).toContain(says)
  })
})

describe('on a terminal', () => {
  it('wraps inside the width, beside the formula id', () => {
    const text =
      'Ic-4　下端 0.0316331/√(((53.2033＋2)/36−1)×0.0316331²＋53.2033/35)＝0.0256525，“说明”（示例）'
    const lines = wrapped(text, 40)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    expect(lines.length).toBeGreaterThan(1)
    for (const each of lines) expect(stringWidth(each)).toBeLessThanOrEqual(40)
    for (const each of lines.slice(1)) expect(each).toMatch(/^ {6}[^ ，）]/)
  })

  it('lays headings, lines and tables out', () => {
    const notes = [
      { kind: 'heading', text: '甲' },
      { kind: 'line', text: '乙' },
      { kind: 'table', head: ['丙', '丁'], rows: [['1', '2']] },
    ] as const
    expect(layOut(notes, { paint: (_, text) => text, width: 40 })).toBe(
      '\n■ 甲\n    乙\n    丙  丁\n    1   2\n',
    )
  })
})
