import { describe, expect, it } from 'vitest'
import { textOf } from './data.ts'
import { total } from './facts.ts'
import { assessments, titled } from './worked.ts'

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
