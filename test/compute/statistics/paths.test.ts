import { describe, expect, it } from 'vitest'
import { fitPath, PATH_MODELS } from '../../../src/compute/statistics/paths.ts'

const times = [1, 2, 4, 8, 16]

describe.each(PATH_MODELS)('$name model', (model) => {
  const given = { a: 0.1, b: 3 }
  const path = { times, values: times.map((t) => model.at(given, t)) }
  const fit = fitPath(model, path)

  it('finds the coefficients that made the data', () => {
    expect(fit?.coefficients.a).toBeCloseTo(given.a, 12)
    expect(fit?.coefficients.b).toBeCloseTo(given.b, 12)
    expect(fit?.r2).toBeCloseTo(1, 12)
  })

  it('reaches a value when the path has it', () => {
    expect(model.reach(given, model.at(given, 5))).toBeCloseTo(5, 12)
  })

  it('rises with the data', () => {
    const falling = { a: -0.1, b: model.name === '线性' || model.name === '对数' ? -3 : 3 }
    expect(Math.sign(model.rise(given))).toBe(Math.sign(model.at(given, 9) - model.at(given, 3)))
    expect(Math.sign(model.rise(falling))).toBe(Math.sign(model.at(falling, 9) - model.at(falling, 3)))
  })
})

const named = (name: string) => {
  const model = PATH_MODELS.find((each) => each.name === name)
  if (!model) throw new Error(name)
  return model
}

describe('points without a place on the linearising scale', () => {
  it('do not enter the fit but the goodness of it', () => {
    // y = 2t² with a reading of 1 at time zero, where the path has 0: SSE = 1.
    const fit = fitPath(named('幂'), { times: [0, 1, 2, 3], values: [1, 2, 8, 18] })
    expect(fit?.coefficients.a).toBeCloseTo(2, 12)
    const mean = 29 / 4
    const total = [1, 2, 8, 18].reduce((all, y) => all + (y - mean) ** 2, 0)
    expect(fit?.r2).toBeCloseTo(1 - 1 / total, 12)
    expect(fit?.aic).toBeCloseTo(4 * Math.log(1 / 4) + 6, 10)
  })

  it('leave a logarithmic path without AIC at time zero', () => {
    expect(fitPath(named('对数'), { times: [0, 1, 2], values: [0, 1, 2] })?.aic).toBeNull()
  })

  it('leave nothing to fit when there are too few', () => {
    expect(fitPath(named('指数'), { times: [0, 1, 2], values: [-1, -2, 3] })).toBeNull()
  })
})

it('explains a value that never changes', () => {
  expect(fitPath(named('线性'), { times: [0, 1, 2], values: [5, 5, 5] })?.r2).toBe(1)
})
