import { binomialUpTo, chisquareBelow, normalBeyond } from './distributions.ts'
import type { Part } from './page.ts'
import { expectSame, resultIn } from './worked.ts'

/** A tabulated figure against the distribution it is of. */
export function expectTabulated(part: Part, name: string, written: number) {
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
