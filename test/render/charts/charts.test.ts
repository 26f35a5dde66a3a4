import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistencyChart, degradationChart, domainChart } from '../../../src/render/charts/index.ts'
import { textWidth } from '../../../src/render/charts/lettering.ts'
import { consistency, degradation, scenario, specimen } from './evidence.ts'
import { variants } from './variants.ts'

interface Text {
  readonly x: number
  readonly y: number
  readonly anchor: string
  readonly text: string
}

/** The texts of a chart, with their places. */
const textsOf = (svg: string): Text[] =>
  [
    ...svg.matchAll(
      /<text class="[^"]*" x="([^"]*)" y="([^"]*)"(?: text-anchor="(\w+)")?>(?:<title>[^<]*<\/title>)?([^<]*)</g,
    ),
  ].map(([, x, y, anchor = 'start', text = '']) => ({ x: Number(x), y: Number(y), anchor, text }))

const startOf = ({ x, anchor, text }: Text, size: number): number =>
  x - textWidth(text, size) * (anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0)

const isSound = (svg: string): boolean => !/NaN|Infinity|undefined|null|\[object/.test(svg)

describe.each(variants)('$chart, $name, $width wide', ({ draw, width }) => {
  const svg = draw('c1')

  it('is an image with a title and a description', () => {
    const variant = width === 360 ? 'narrow' : 'wide'
    expect(svg).toContain(`role="img" aria-labelledby="c1-${variant}-title c1-${variant}-desc"`)
    expect(svg).toMatch(
      new RegExp(`<title id="c1-${variant}-title">[^<]+</title><desc id="c1-${variant}-desc">[^<]+。</desc>`),
    )
    expect(svg).not.toContain('。。')
  })

  it('has the width asked for and only numbers as coordinates', () => {
    expect(svg).toMatch(new RegExp(`viewBox="0 0 ${width} [\\d.]+"`))
    expect(isSound(svg)).toBe(true)
  })

  it('carries no style and no id but its own', () => {
    expect(svg).not.toMatch(/style|fill=|stroke=|script/)
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.every((id) => id?.startsWith('c1-'))).toBe(true)
  })

  it('keeps its texts inside', () => {
    const size = width === 360 ? 14 : 13
    const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1])
    const texts = textsOf(svg)
    expect(texts.length).toBeGreaterThan(0)
    const outside = texts.filter((each) => {
      const start = startOf(each, size)
      const end = start + textWidth(each.text, size)
      return start < -1 || end > width + 1 || each.y < size - 1 || each.y > height
    })
    expect(outside).toEqual([])
  })

  it('is drawn alike twice', () => expect(draw('c1')).toBe(svg))
})

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true })

describe('any numbers', () => {
  it('give a consistency chart with finite coordinates', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 12 }), finite, finite, (values, lower, upper) =>
        isSound(consistencyChart([consistency({ values, limits: { lower, upper } })], { id: 'a' })),
      ),
      { seed: 7, numRuns: 200 },
    )
  })

  it('give a degradation chart with finite coordinates', () => {
    const coefficients = fc.record({ a: finite, b: finite })
    const model = fc.constantFrom('线性' as const, '指数' as const, '幂' as const, '对数' as const)
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 5, maxLength: 5 }),
        coefficients,
        model,
        finite,
        (values, fit, form, threshold) =>
          isSound(
            degradationChart(
              degradation({
                model: form,
                threshold,
                units: [specimen(5000, { values, coefficients: fit, pseudoLife: null })],
              }),
              { id: 'a' },
            ),
          ),
      ),
      { seed: 7, numRuns: 200 },
    )
  })

  it('give a domain chart with finite coordinates', () => {
    fc.assert(
      fc.property(fc.array(fc.option(finite), { minLength: 1, maxLength: 30 }), (margins) =>
        isSound(
          domainChart(
            margins.map((margin) => scenario('高温', { margin, missing: margin === null ? '实测值' : null })),
            { id: 'a' },
          ),
        ),
      ),
      { seed: 7, numRuns: 200 },
    )
  })
})

describe('what a chart shows', () => {
  const count = (svg: string, piece: string) => svg.split(piece).length - 1

  it('a dot for each value inside the limits and a cross for each outside', () => {
    const svg = consistencyChart([consistency({ values: [9, 9.95, 10, 10.05, 11] })], { id: 'a' })
    expect([count(svg, 'class="kc-dot"'), count(svg, 'class="kc-outside"')]).toEqual([3, 2])
  })

  it('a path for each specimen, an extrapolation where its life is later than the test', () => {
    const svg = degradationChart(degradation(), { id: 'a' })
    expect([
      count(svg, 'class="kc-line"'),
      count(svg, 'class="kc-beyond"'),
      count(svg, 'class="kc-end"'),
    ]).toEqual([15, 12, 15])
  })

  it('lives too late to draw are counted in words', () => {
    const svg = degradationChart(degradation({ units: [specimen(5000), specimen(1e9)] }), { id: 'a' })
    expect(svg).toContain('1 个寿命在图外更晚处')
  })

  it('scenarios beyond the drawn ones are counted, those without margin by themselves', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      scenario(`场景 ${index}`, { margin: index < 26 ? -0.1 : 0.5 }),
    )
    expect(domainChart(many, { id: 'a' })).toContain('其余 6 个（其中 2 个裕量不大于零）见数据表')
  })
})
