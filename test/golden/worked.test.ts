import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/compute/assess.ts'
import { load } from '../../src/pipeline/load.ts'
import { evaluate, numberIn } from './arithmetic.ts'
import { columnOf, lineFacts, rowsOf, sampleFacts, specimensOf, textOf } from './data.ts'
import { binomialUpTo, chisquareBelow, normalBeyond } from './distributions.ts'
import { type Part, readPage } from './page.ts'

const edition = load({ root: join(import.meta.dirname, '../../content') }).corpus?.editions[0]
if (!edition) throw new Error('there is no edition')
const assessments = new Map(assess(edition).map((assessment) => [assessment.slug, assessment]))
const page = readPage()

/** Eight significant digits on paper, seven after a step or two with them. */
const PRECISION = 2e-6

function expectSame(found: number, written: number) {
  expect(Math.abs(found - written)).toBeLessThanOrEqual(PRECISION * Math.max(Math.abs(written), 1e-6))
}

const titled = (start: string): readonly Part[] => page.filter(({ title }) => title.startsWith(start))
const partTitled = (start: string): Part => {
  const [part] = titled(start)
  if (!part) throw new Error(`there is no “${start}”`)
  return part
}

/** The result of a row, by the name of its figure. */
function resultIn({ rows }: Part, name: string): number {
  const row = rows.find(([figure]) => figure === name)
  if (!row) throw new Error(`there is no “${name}”`)
  return numberIn(row[2] ?? '')
}

const lives = (): readonly number[] =>
  partTitled('退化：工作电流增幅').rows.map((row) => numberIn(row[6] ?? ''))
const shares = (): readonly number[] =>
  partTitled('退化：工作电流增幅').rows.map((row) => numberIn(row[5] ?? ''))
