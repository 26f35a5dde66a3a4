import { describe, expect, it } from 'vitest'
import { evaluate, numberIn } from './arithmetic.ts'
import { lineFacts, specimensOf } from './data.ts'
import { FACTS } from './facts.ts'
import type { Part } from './page.ts'
import { expectTabulated } from './tabulated.ts'
import { assessments, expectSame, page, partTitled, resultIn } from './worked.ts'

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
