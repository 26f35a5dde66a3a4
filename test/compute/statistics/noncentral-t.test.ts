import { describe, expect, it } from 'vitest'
import { noncentralityAt, noncentralTCdf } from '../../../src/compute/statistics/noncentral-t.ts'

describe('noncentral t distribution', () => {
  // Integrals in 15 digits by mpmath 1.3.0 (adaptive quadrature of the mixture over χ).
  it.each([
    { t: 3, degrees: 10, noncentrality: 1, p: 0.947050861692833 },
    { t: 2, degrees: 1, noncentrality: 0.5, p: 0.74848558423929 },
    { t: -1, degrees: 5, noncentrality: 0.5, p: 0.0824440910567235 },
    { t: 10, degrees: 40, noncentrality: 9, p: 0.732794018599239 },
    { t: 50, degrees: 200, noncentrality: 48, p: 0.763186510585905 },
    { t: 1.5, degrees: 3, noncentrality: 0, p: 0.884708067377588 },
  ])('P(T ≤ $t) with ν = $degrees, δ = $noncentrality', ({ t, degrees, noncentrality, p }) => {
    expect(noncentralTCdf(t, degrees, noncentrality)).toBeCloseTo(p, 13)
  })

  // One-sided tolerance factors k: P(T ≤ k√n) = confidence at δ = z√n.
  // ISO 16269-6:2014, table C.2 (n = 10); NIST/SEMATECH e-Handbook, 7.2.6.3 (n = 43).
  it.each([
    { n: 10, z: 1.6448536269514722, k: 2.911, confidence: 0.95 },
    { n: 10, z: 1.2815515655446004, k: 2.355, confidence: 0.95 },
    { n: 43, z: 1.2815515655446004, k: 1.874, confidence: 0.99 },
  ])('gives the tolerance factor $k for n = $n', ({ n, z, k, confidence }) => {
    const at = (factor: number) => noncentralTCdf(factor * Math.sqrt(n), n - 1, z * Math.sqrt(n))
    expect(at(k - 0.0006)).toBeLessThan(confidence)
    expect(at(k + 0.0006)).toBeGreaterThan(confidence)
  })

  it.each([
    { t: 0.2, degrees: 3, p: 0.975 },
    { t: 25, degrees: 9, p: 0.025 },
  ])('inverts itself in δ at t = $t', ({ t, degrees, p }) => {
    expect(noncentralTCdf(t, degrees, noncentralityAt(t, degrees, p))).toBeCloseTo(p, 13)
  })
})