const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN
const total = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Figures counted or added up from data, by the heading they stand under. */
const FACTS: readonly (readonly [heading: string, of: (part: Part) => Readonly<Record<string, number>>])[] = [
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

/** A tabulated figure against the distribution it is of. */
function expectTabulated(part: Part, name: string, written: number) {
  const counts = () => ({
    total: resultIn(part, '改进前故障数') + resultIn(part, '改进后故障数'),
    events: resultIn(part, '改进后故障数'),
  })
  const [, quantile, degrees] = /^χ²\((.*)；(.*)\)$/.exec(name) ?? []
  const [, ofSample] = /^χ²的(.*)分位数$/.exec(name) ?? []
  if (quantile) expectSame(chisquareBelow(written, Number(degrees)), Number(quantile))
  else if (ofSample) expectSame(chisquareBelow(written, resultIn(part, 'n') - 1), Number(ofSample))
  else if (name === '双侧概率') expectSame(normalBeyond(resultIn(part, 'z')), written)
  else if (name === '份额下端')
    expectSame(1 - binomialUpTo(counts().events - 1, { total: counts().total, share: written }), 0.025)
  else if (name === '份额上端')
    expectSame(binomialUpTo(counts().events, { total: counts().total, share: written }), 0.025)
  else if (name === '单侧概率') {
    const share = resultIn(part, '没有改进时的份额')
    expectSame(binomialUpTo(counts().events, { total: counts().total, share }), written)
  } else throw new Error(`there is no table for “${name}”`)
}

function expectRow(
  part: Part,
  [name = '', expression = '', result = '', path = '']: readonly string[],
  above: number,
) {
  const written = numberIn(result)
  if (expression === '数据') {
    const facts = FACTS.find(([heading]) => part.title.startsWith(heading))?.[1](part)
    expectSame(facts?.[name] ?? Number.NaN, written)
  } else if (expression === '查表') expectTabulated(part, name, written)
  else if (expression === '解方程') expectSame(resultIn(part, '左边'), resultIn(part, '右边'))
  else if (expression === '一位小数') expect(roundedTo(1, above)).toBe(written)
  else if (expression === '两位小数') expect(roundedTo(2, above)).toBe(written)
  else expectSame(evaluate(expression), written)
  if (path) expectSame(figureAt(assessments.get(part.slug), path.slice(1, -1)), written)
}

/** Half up, by shifting the decimal point as on paper. */
const roundedTo = (decimals: number, figure: number) =>
  Number(`${Math.round(Number(`${figure}e${decimals}`))}e-${decimals}`)

/** The figure of an assessment at a path such as `evidence.consistency.0.mean`. */
function figureAt(assessment: unknown, path: string): number {
  const found = path
    .split('.')
    .reduce(
      (inner: unknown, key) => (inner instanceof Object ? Reflect.get(inner, key) : undefined),
      assessment,
    )
  if (typeof found !== 'number') throw new Error(`there is no figure at ${path}`)
  return found
}

const worked = page.filter(({ head }) => head[1] === '算式')

it('covers both submissions', () => {
  expect(worked.length).toBeGreaterThan(20)
  expect(new Set(page.map(({ slug }) => slug))).toEqual(new Set(['gaas-laser', 'bearing-press-in']))
})

describe.each(worked)('$title', (part) => {
  it.each(part.rows.map((row, i) => ({ name: row[0], row, above: numberIn(part.rows[i - 1]?.[2] ?? '') })))(
    '$name',
    ({ row, above }) => expectRow(part, row, above),
  )
})

describe('every specimen', () => {
  const { codes, rows } = partTitled('退化：工作电流增幅')
  const specimens = specimensOf(codes[0] ?? '', codes.slice(1))

  it('is in the table', () => {
    expect(rows.map(([name]) => name)).toEqual([...specimens.keys()])
  })

  it.each(rows.map(([name = '', ...figures]) => ({ name, figures })))('$name', ({ name, figures }) => {
    const {
      a = Number.NaN,
      b = Number.NaN,
      ...rest
    } = lineFacts(specimens.get(name) ?? { times: [], values: [] })
    const end = a + b * 3000
    const expected = [a, b, rest['R²'] ?? Number.NaN, end, (end - a) / (10 - a), (10 - a) / b]
    for (const [i, value] of expected.entries()) expectSame(value, numberIn(figures[i] ?? ''))
  })
})

/**
 * Action priority by the blocks of the AIAG & VDA table of 2019. Rows: S 9–10, 7–8, 4–6, 2–3; in each O 8–10, 6–7, 4–5,
 * 2–3, 1; letters for D 7–10, 5–6, 2–4, 1. S 1 is L throughout.
 */
const BLOCKS = [
  ['HHHH', 'HHHH', 'HHHM', 'HMLL', 'LLLL'],
  ['HHHH', 'HHHM', 'HMMM', 'MMLL', 'LLLL'],
  ['HHMM', 'MMML', 'MLLL', 'LLLL', 'LLLL'],
  ['MMLL', 'LLLL', 'LLLL', 'LLLL', 'LLLL'],
]

function priorityOf(s: number, o: number, d: number): string {
  const rank = (value: number, floors: readonly number[]) => floors.findIndex((floor) => value >= floor)
  return BLOCKS[rank(s, [9, 7, 4, 2])]?.[rank(o, [8, 6, 4, 2, 1])]?.[rank(d, [7, 5, 2, 1])] ?? 'L'
}

describe('every row of the worksheet', () => {
  const { codes, rows } = partTitled('工作表')
  const source = rowsOf(codes[0] ?? '')

  it('is in the table', () => {
    expect(rows.map(([row]) => Number(row))).toEqual(source.map((_, i) => i + 2))
  })

  it.each(rows.map((row) => ({ row: Number(row[0]), cells: row.slice(1) })))('row $row', ({ row, cells }) => {
    const from = source[row - 2] ?? {}
    const before = [from.严重度S, from.频度O, from.探测度D].map(Number)
    const after = from.改进后S ? [from.改进后S, from.改进后O, from.改进后D].map(Number) : before
    const expected = [before, after].flatMap(([s = 0, o = 0, d = 0]) => [
      s,
      o,
      d,
      s * o * d,
      priorityOf(s, o, d),
    ])
    expect(cells).toEqual(expected.map(String))
  })
})

/** A fraction in lowest terms, as the page writes it. */
function fractionOf(numerator: number, denominator: number): string {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  const divisor = common(numerator, denominator)
  return denominator === divisor
    ? String(numerator / divisor)
    : `${numerator / divisor}/${denominator / divisor}`
}

const parts = (fraction: string): [number, number] => {
  const [over = Number.NaN, under = 1] = fraction.split('/').map(Number)
  return [over, under]
}

describe.each(titled('评审得分和总分'))('$title', (part) => {
  const reviewers = part.head.slice(1, -4)
  const assessment = assessments.get(part.slug)

  it.each(part.rows.map(([id = '', ...cells]) => ({ id, cells })))('$id', ({ id, cells }) => {
    const scores = reviewers.map((reviewer) => {
      const sheet = textOf(`reviews/${part.slug}/${reviewer}.md`)
      return new RegExp(`^  ${id}: (.*)$`, 'm').exec(sheet)?.[1] ?? ''
    })
    const [mean = '', weight = '', fullMarks = '', weighted = ''] = cells.slice(reviewers.length)
    expect(cells.slice(0, reviewers.length)).toEqual(scores)
    const tenths = Math.round(total(scores.map((score) => Number(score) * 10)))
    expect(mean).toBe(fractionOf(tenths, 10 * scores.length))
    const criterion = assessment?.criteria.find((each) => each.id === id)
    expect([criterion?.weight, criterion?.fullMarks]).toEqual([Number(weight), Number(fullMarks)])
    const [over, under] = parts(mean)
    expect(weighted).toBe(fractionOf(over * Number(weight), under * Number(fullMarks)))
  })

  it('adds up', () => {
    const [, exact = '', rounded = ''] = /加权之和 (.*)，四舍五入为 \*\*(.*)\*\*/.exec(part.text) ?? []
    // All denominators divide 600: three sheets, tenths, weights in %.
    const sum = total(
      part.rows.map((row) => {
        const [over, under] = parts(row.at(-1) ?? '')
        expect(600 % under).toBe(0)
        return (over * 600) / under
      }),
    )
    expect(exact).toBe(fractionOf(sum, 600))
    // Half up: floor of hundredths and a half.
    expect(rounded).toBe((Math.floor(sum / 6 + 0.5) / 100).toFixed(2))
    expect(assessment?.total).toMatchObject({ kind: 'value', value: Number(rounded) })
  })
})
