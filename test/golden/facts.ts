import { expect } from 'vitest'
import { numberIn } from './arithmetic.ts'
import { columnOf, lineFacts, rowsOf, sampleFacts, specimensOf, textOf } from './data.ts'
import type { Part } from './page.ts'
import { partTitled, resultIn } from './worked.ts'

const lives = (): readonly number[] =>
  partTitled('退化：工作电流增幅').rows.map((row) => numberIn(row[6] ?? ''))
const shares = (): readonly number[] =>
  partTitled('退化：工作电流增幅').rows.map((row) => numberIn(row[5] ?? ''))
const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN
export const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Figures counted or added up from data, by the heading they stand under. */
export const FACTS: readonly (readonly [
  heading: string,
  of: (part: Part) => Readonly<Record<string, number>>,
])[] = [
  ['一致性 ', ({ codes: [file = '', column = ''] }) => sampleFacts(columnOf(file, column))],
  [
    '退化：裕量占用最大的一只',
    ({ codes: [file = '', ...columns] }) => {
      const specimen = specimensOf(file, columns).get(columns.at(-1) ?? '')
      if (!specimen) throw new Error('there is no such specimen')
      return lineFacts(specimen)
    },
  ],
  [
    '寿命分布',
    (part) => {
      const times = lives().map((life) => life / 1000)
      const shape = resultIn(part, 'β')
      return {
        r: times.length,
        'Σln t': total(times.map(Math.log)),
        'Σt^β': total(times.map((t) => t ** shape)),
        'Σt^β·ln t': total(times.map((t) => t ** shape * Math.log(t))),
      }
    },
  ],
  [
    '退化量的参考分',
    () => ({
      'R²中位数': middle(partTitled('退化：工作电流增幅').rows.map((row) => numberIn(row[3] ?? ''))),
      最大裕量占用: Math.max(...shares()),
    }),
  ],
  [
    '可靠域 ',
    ({ codes: [file = '', scenario = ''], text }) => {
      const measured = measuredIn(textOf(file), scenario)
      expect(text).toContain(`实测 ${measured.join('，')}；`)
      const values = measured.map(Number)
      return { 最差的样品: text.includes('上限') ? Math.max(...values) : Math.min(...values) }
    },
  ],
  [
    '售后责任故障',
    ({ codes: [file = ''] }) => {
      const period = (name: string) =>
        new RegExp(`${name}: .*故障数: (\\d+), 暴露量: (\\d+)`).exec(textOf(file))?.slice(1).map(Number) ?? []
      const [before = Number.NaN, exposedBefore = Number.NaN] = period('改进前')
      const [after = Number.NaN, exposedAfter = Number.NaN] = period('改进后')
      return {
        改进前故障数: before,
        改进前暴露量: exposedBefore,
        改进后故障数: after,
        改进后暴露量: exposedAfter,
      }
    },
  ],
  ['汇总', () => worksheetFacts()],
  ['参考分', () => caseFacts()],
]

const measuredIn = (text: string, scenario: string): readonly string[] =>
  text
    .split(`场景: ${scenario}`)[1]
    ?.match(/实测: \[(.*?)\]/)?.[1]
    ?.split(', ') ?? []

function worksheetFacts(): Readonly<Record<string, number>> {
  const { rows } = partTitled('工作表')
  const of = (label: string, rpn: number, letter: number) => {
    const rpns = rows.map((row) => Number(row[rpn]))
    const count = (priority: string) => rows.filter((row) => row[letter] === priority).length
    return {
      [`${label}H`]: count('H'),
      [`${label}M`]: count('M'),
      [`${label}L`]: count('L'),
      [`${label}RPN之和`]: total(rpns),
      [`${label}RPN最大`]: Math.max(...rpns),
    }
  }
  return {
    ...of('改进前', 4, 5),
    ...of('改进后', 9, 10),
    降为L的行: rows.filter((row) => row[5] !== 'L' && row[10] === 'L').length,
    '仍为H、M的行': rows.filter((row) => row[10] !== 'L').length,
  }
}

function caseFacts(): Readonly<Record<string, number>> {
  const rows = rowsOf('fmea/bearing-press-in/worksheet.csv')
  return {
    行数: rows.length,
    有措施的行: rows.filter((row) => `${row.建议措施}${row.采取的措施}`.trim() !== '').length,
    严重度不低于9的行: rows.filter((row) => Number(row.严重度S) >= 9).length,
    部门数: textOf('fmea/bearing-press-in/index.md').match(/\{部门: /g)?.length ?? 0,
  }
}
